package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.submission.FilingSubmission;
import org.beian.rule.Finding;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DecisionLine;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.FieldPlaces;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;
import org.beian.web.page.filing.desk.ReviewDesk;

/**
 * Backing bean of the page of one application, for its applicant: state, findings to correct,
 * decision.
 */
@Named
@RequestScoped
public class OwnFiling {

    private HttpServletRequest request;
    private FilingSubmission submission;
    private Callers callers;
    private Words words;

    private FilingStatus status;
    private boolean looked;

    protected OwnFiling() {}

    @Inject
    OwnFiling(
            HttpServletRequest request, FilingSubmission submission, Callers callers, Words words) {
        this.request = request;
        this.submission = submission;
        this.callers = callers;
        this.words = words;
    }

    public void enter() {
        if (getStatus() == null) {
            PageErrors.notFound();
        }
    }

    /** The application, or null when it is not there for this user. */
    public FilingStatus getStatus() {
        if (!looked) {
            String id = DeskAddress.text(request, "id");
            status = PageErrors.ifThere(() -> submission.status(id)).orElse(null);
            looked = true;
        }
        return status;
    }

    /** Discards what was read, after an action. */
    public void forget() {
        looked = false;
    }

    public String getTitle() {
        return words.text("filing.title", DeskAddress.text(request, "id").replaceAll("[^0-9]", ""));
    }

    public String getListPath() {
        return request.getServletPath().replace("filing.xhtml", "filings.xhtml");
    }

    public String getState() {
        return words.state(status.state());
    }

    public String getStateKind() {
        return States.kind(status.state());
    }

    public String getKind() {
        return words.name("filing-kinds", status.kind());
    }

    public String getRound() {
        return words.text("desk.round", status.round());
    }

    /** Next step of the reader, a provider in charge of it or a sponsor, in one sentence. */
    public String getNextStep() {
        FilingStatus.AtProvider provider = status.provider();
        boolean mine = callers.current().has(Roles.PROVIDER);
        if (provider != null && provider.sentBackReason() != null) {
            String back = provider.onBehalf() ? "DECLINED" : "SENT_BACK";
            return words.text((mine ? "filing.nextAtProvider." : "filing.next.") + back);
        }
        if (mine && status.state() == FilingState.APPROVED && provider.handedOverAt() != null) {
            return words.text("filing.next.HANDED_OVER");
        }
        if (isRecalled()) {
            return words.text((mine ? "filing.nextAtProvider." : "filing.next.") + "RECALLED");
        }
        String key = (mine ? "filing.nextAtProvider." : "filing.next.") + status.state();
        return words.text(words.knows(key) ? key : "filing.next." + status.state());
    }

    /** Path of the form to cancel what was filed, from the context root; empty before it is. */
    public String getCancellationHref() {
        return status.state() == FilingState.APPROVED
                ? Addressed.href(
                        request.getServletPath().replace("filing.xhtml", "cancellationNew.xhtml"),
                        "number",
                        status.filingNumber())
                : "";
    }

    /** Reason why the provider sent it back, or the sponsor the changes; or empty. */
    public String getSentBackReason() {
        FilingStatus.AtProvider provider = status.provider();
        return provider == null || provider.sentBackReason() == null
                ? ""
                : provider.sentBackReason();
    }

    /** Sentence on when and by whom the result was passed on, or empty. */
    public String getHandedOver() {
        FilingStatus.AtProvider provider = status.provider();
        return provider == null || provider.handedOverAt() == null
                ? ""
                : words.text(
                        "filing.handedOver",
                        Formats.time(provider.handedOverAt(), words.locale()),
                        provider.handedOverBy());
    }

    /** Whether its provider took changes back, so that nothing returned it. */
    public boolean isRecalled() {
        return States.isRecalled(status);
    }

    public boolean isToRevise() {
        return status.state() == FilingState.RETURNED || status.state() == FilingState.REFUSED;
    }

    public List<FindingLine> getFindings() {
        return status.findings().stream().map(this::line).toList();
    }

    /** The decision, or null before one. */
    public DecisionLine getDecision() {
        FilingStatus.Decision decision = status.decision();
        if (decision == null) {
            return null;
        }
        List<String> reasons =
                decision.reasons().stream()
                        .map(
                                reason ->
                                        words.text(
                                                "filing.reason",
                                                words.name("refusal-reasons", reason.code()),
                                                Formats.clause(reason.clause(), words.locale())))
                        .toList();
        return new DecisionLine(
                decision.letterNumber() == null ? "" : decision.letterNumber(),
                words.state(decision.result()),
                States.kind(decision.result()),
                decision.decidedAt(),
                "",
                "",
                String.join(words.comma(), reasons),
                decision.opinion(),
                ReviewDesk.letterHref(status.id(), decision.letterId()));
    }

    private FindingLine line(Finding finding) {
        FindingLine line = words.finding(finding, "");
        String place = FieldPlaces.of(finding.pointer(), words);
        String message =
                place.isEmpty()
                        ? line.message()
                        : words.text("finding.named", place, line.message());
        return new FindingLine(line.refusing(), message, line.suggestion(), line.clause(), "");
    }
}
