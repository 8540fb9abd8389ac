package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.mandate.AwaitedAddress;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.law.Clause;
import org.beian.web.page.component.OfficersOnDuty;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Words;
import org.beian.web.page.filing.own.OwnFiling;

/**
 * Backing bean of the provider's actions on one application: verify and submit, send back, hand
 * over.
 */
@Named
@RequestScoped
public class ProviderFiling {

    private static final String PATH = "/provider/filing.xhtml?id=";
    private static final Map<String, String> FIELDS =
            Map.of("/officer", "Officer", "/guidance", "Guidance", "/email", "Email");
    private static final Set<FilingState> HERE =
            Set.of(FilingState.AWAITING_PROVIDER, FilingState.RETURNED, FilingState.REFUSED);
    private static final Set<FilingState> DECIDED =
            Set.of(FilingState.APPROVED, FilingState.REFUSED);

    @Inject Entrustment entrustment;
    @Inject FilingHandOver handOver;
    @Inject OfficersOnDuty officers;
    @Inject OwnFiling open;
    @Inject Words words;
    @Inject PageErrors declines;

    private Integer version;
    private String officer;
    private LocalDate date;
    private String reason;
    private String guidance;
    private String email;

    /** Confirms the verification and submits on the sponsor's behalf (12.2). */
    @Clause("12.2")
    public void check() {
        String id = open.getStatus().id();
        if (declines.attempt(
                        () -> entrustment.check(id, version, new Verification(getOfficer(), date)))
                .isPresent()) {
            open.forget();
            if (open.getStatus().state() == FilingState.RETURNED) {
                declines.warn(words.text("provider.checkedReturned"));
            } else {
                declines.done(words.text("provider.checked"));
            }
            PageErrors.goSaying(PATH + id);
        }
        open.forget();
    }

    /** Sends it back to the sponsor, with the reason (12.2, 7.5). */
    @Clause({"12.2", "7.5"})
    public void sendBack() {
        String id = open.getStatus().id();
        if (declines.attempt(() -> entrustment.sendBack(id, version, reason))) {
            declines.done(words.text("provider.sentBack", id));
            PageErrors.goSaying(ProviderTasksPage.PATH);
        }
        open.forget();
    }

    /**
     * Passes result, guidance and link on to the sponsor (12.6).
     *
     * @param begin of the ids of the fields that were filled in
     */
    @Clause("12.6")
    public void pass(String begin) {
        String id = open.getStatus().id();
        HandOver given = new HandOver(getOfficer(), guidance, email);
        if (declines.attempt(
                () -> handOver.pass(id, given),
                pointer -> FIELDS.containsKey(pointer) ? begin + FIELDS.get(pointer) : null)) {
            open.forget();
            open.getStatus();
            declines.done(open.getHandedOver());
            PageErrors.goSaying(PATH + id);
        }
        open.forget();
    }

    /** Whether it waits to be verified, or did when the form was shown. */
    public boolean isToVerify() {
        return PageErrors.isActing() || open.getStatus().state() == FilingState.AWAITING_PROVIDER;
    }

    /** Whether it is the provider's turn to revise it. */
    private boolean isToMend() {
        return open.getStatus().state().revisable();
    }

    /** Whether the sponsor can have it back, or could when the form was shown. */
    public boolean isToSendBack() {
        return PageErrors.isActing() || isEntrusted() && HERE.contains(open.getStatus().state());
    }

    /** Whether passing the result on is the next step, or was when the form was shown. */
    public boolean isToHandOverFirst() {
        return PageErrors.isActing() || isToHandOver() && !isAgain() && !isToMend();
    }

    /** Whether its result can be passed on beside another step, or once more. */
    public boolean isToHandOverAgain() {
        return PageErrors.isActing() || isToHandOver() && (isAgain() || isToMend());
    }

    private boolean isToHandOver() {
        return isOnBehalf() && DECIDED.contains(open.getStatus().state());
    }

    /** Whether it was passed on before, so that this would be a repetition. */
    public boolean isAgain() {
        return isOnBehalf() && open.getStatus().provider().handedOverAt() != null;
    }

    /**
     * Whether a one-time link is sent along, as no sponsor's account is known to hold the filing.
     */
    public boolean isLinked() {
        return isOnBehalf() && open.getStatus().state() == FilingState.APPROVED && !isEntrusted();
    }

    /** Address for the link that the sponsor has not confirmed yet (12.6), or null. */
    public AwaitedAddress getAwaited() {
        if (!isLinked() || !isAgain()) {
            return null;
        }
        return PageErrors.ifThere(() -> handOver.awaitedAddress(open.getStatus().id()))
                .flatMap(found -> found)
                .orElse(null);
    }

    private boolean isOnBehalf() {
        FilingStatus status = open.getStatus();
        return status != null && status.provider() != null && status.provider().onBehalf();
    }

    private boolean isEntrusted() {
        return isOnBehalf() && open.getStatus().provider().sponsor() != null;
    }

    /** Version that the page showed, so that a concurrent change is not overwritten. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(open.getStatus().version()) : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** The officer who answers for it; by default the one that the account is. */
    public String getOfficer() {
        return officer == null ? officers.getOwn() : officer;
    }

    public void setOfficer(String officer) {
        this.officer = officer;
    }

    /** Day of the verification; today by default. */
    public LocalDate getDate() {
        return date == null ? words.today() : date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
