package org.beian.web.page.party;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.partyregister.licence.OwnLicence;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page on which a provider submits its renewed licence. */
@Named
@RequestScoped
@Clause("4")
public class LicencePage {

    private static final String PATH = "/provider/licence.xhtml";

    @Inject OwnLicence licences;
    @Inject PageErrors declines;

    private OwnLicence.Held held;
    private String number;
    private LocalDate until;
    private int version;

    /** Reads what is registered, before anything of the form is read. */
    @PostConstruct
    void load() {
        held = licences.held();
        version = held.version();
        number = held.submitted().or(() -> held.number()).orElse(null);
    }

    /** Submits the renewed licence. */
    public void submit() {
        if (declines.attempt(() -> licences.submit(version, number, until))) {
            declines.done("Parties", "licence.submitted");
            PageErrors.goSaying(PATH);
        }
    }

    /** Name of the provider. */
    public String getUnit() {
        return held.unit();
    }

    /** Number that is registered; null for none. */
    public String getRegistered() {
        return held.number().orElse(null);
    }

    /** Last day that is registered; null for none. */
    public LocalDate getRegisteredUntil() {
        return held.until().orElse(null);
    }

    /** Whether the registered one is over. */
    public boolean isEnded() {
        return held.ended();
    }

    /** What was submitted and waits; null for nothing. */
    public String getSubmitted() {
        return held.submitted().orElse(null);
    }

    public LocalDate getSubmittedUntil() {
        return held.submittedUntil().orElse(null);
    }

    /** Whether there is anything to renew. */
    public boolean isRenewable() {
        return held.until().isPresent();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate entered) {
        until = entered;
    }

    /** Version that the form was shown with, so that a concurrent change is still detected. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int shown) {
        version = shown;
    }
}
