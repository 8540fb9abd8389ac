package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the windows in which a clue or a case is sent to the bureau of a province, or
 * asked for.
 */
@Named
@RequestScoped
@Clause("16.2")
public class TransferForm {

    @Inject TransferDesk desk;
    @Inject Choices choices;
    @Inject PageErrors declines;

    private String reason;

    /**
     * Sends a clue or a case, and leads to the page of the transfer.
     *
     * @param clue null where a case is sent
     * @param file id of the case; null where a clue is sent
     * @param version of it that the page showed
     * @param region of the province to which it goes
     */
    public void send(Long clue, Long file, int version, String region) {
        TransferRequest request =
                new TransferRequest(clue, file, version, Choices.province(region), reason);
        declines.attempt(() -> desk.send(request)).ifPresent(this::sent);
    }

    /**
     * Asks the ministry for a clue or a case of another bureau, and leads to the page of the
     * transfer.
     *
     * @param clue null for a case
     * @param file id of the case; null for a clue
     */
    public void claim(Long clue, Long file) {
        declines.attempt(() -> desk.claim(clue, file, reason))
                .ifPresent(transfer -> lead(transfer, "transfer.claimed"));
    }

    private void sent(Long transfer) {
        lead(transfer, "transfer.sent");
    }

    private void lead(Long transfer, String done) {
        declines.done("Enforcement", done);
        PageErrors.goSaying(Addressed.href("/bureau/transfer.xhtml", "id", transfer.toString()));
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    /** Most characters of a reason. */
    public int getLongest() {
        return 2000;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
