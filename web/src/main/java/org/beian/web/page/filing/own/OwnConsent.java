package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.mandate.SponsorConsent;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.wizard.WizardTexts;

/**
 * Backing bean of the sponsor's consent to what its provider changed, and of the provider's recall
 * (12.7).
 */
@Named
@RequestScoped
public class OwnConsent {

    private static final String TEXTS = "Sponsor";

    @Inject SponsorConsent consents;
    @Inject OwnFiling open;
    @Inject Callers callers;
    @Inject WizardTexts texts;
    @Inject PageErrors declines;

    private Integer version;
    private String reason;

    /** Consents to the differences shown. */
    @Clause("12.7")
    public void consent() {
        String id = open.getStatus().id();
        if (declines.attempt(() -> consents.consent(id, version)).isPresent()) {
            open.forget();
            if (open.getStatus().state() == FilingState.RETURNED) {
                declines.warn(texts.text("consent.returned"));
            } else {
                declines.done(TEXTS, "consent.done");
            }
            PageErrors.goSaying(SponsorCards.FILING + id);
        }
        open.forget();
    }

    /** Sends the changes back to the provider, with the reason. */
    @Clause({"12.7", "12.2"})
    public void sendBack() {
        String id = open.getStatus().id();
        if (declines.attempt(() -> consents.sendBack(id, version, reason))) {
            declines.done(TEXTS, "consent.declined");
            PageErrors.goSaying(SponsorCards.FILING + id);
        }
        open.forget();
    }

    /** Takes the changes back, to revise them. */
    @Clause("12.7")
    public void recall() {
        String id = open.getStatus().id();
        if (declines.attempt(() -> consents.recall(id, version))) {
            declines.done("Provider", "recall.done");
            PageErrors.goSaying("/provider/filing.xhtml?id=" + id);
        }
        open.forget();
    }

    /** Whether the reader is asked to consent, or was when the form was shown. */
    public boolean isToConsent() {
        return PageErrors.isActing() || isAwaited() && !isProvider();
    }

    /** Whether the reader may recall its changes, or could when the form was shown. */
    public boolean isToRecall() {
        return PageErrors.isActing() || isAwaited() && isProvider();
    }

    private boolean isAwaited() {
        FilingStatus status = open.getStatus();
        return status != null && status.state() == FilingState.AWAITING_SPONSOR;
    }

    private boolean isProvider() {
        return callers.current().has(Roles.PROVIDER);
    }

    /** Name of the provider that changed it. */
    public String getProvider() {
        return isAwaited() ? open.getStatus().provider().provider() : "";
    }

    /** The day by which an answer is expected, or null. */
    public LocalDate getDue() {
        return isAwaited() ? open.getStatus().provider().sponsorDue() : null;
    }

    /** Version whose differences the page showed. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(open.getStatus().version()) : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
