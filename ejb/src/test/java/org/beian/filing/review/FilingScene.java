package org.beian.filing.review;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.concurrent.Callable;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.rule.RuleScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.TrailVerdict;
import org.beian.value.Province;

/**
 * Test fixture of a provider with its programs, and of reviewers of the bureaus, as they act one
 * after the other.
 */
@Dependent
public class FilingScene {

    public static final String PROGRAM = "provider-program";
    static final String REVIEWER_ONE = "reviewer-1";
    public static final String REVIEWER_TWO = "reviewer-2";

    @Inject public RuleScene rules;
    @Inject TestCallers callers;
    @Inject public FilingSubmission submission;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;
    @Inject public FilingRepository filings;
    @Inject History history;
    @Inject public Units units;
    @Inject public EntityManager em;

    private Unit provider;

    /** A valid application of a new provider, which calls from now on. */
    public SampleFiling ready() {
        SampleFiling filing = rules.ready();
        provider = rules.submitter();
        write(
                "update unit set email = ? where id = ?",
                "notices@provider.example.cn",
                provider.id());
        asProvider();
        return filing;
    }

    /** Another valid application of the same provider. */
    public SampleFiling another() {
        return SampleFiling.another()
                .withAttachment(rules.newAttachment(provider), "MANDATE")
                .withAttachment(rules.newAttachment(provider), "DOCUMENT_SCAN");
    }

    /** The sponsor hands in itself, and calls from now on. */
    public SampleFiling selfFiled() {
        SampleFiling filing = rules.selfFiled(ready());
        become(rules.submitter(), "sponsor", SPONSOR);
        return filing;
    }

    public static SampleFiling inGuangdong(SampleFiling filing) {
        return filing.with("/subject/province", "440000")
                .with("/subject/city", "440100")
                .with("/subject/county", "440106")
                .withDocument("UNIFIED_SOCIAL_CREDIT_CODE", SampleFiling.creditCode("440106"));
    }

    public static SampleFiling withBulletinBoard(SampleFiling filing) {
        return filing.with("/websites/0/bulletinBoard", true)
                .plus(
                        "/websites/0/preApprovals",
                        SampleFiling.json(
                                "{\"category\": \"BULLETIN_BOARD\", \"approvalNumber\": \"示例1号\","
                                        + " \"validFrom\": \"2024-01-01\", \"validTo\": \"2029-01-01\"}"));
    }

    public Unit provider() {
        return provider;
    }

    public void asProvider() {
        become(provider, PROGRAM, PROVIDER);
    }

    public void asReviewer(String name, Province province) {
        become(units.bureauOf(province).orElseThrow(), name, REVIEWER);
    }

    /** The first reviewer in Beijing calls from now on. */
    public void asReviewer() {
        asReviewer(REVIEWER_ONE, Province.BEIJING);
    }

    public void become(Unit unit, String name, String role) {
        callers.become(SeededUnits.callerOf(unit, name, role));
    }

    /** An application handed in by the provider; the first reviewer calls from now on. */
    public String waiting(SampleFiling filing) {
        String id = submission.submit(filing.toContent()).id();
        asReviewer();
        return id;
    }

    /** An approval by the caller, who takes the application first where nobody has it. */
    public Decision approval(String id) {
        return new Decision(taken(id), List.of(), "", false);
    }

    /** A refusal by the caller, who takes the application first where nobody has it. */
    public Decision refusal(String id, String... reasons) {
        return new Decision(taken(id), List.of(reasons), "示例意见", false);
    }

    /** Takes the application where it waits and nobody has it; gives its version. */
    public int taken(String id) {
        FilingApplication found = application(id);
        if (found.state() == FilingState.UNDER_REVIEW && found.takenBy() == null) {
            review.take(id);
        }
        return application(id).version();
    }

    public FilingApplication application(String id) {
        return inNew(() -> filings.find(Long.valueOf(id)).orElseThrow());
    }

    public List<HistoryEntry> historyOf(String id) {
        return inNew(() -> history.of(filings.find(Long.valueOf(id)).orElseThrow()));
    }

    public List<String> actsOf(String id) {
        return historyOf(id).stream().map(HistoryEntry::act).toList();
    }

    public TrailVerdict verdictOf(String id) {
        return inNew(() -> history.verify(filings.find(Long.valueOf(id)).orElseThrow()));
    }

    /** Types of the events that the provider got about an application, in order. */
    public List<?> eventsOf(String id) {
        return read(
                "select event_type from event where case_type = 'FILING' and case_id = ? order by event_number",
                Long.valueOf(id));
    }

    public List<?> claimsOf(String id) {
        return read("select claim from filing_claim where application_id = ?", Long.valueOf(id));
    }

    public List<?> mailsOf(String id) {
        return read(
                "select recipient from mail where case_type = 'FILING' and case_id = ?",
                Long.valueOf(id));
    }

    public List<?> read(String sql, Object... parameters) {
        return inNew(() -> query(sql, parameters).getResultList());
    }

    public int write(String sql, Object... parameters) {
        return inNew(() -> query(sql, parameters).executeUpdate());
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    public static <T> T inNew(Callable<T> work) {
        try {
            return TestTransactions.inNew(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
