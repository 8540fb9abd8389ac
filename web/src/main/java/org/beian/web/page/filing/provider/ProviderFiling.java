package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.law.Clause;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Roster;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
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
            Map.of("/officer", "passOfficer", "/guidance", "guidance", "/email", "passEmail");
    private static final Set<FilingState> HERE =
            Set.of(FilingState.AWAITING_PROVIDER, FilingState.RETURNED, FilingState.REFUSED);
    private static final Set<FilingState> DECIDED =
            Set.of(FilingState.APPROVED, FilingState.REFUSED);

    @Inject HttpServletRequest request;
    @Inject Entrustment entrustment;
    @Inject FilingHandOver handOver;
    @Inject Roster roster;
    @Inject Callers callers;
    @Inject OwnFiling open;
    @Inject Words words;
    @Inject PageErrors declines;

    private List<DedicatedOfficer> officers;
    private int version;
    private String officer;
    private LocalDate date;
    private String reason;
    private String guidance;
    private String email;

    /** Confirms the verification and submits on the sponsor's behalf (12.2). */
    @Clause("12.2")
    public void check() {
        String id = open.getStatus().id();
        act(
                () -> entrustment.check(id, version, new Verification(officer, date)),
                PATH + id + "&done=checked");
    }

    /** Sends it back to the sponsor, with the reason (12.2, 7.5). */
    @Clause({"12.2", "7.5"})
    public void sendBack() {
        String id = open.getStatus().id();
        act(
                () -> entrustment.sendBack(id, version, reason),
                ProviderTasksPage.PATH + "?sentBack=" + id);
    }

    /** Passes result, guidance and link on to the sponsor (12.6). */
    @Clause("12.6")
    public void pass() {
        String id = open.getStatus().id();
        if (declines.attempt(
                () -> handOver.pass(id, new HandOver(officer, guidance, email)), FIELDS::get)) {
            PageErrors.goTo(PATH + id + "&done=passed");
        } else {
            open.forget();
        }
    }

    private void act(Runnable act, String next) {
        if (declines.attempt(act)) {
            PageErrors.goTo(next);
        } else {
            open.forget();
        }
    }

    /** Sentence about the action just performed, or empty. */
    public String getDone() {
        FilingStatus status = open.getStatus();
        return switch (DeskAddress.text(request, "done")) {
            case "checked" ->
                    words.text(
                            status.state() == FilingState.RETURNED
                                    ? "provider.checkedReturned"
                                    : "provider.checked");
            case "passed" -> status.provider().handedOverAt() == null ? "" : open.getHandedOver();
            default -> "";
        };
    }

    /** Kind of the message box for {@link #getDone}. */
    public String getDoneKind() {
        return open.getStatus().state() == FilingState.RETURNED ? "warn" : "good";
    }

    /** Whether it waits to be verified, or did when the form was shown. */
    public boolean isToVerify() {
        return isSending() || open.getStatus().state() == FilingState.AWAITING_PROVIDER;
    }

    /** Whether it is the provider's turn to revise it. */
    public boolean isToMend() {
        return open.getStatus().state().revisable();
    }

    /** Whether the sponsor can have it back, or could when the form was shown. */
    public boolean isToSendBack() {
        return isSending() || isEntrusted() && HERE.contains(open.getStatus().state());
    }

    /** Whether its result can be passed on, or could when the form was shown. */
    public boolean isToHandOver() {
        return isSending() || isOnBehalf() && DECIDED.contains(open.getStatus().state());
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

    /** The officers on duty today. */
    public List<SelectItem> getOfficers() {
        if (officers == null) {
            Long unit = callers.current().unitId();
            officers = PageErrors.ifThere(() -> roster.list(unit)).orElse(List.of());
        }
        return officers.stream()
                .filter(one -> one.isOnDuty(words.today()))
                .map(one -> new SelectItem(one.name(), one.name()))
                .toList();
    }

    private boolean isOnBehalf() {
        FilingStatus status = open.getStatus();
        return status != null && status.provider() != null && status.provider().onBehalf();
    }

    private boolean isEntrusted() {
        return isOnBehalf() && open.getStatus().provider().sponsor() != null;
    }

    /**
     * Whether a form is being processed: its button stays, and the EJB reports what changed
     * meanwhile.
     */
    private static boolean isSending() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    public int getVersion() {
        return open.getStatus().version();
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getOfficer() {
        return officer;
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
