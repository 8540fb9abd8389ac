package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.unit.ContactInvalid;
import org.beian.domainregister.unit.DomainContact;
import org.beian.domainregister.unit.DomainContacts;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page on which a unit names its contact for domain filing and reports a
 * change.
 */
@Named
@RequestScoped
@Clause("10.3")
public class DomainContactPage {

    @Inject DomainContacts contacts;
    @Inject ContactCards cards;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private Optional<DomainContact> own;
    private Optional<ContactCard> card;
    private Integer version;
    private String name;
    private String phone;
    private String email;
    private LocalDate changedOn;

    public void enter() {
        Caller caller = callers.current();
        if (!caller.has(Roles.REGISTRY) && !caller.has(Roles.REGISTRAR)) {
            PageErrors.notFound();
        }
    }

    /** Whether the contact was just reported. */
    public boolean isDone() {
        return address.number("done") == 1;
    }

    /** The contact on record; null before the first was named. */
    public ContactCard getCard() {
        if (card == null) {
            card = cards.of(callers.current().unitId());
        }
        return card.orElse(null);
    }

    public void report() {
        Supplier<Boolean> reporting = this::isReported;
        if (declines.attempt(reporting).orElse(false)) {
            PageErrors.goTo(Addressed.href(address.path(), "done", "1"));
        }
        own = null;
    }

    private boolean isReported() {
        try {
            contacts.report(name, phone, email, changedOn, version);
            return true;
        } catch (ContactInvalid invalid) {
            declines.wrong("Domains", "contact.wrong." + invalid.item(), invalid.item());
            return false;
        }
    }

    private Optional<DomainContact> own() {
        if (own == null) {
            own = PageErrors.ifThere(contacts::own).flatMap(Function.identity());
        }
        return own;
    }

    private String now(Function<DomainContact, String> part) {
        return own().map(part).orElse(null);
    }

    /** Version that the form was shown with, so that a concurrent change is still detected. */
    public int getVersion() {
        return version == null ? own().map(DomainContact::version).orElse(0) : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name == null ? now(DomainContact::name) : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone == null ? now(DomainContact::phone) : phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email == null ? now(DomainContact::email) : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Day of the change; today by default. */
    public LocalDate getChangedOn() {
        return changedOn == null ? words.today() : changedOn;
    }

    public void setChangedOn(LocalDate changedOn) {
        this.changedOn = changedOn;
    }
}
