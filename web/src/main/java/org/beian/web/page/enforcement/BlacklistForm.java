package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.blacklist.BlacklistProposal;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.law.Clause;
import org.beian.web.page.component.Choices;

/** Fields of what is proposed for the blacklist. */
@Named
@RequestScoped
@Clause("6.4")
public class BlacklistForm {

    @Inject Choices choices;

    private String kind;
    private String entry;
    private String reason;
    private String basis;
    private String number;
    private String court;
    private LocalDate until;

    BlacklistProposal proposal() {
        return proposal(Choices.chosen(kind, BlacklistKind.class), entry);
    }

    /** The same for what an entry bars already. */
    BlacklistProposal proposal(BlacklistEntry barred) {
        return proposal(barred.kind(), barred.entry());
    }

    private BlacklistProposal proposal(BlacklistKind of, String what) {
        return new BlacklistProposal(
                of,
                what,
                reason,
                new BlacklistBasis(Choices.chosen(basis, BasisKind.class), number, court),
                until);
    }

    public List<SelectItem> getKinds() {
        return choices.of(BlacklistKind.values());
    }

    public List<SelectItem> getBases() {
        return choices.of(BasisKind.values());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entered) {
        entry = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String chosen) {
        basis = chosen;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered;
    }

    public String getCourt() {
        return court;
    }

    public void setCourt(String entered) {
        court = entered;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate chosen) {
        until = chosen;
    }
}
