package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationRequest;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;

/** Test fixture of a sponsor with a filed website at one provider, and of reviewers in Beijing. */
@Dependent
public class CancellationScene {

    public static final String REASON = "示例：网站不再开办";
    static final String REVIEWER_ONE = "canceller-1";
    static final String REVIEWER_TWO = "canceller-2";

    @Inject public FiledScene filed;
    @Inject RuleScene rules;
    @Inject CancellationProcedure procedure;
    @Inject CancellationReview review;
    @Inject CancellationRepository cancellations;
    @Inject Units units;
    @Inject TestCallers callers;
    @Inject History history;

    private SampleFiling filing;
    private String number;

    /** The sponsor filed itself, with an access at a new provider; the sponsor calls. */
    public String filedBySponsor() {
        return filedBySponsor(UnaryOperator.identity());
    }

    /** The same with other data. */
    public String filedBySponsor(UnaryOperator<SampleFiling> change) {
        filing = change.apply(filed.sponsorReady());
        filed.asSponsor();
        number = filed.approved(filing);
        filed.write(
                "update unit set email = ? where id = ?", "p@example.cn", filed.provider().id());
        filed.write(
                "update icp_subject set holder_id = ? where filing_number = ?",
                filed.sponsor().id(),
                number);
        filed.asSponsor();
        return number;
    }

    /** What a provider filed on behalf, whose sponsor has an account by now. */
    public void onBehalf(FiledScene behalf, SampleFiling application, String filingNumber) {
        filed = behalf;
        filing = application.selfFiled(filed.provider().code(), mandateOf(filed.sponsor()));
        number = filingNumber;
    }

    public SampleFiling filing() {
        return filing;
    }

    /** Number of the only website. */
    public String website() {
        return number + "-1";
    }

    public String domain() {
        return filing.at("/websites/0/domains/0");
    }

    public String mandateOf(Unit unit) {
        return rules.newAttachment(unit);
    }

    public void asProvider() {
        callers.become(SeededUnits.callerOf(filed.provider(), "provider-clerk", PROVIDER));
    }

    public void asSponsor() {
        callers.become(SeededUnits.callerOf(filed.sponsor(), "sponsor", SPONSOR));
    }

    public void asReviewer() {
        asReviewer(REVIEWER_ONE, Province.BEIJING);
    }

    public void asReviewer(String name, Province province) {
        callers.become(
                SeededUnits.callerOf(units.bureauOf(province).orElseThrow(), name, REVIEWER));
    }

    /** An application without documents, as a sponsor makes it. */
    public static CancellationRequest request(CancellationKind kind, String number, String access) {
        return new CancellationRequest(kind, number, access, REASON, false, List.of(), null, null);
    }

    /** An application of the provider with the sponsor's mandate. */
    public CancellationRequest mandated(CancellationKind kind, String number, String access) {
        return new CancellationRequest(
                kind,
                number,
                access,
                REASON,
                true,
                List.of(
                        new CancellationDocument(
                                mandateOf(filed.provider()), CancellationDocument.MANDATE)),
                "P-1",
                null);
    }

    /** The provider's withdrawal from the website, with proof that the sponsor was told. */
    public CancellationRequest withdrawal(LocalDate day) {
        return new CancellationRequest(
                CancellationKind.CANCEL_ACCESS,
                website(),
                null,
                REASON,
                false,
                List.of(
                        new CancellationDocument(
                                mandateOf(filed.provider()), CancellationDocument.SPONSOR_TOLD)),
                "P-1",
                day);
    }

    /** Handed in by the current caller; gives the id. */
    public String submitted(CancellationRequest request) {
        return procedure.submit(request).id().toString();
    }

    /** The sponsor's application for its website; the sponsor calls. */
    public String ofWebsite() {
        return submitted(request(CancellationKind.CANCEL_WEBSITE, website(), null));
    }

    /** Takes it as the caller; gives the decision without reasons. */
    public ReviewerDecision approval(String id) {
        review.take(id);
        return decision(id);
    }

    ReviewerDecision decision(String id, String... reasons) {
        return new ReviewerDecision(one(id).version(), List.of(reasons), "");
    }

    /** Approved by the first reviewer, who calls from now on. */
    public void approved(String id) {
        asReviewer();
        review.approve(id, approval(id));
    }

    public Cancellation one(String id) {
        return FiledScene.inNew(() -> cancellations.find(id).orElseThrow());
    }

    List<String> actsOf(String id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    public boolean isWhole(String id) {
        return FiledScene.inNew(
                () -> history.verify(cancellations.find(id).orElseThrow()).isWhole());
    }

    public List<String> texts(String sql, Object... parameters) {
        return filed.read(sql, parameters).stream().map(String::valueOf).toList();
    }

    public List<String> mailsOf(String id) {
        return texts(
                "select recipient from mail where case_type = 'CANCELLATION' and case_id = ?"
                        + " order by id",
                Long.valueOf(id));
    }

    List<String> eventsOf(String id) {
        return texts(
                "select event_type from event where case_type = 'CANCELLATION' and case_id = ?"
                        + " order by created_at, unit_id, event_number",
                Long.valueOf(id));
    }

    public String stateOf(String table, String filingNumber) {
        return texts("select state from " + table + " where filing_number = ?", filingNumber)
                .get(0);
    }

    /** The codes of what is found in a request. */
    List<String> faults(CancellationRequest request) {
        FaultsFound found =
                catchThrowableOfType(FaultsFound.class, () -> procedure.submit(request));
        assertThat(found).isNotNull();
        return found.findings().stream().map(Finding::code).toList();
    }
}
