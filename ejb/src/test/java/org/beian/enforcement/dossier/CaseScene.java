package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.casework.SetAside;
import org.beian.enforcement.clue.ClueEntering;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueRequest;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.law.Shanghai;
import org.beian.letter.Letters;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Test fixture of cases of Beijing's bureau, with two officers and four reviewers. */
@Dependent
public class CaseScene {

    public static final LocalDate ACT = LocalDate.of(2026, 11, 20);
    public static final String WORDS = "示例：首页未标明备案编号";

    /** Outcome of a reconsideration. */
    public static final SetAside SET_ASIDE =
            new SetAside("京通管备〔2026〕1号", false, "示例复议机关", ACT, "示例：复议决定撤销");

    public static final String FIRST = "case-officer-1";
    public static final String SECOND = "case-officer-2";
    public static final String OPENER = "case-reviewer-1";
    public static final String CHAIR = "case-reviewer-2";
    public static final String LAWYER = "case-reviewer-3";
    public static final String HEAD = "case-reviewer-4";

    /** Reviewer of Guangdong. */
    public static final String OTHER = "case-gd";

    static final String OTHER_FIRST = "case-gd-1";
    static final String OTHER_SECOND = "case-gd-2";

    @Inject public CancellationScene filed;
    @Inject RuleScene rules;
    @Inject ClueEntering clues;
    @Inject ClueReading clueReading;
    @Inject CaseOpening opening;
    @Inject CaseInvestigation investigation;
    @Inject EnforcementCaseRepository cases;
    @Inject AccountRepository accounts;
    @Inject Authorities authorities;
    @Inject Units units;
    @Inject Event<Letters.Served> served;
    @Inject TestCallers callers;
    @Inject EntityManager em;
    @Inject History history;

    /** The officer calls. */
    public void asOfficer() {
        callers.become(SeededUnits.callerOf(bureau(), FIRST, CLERK));
    }

    /** A reviewer calls. */
    public void as(String reviewer) {
        callers.become(SeededUnits.callerOf(bureau(), reviewer, REVIEWER));
    }

    /** A reviewer of another bureau calls. */
    public void asOther() {
        callers.become(other());
    }

    private Caller other() {
        authorities.ensure();
        return SeededUnits.callerOf(
                units.bureauOf(Province.GUANGDONG).orElseThrow(), OTHER, REVIEWER);
    }

    /** An act of an officer or reviewer, on whatever thread it runs. */
    public Runnable by(String account, String role, Runnable act) {
        return by(SeededUnits.callerOf(bureau(), account, role), act);
    }

    /** An act of a reviewer of another bureau, as well. */
    public Runnable byOther(Runnable act) {
        return by(other(), act);
    }

    /** An act of whoever calls now, as well. */
    public Runnable byCaller(Runnable act) {
        return by(callers.current(), act);
    }

    private Runnable by(Caller caller, Runnable act) {
        return () -> {
            callers.become(caller);
            act.run();
        };
    }

    /** The ministry calls. */
    public void asMinistry() {
        authorities.ensure();
        callers.become(
                SeededUnits.callerOf(
                        units.unitOf(Authority.MINISTRY).orElseThrow(), "case-m", MINISTRY));
    }

    /** The bureau, whose persons have accounts. */
    public Unit bureau() {
        authorities.ensure();
        Unit bureau = units.bureauOf(Province.BEIJING).orElseThrow();
        if (accounts.byUsername(FIRST).isEmpty()) {
            FiledScene.inNew(
                    () -> {
                        add(bureau, FIRST, CLERK);
                        add(bureau, SECOND, REVIEWER);
                        for (String each : List.of(OPENER, CHAIR, LAWYER, HEAD)) {
                            add(bureau, each, REVIEWER);
                        }
                        Unit other = units.bureauOf(Province.GUANGDONG).orElseThrow();
                        add(other, OTHER_FIRST, CLERK);
                        add(other, OTHER_SECOND, CLERK);
                        return null;
                    });
        }
        return bureau;
    }

    private void add(Unit bureau, String username, String role) {
        accounts.add(
                new Account(
                        username,
                        "示例" + username,
                        bureau.id(),
                        Set.of(role),
                        TestClock.shared().instant()));
    }

    /** A website that a sponsor filed; gives its number. */
    public String filedWebsite() {
        filed.filedBySponsor();
        return filed.website();
    }

    public String document() {
        return rules.newAttachment(bureau());
    }

