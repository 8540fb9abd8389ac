package org.beian.web.page.party;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.law.Clause;
import org.beian.partyregister.licence.LicenceRenewal;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Form on the card of a provider by which its authority registers a renewed licence. */
@Named
@RequestScoped
@Clause("4")
public class PartyLicenceForm {

    @Inject LicenceRenewal renewal;
    @Inject PartyPage page;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private LicenceRenewal.Submitted submitted;
    private int version;
    private String reason;

    /** Reads what waits, before anything of a form is read. */
    @PostConstruct
    void load() {
        if (page.getCard() != null) {
            submitted = renewal.submitted(page.id()).orElse(null);
            version = page.getVersion();
        }
    }

    /** What the provider submitted; null for nothing. */
    public LicenceRenewal.Submitted getSubmitted() {
        return submitted;
    }

    /** Whether the reader may register it or send it back. */
    public boolean isOffered() {
        return submitted != null && page.isChangeable();
    }

    public void register() {
        act(() -> renewal.register(page.id(), version, reason), "licence.registered");
    }

    public void sendBack() {
        act(() -> renewal.sendBack(page.id(), version, reason), "licence.returned");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Parties", done);
            PageErrors.goSaying(address.keeping("unit"));
        }
    }

    /** Version that the form was shown with, so that a concurrent change is still detected. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int shown) {
        version = shown;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
