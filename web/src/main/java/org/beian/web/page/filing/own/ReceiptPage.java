package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.submission.FilingSubmission;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.wizard.WizardTexts;

/**
 * Backing bean of the receipt for a submitted application: its number, and the next steps with
 * their time limits.
 */
@Named
@RequestScoped
public class ReceiptPage {

    private HttpServletRequest request;
    private FilingSubmission submission;
    private WizardTexts texts;

    private FilingStatus status;
    private boolean looked;

    protected ReceiptPage() {}

    @Inject
    ReceiptPage(HttpServletRequest request, FilingSubmission submission, WizardTexts texts) {
        this.request = request;
        this.submission = submission;
        this.texts = texts;
    }

    /**
     * Called before rendering: answers 404 for an application that does not exist or was not
     * submitted.
     */
    public void enter() {
        if (getStatus() == null) {
            PageErrors.notFound();
        }
    }

    /** The application, or null when there is no receipt for it. */
    public FilingStatus getStatus() {
        if (!looked) {
            looked = true;
            String id = DeskAddress.text(request, "id");
            status =
                    PageErrors.ifThere(() -> submission.status(id))
                            .filter(found -> found.state() != FilingState.DRAFT)
                            .orElse(null);
        }
        return status;
    }

    public String getTitle() {
        return texts.text(
                isEntrusted()
                        ? "receipt.entrusted"
                        : isAwaitingSponsor() ? "receipt.toConsent" : "receipt.title");
    }

    /** The next steps, in order. */
    public List<String> getSteps() {
        String key =
                isEntrusted()
                        ? "receipt.provider."
                        : isAwaitingSponsor() ? "receipt.sponsor." : "receipt.next.";
        String whom =
                isEntrusted()
                        ? status.provider().provider()
                        : isAwaitingSponsor()
                                ? status.provider().sponsor()
                                : Objects.toString(status.bureau(), "");
        return IntStream.rangeClosed(1, 3).mapToObj(i -> texts.text(key + i, whom)).toList();
    }

    /** Names and domains of the websites. */
    public List<String> getSites() {
        return status.websites().stream()
                .map(
                        site ->
                                Objects.toString(site.name(), "")
                                        + " "
                                        + String.join(" ", site.domains()))
                .toList();
    }

    public String getDetailHref() {
        return folder() + "filing.xhtml?id=" + status.id();
    }

    public String getListHref() {
        return folder() + "filings.xhtml";
    }

    private boolean isEntrusted() {
        return getStatus() != null && status.state() == FilingState.AWAITING_PROVIDER;
    }

    private boolean isAwaitingSponsor() {
        return getStatus() != null && status.state() == FilingState.AWAITING_SPONSOR;
    }

    private String folder() {
        return request.getServletPath().startsWith("/provider/") ? "/provider/" : "/sponsor/";
    }
}
