package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.submission.FilingChangeDrafts;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;

/** Backing bean of the applicant's actions on an application: revision, withdrawal, deletion. */
@Named
@RequestScoped
public class OwnActs {

    private HttpServletRequest request;
    private FilingSubmission submission;
    private FilingDrafts drafts;
    private OwnFiling filing;
    private Callers callers;
    private PageErrors declines;
    private FilingChangeDrafts changes;
    private Boolean touchable;

    protected OwnActs() {}

    @Inject
    OwnActs(
            HttpServletRequest request,
            FilingSubmission submission,
            FilingDrafts drafts,
            OwnFiling filing,
            Callers callers,
            PageErrors declines,
            FilingChangeDrafts changes) {
        this.request = request;
        this.submission = submission;
        this.drafts = drafts;
        this.filing = filing;
        this.callers = callers;
        this.declines = declines;
        this.changes = changes;
    }

    /** Path of the wizard for it, from the context root; empty when it is not the reader's turn. */
    public String getWizardHref() {
        FilingStatus status = filing.getStatus();
        boolean provider = callers.current().has(Roles.PROVIDER);
        boolean away = status.provider() != null && status.provider().onBehalf() && !provider;
        if (!status.state().revisable() || away) {
            return "";
        }
        String step = status.state() == FilingState.DRAFT ? "subject" : "check";
        return (provider ? "/provider" : "/sponsor")
                + "/wizard.xhtml?id="
                + status.id()
                + "&step="
                + step;
    }

    /** Whether it is filed, and the reader may touch what is. */
    public boolean isTouchable() {
        if (touchable == null) {
            FilingStatus status = filing.getStatus();
            touchable =
                    status.state() == FilingState.APPROVED
                            && PageErrors.ifThere(() -> changes.parts(status.filingNumber()))
                                    .isPresent();
        }
        return touchable;
    }

    /** Path of the wizard for an application of a kind that touches what is filed. */
    public String begin(String kind) {
        String folder = callers.current().has(Roles.PROVIDER) ? "/provider" : "/sponsor";
        return Addressed.href(
                folder + "/wizard.xhtml",
                "kind",
                kind,
                "number",
                filing.getStatus().filingNumber());
    }

    /**
     * Whether it can be taken back: it was submitted or entrusted, and is not decided, or was so
     * when the form was shown.
     */
    public boolean isWithdrawable() {
        FilingState state = filing.getStatus().state();
        return PageErrors.isActing() || state.open() || state == FilingState.RETURNED;
    }

    /** Whether it can be deleted: it was never submitted, or was not when the form was shown. */
    public boolean isDeletable() {
        return PageErrors.isActing()
                || filing.getStatus().state() == FilingState.DRAFT && !getWizardHref().isEmpty();
    }

    /** Deletes the draft. */
    public void delete() {
        String list = request.getServletPath().replace("filing.xhtml", "filings.xhtml");
        if (declines.attempt(() -> drafts.delete(DeskAddress.text(request, "id")))) {
            declines.done("Sponsor", "cards.deleted");
            PageErrors.goSaying(list);
        }
    }

    /** Takes it back. */
    public void withdraw() {
        String id = DeskAddress.text(request, "id");
        if (declines.attempt(() -> submission.withdraw(id))) {
            PageErrors.goTo(request.getServletPath() + "?id=" + id);
        }
    }
}
