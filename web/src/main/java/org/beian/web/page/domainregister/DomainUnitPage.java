package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.unit.DomainUnitLine;
import org.beian.domainregister.unit.DomainUnits;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the section on domain reports on the ministry's page of a unit. */
@Named
@RequestScoped
@Clause({"10.2", "10.3"})
public class DomainUnitPage {

    @Inject DomainUnits units;
    @Inject DomainUnitRows rows;
    @Inject ContactCards contacts;
    @Inject Callers callers;
    @Inject Addressed address;

    private Optional<DomainUnitLine> unit;
    private Optional<ContactCard> contact;

    /** Whether the unit reports domains and the reader decides on its reports. */
    public boolean isShown() {
        return unit().isPresent();
    }

    public DomainUnitRow getRow() {
        return unit().map(rows::of).orElse(null);
    }

    /** Contact responsible for its reports (10.3); null before the first was named. */
    public ContactCard getContact() {
        if (contact == null) {
            contact = unit().flatMap(found -> contacts.of(found.id()));
        }
        return contact.orElse(null);
    }

    private Optional<DomainUnitLine> unit() {
        if (unit == null) {
            boolean judges = callers.current().has(Roles.MINISTRY);
            unit =
                    judges
                            ? PageErrors.ifThere(() -> units.unit(address.number("unit")))
                            : Optional.empty();
        }
        return unit;
    }
}
