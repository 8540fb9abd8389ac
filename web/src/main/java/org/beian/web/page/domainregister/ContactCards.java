package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.domainregister.unit.DomainContact;
import org.beian.domainregister.unit.DomainContacts;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Mapper of contacts for domain filing to views of the pages. */
@RequestScoped
class ContactCards {

    @Inject DomainContacts contacts;
    @Inject RegisterWords words;

    /**
     * The contact of a unit; empty before the first was named and for readers who may not see it.
     */
    Optional<ContactCard> of(Long unitId) {
        return PageErrors.ifThere(() -> contacts.of(unitId)).map(this::card);
    }

    private ContactCard card(DomainContact contact) {
        List<HistoryLine> history = new ArrayList<>();
        for (HistoryEntry entry : contacts.history(contact.unitId())) {
            history.add(0, line(entry));
        }
        return new ContactCard(
                contact.name(),
                contact.phone(),
                contact.email(),
                words.date(contact.changedOn()),
                contact.reportedAt(),
                contact.isLate(),
                history,
                contacts.isWhole(contact.unitId()));
    }

    /** The history keeps, as its reason, the day from which the contact applies. */
    private HistoryLine line(HistoryEntry entry) {
        HistoryLine line = words.history(entry, "");
        String since = words.date(LocalDate.parse(entry.reason()));
        return new HistoryLine(
                line.at(),
                line.actor(),
                line.account(),
                words.text("contact.act." + entry.act(), since),
                "",
                "",
                "",
                line.clause());
    }
}