    /** A document of the sponsor. */
    public String sponsorDocument() {
        return rules.newAttachment(filed.filed.sponsor());
    }

    /** A clue on a site, entered by the opener, who calls. */
    public String clue(String site, String violation) {
        as(OPENER);
        return clues.enter(
                        new ClueRequest(
                                SourceKind.INSPECTION,
                                ACT,
                                null,
                                "示例处室",
                                null,
                                site,
                                violation,
                                WORDS,
                                List.of()))
                .toString();
    }

    public CaseRequest request(String clue, String violation, String party) {
        return new CaseRequest(
                clue,
                clueReading.show(clue).version(),
                violation,
                ACT,
                WORDS,
                null,
                party,
                "示例路1号",
                new Officer(FIRST, "京110001"),
                new Officer(SECOND, "京110002"));
    }

    /** A case against a sponsor; the officer calls. */
    public String opened(String violation) {
        return openedFrom(clue(filedWebsite(), violation), violation);
    }

    /** The file of a case gets evidence; its officer calls. */
    public String proven(String id) {
        asOfficer();
        investigation.addMaterial(id, version(id), "示例截图", document());
        return id;
    }

    /** A case from a clue; the officer calls. */
    public String openedFrom(String clue, String violation) {
        as(OPENER);
        String id = opening.open(request(clue, violation, null)).toString();
        asOfficer();
        return id;
    }

    /** What is intended. */
    public static IntendedRequest intended(MeasureRequest... measures) {
        return new IntendedRequest(WORDS, WORDS, List.of(measures));
    }

    /** The same, and the party was told that a fine is intended; nothing is served. */
    public String told(String violation, MeasureRequest... measures) {
        String id = proven(opened(violation));
        investigation.notifyIntended(id, version(id), intended(measures));
        return id;
    }

    public static MeasureRequest fine(long yuan) {
        return new MeasureRequest(MeasureKind.FINE, yuan, null);
    }

    /** Serves the notice, or the decision once there is one, today. */
    public void serve(String id) {
        serve(id, Shanghai.date(TestClock.shared().instant()));
    }

    /** The same as of a day. */
    public void serve(String id, LocalDate day) {
        EnforcementCase one = one(id);
        Long letter =
                one.decision().letterId() == null
                        ? one.intended().letterId()
                        : one.decision().letterId();
        FiledScene.inNew(
                () -> {
                    served.fire(new Letters.Served(letter, day));
                    return null;
                });
    }

    /** Serves the notice of the hearing as of a day. */
    public void serveHearing(String id, LocalDate day) {
        Long letter = one(id).hearing().letterId();
        FiledScene.inNew(
                () -> {
                    served.fire(new Letters.Served(letter, day));
                    return null;
                });
    }

    /** The periods of the party are over. */
    public void afterThePeriodsOf(String id) {
        EnforcementCase one = one(id);
        LocalDate last = one.intended().statementUntil();
        LocalDate hearing = one.intended().hearingUntil();
        LocalDate over = hearing != null && hearing.isAfter(last) ? hearing : last;
        TestClock.shared().set(over.plusDays(1).atTime(9, 0));
    }

    public EnforcementCase one(String id) {
        return FiledScene.inNew(() -> cases.find(id).orElseThrow());
    }

    public int version(String id) {
        return one(id).version();
    }

    public List<String> acts(String id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    /** Types of the events about a case, the oldest first. */
    public List<String> told(String id) {
        return filed.texts(
                "select event_type from event where case_type = 'ENFORCEMENT_CASE'"
                        + " and case_id = ? order by created_at, event_number",
                Long.valueOf(id));
    }

    /** Subjects of the mails about a case. */
    public List<String> mails(String id) {
        return filed.texts(
                "select subject from mail where case_type = 'ENFORCEMENT_CASE' and case_id = ?"
                        + " order by id",
                Long.valueOf(id));
    }

    /** Kinds of the letters of a case. */
    public List<String> letters(String id) {
        return filed.texts(
                "select kind from letter where case_type = 'ENFORCEMENT_CASE' and case_id = ?"
                        + " order by id",
                Long.valueOf(id));
    }

    public void isWhole(String id) {
        assertThat(FiledScene.inNew(() -> history.verify(cases.find(id).orElseThrow()).isWhole()))
                .isTrue();
    }

    /** Leaves the clock as other tests want it. */
    public void leave() {
        TestClock.shared().reset();
    }
}
