package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.partyregister.RegisterLine;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;

/** Mapper of units of the register to rows of pages and files. */
@RequestScoped
public class PartyRows {

    @Inject RegisterWords words;
    @Inject Addressed address;

    public PartyRow of(RegisterLine line) {
        LocalDate today = words.today();
        return new PartyRow(
                line.code(),
                line.name(),
                Addressed.href(
                        "/" + address.folder() + "/party.xhtml", "unit", line.id().toString()),
                line.capacities().stream().map(words::name).toList(),
                line.province() == null
                        ? words.text("unit.country")
                        : words.region(line.province()),
                line.keptIn() == null
                        ? words.text("unit.ministry")
                        : words.text("unit.bureauOf", words.region(line.keptIn())),
                line.headquarters() == null ? "" : line.headquarters(),
                line.licenceNumber() == null ? "" : line.licenceNumber(),
                line.licenceUntil(),
                isPast(line.licenceUntil(), today),
                line.validFrom().isAfter(today) ? line.validFrom() : null,
                line.validTo(),
                isPast(line.validTo(), today),
                line.accounts());
    }

    private static boolean isPast(LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }
}
