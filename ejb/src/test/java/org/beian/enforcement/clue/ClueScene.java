package org.beian.enforcement.clue;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.enforcement.SourceKind;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Test fixture of officers who enter clues, and of the ministry. */
@Dependent
public class ClueScene {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final String WORDS = "示例：首页未标明备案编号";

    private static int last;

    private boolean ensured;

    @Inject ClueEntering entering;
    @Inject ClueReading reading;
    @Inject RuleScene rules;
    @Inject Units units;
    @Inject Authorities authorities;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    public void asClerk(Province province) {
        callers.become(SeededUnits.callerOf(bureau(province), "clue-clerk", CLERK));
    }

    public void asReviewer(Province province) {
        callers.become(SeededUnits.callerOf(bureau(province), "clue-reviewer", REVIEWER));
    }

    /** An act of a reviewer, on whatever thread it runs. */
    public Runnable byReviewer(Province province, Runnable act) {
        Caller caller = SeededUnits.callerOf(bureau(province), "clue-reviewer", REVIEWER);
        return () -> {
            callers.become(caller);
            act.run();
        };
    }

    public void asMinistry() {
        ensure();
        callers.become(
                SeededUnits.callerOf(
                        units.unitOf(Authority.MINISTRY).orElseThrow(), "clue-ministry", MINISTRY));
    }

    public Unit bureau(Province province) {
        ensure();
        return units.bureauOf(province).orElseThrow();
    }

    private void ensure() {
        if (!ensured) {
            authorities.ensure();
            ensured = true;
        }
    }

    /** A site that no other sample is. */
    public static synchronized String site() {
        return "clue-" + Long.toString(System.nanoTime(), 36) + "-" + last++ + ".ninja";
    }

    /** A document that the bureau of a province uploaded. */
    public String document(Province province) {
        return rules.newAttachment(bureau(province));
    }

    public static ClueRequest report(String site, String contact, List<String> documents) {
        return new ClueRequest(
                SourceKind.PUBLIC_REPORT,
                DAY,
                "示例〔2026〕1号",
                "示例举报人",
                contact,
                site,
                "UNFILED_SERVICE",
                WORDS,
                documents);
    }

    /** Entered by the present caller. */
    public String entered(String site) {
        return entering.enter(report(site, null, List.of())).toString();
    }

    /** A clue of the bureau of a province, whose reviewer calls from then on. */
    public String clueOf(Province province, String site) {
        asReviewer(province);
        return entered(site);
    }

    public int version(String id) {
        return reading.show(id).version();
    }

    public List<String> texts(String sql, Object... parameters) {
        return FiledScene.inNew(
                () -> {
                    List<?> found = NativeQuery.of(em, sql, parameters).getResultList();
                    return found.stream().map(String::valueOf).toList();
                });
    }

    /** Types of the events about a case, the oldest first. */
    public List<String> told(String type, String id) {
        return texts(
                "select event_type from event where case_type = ? and case_id = ?"
                        + " order by created_at, event_number",
                type,
                Long.valueOf(id));
    }

    /** Recipients of the mails about a case. */
    public List<String> mailed(String type, String id) {
        return texts(
                "select recipient from mail where case_type = ? and case_id = ? order by id",
                type,
                Long.valueOf(id));
    }
}
