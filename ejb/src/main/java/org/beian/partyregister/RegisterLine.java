package org.beian.partyregister;

import java.time.LocalDate;
import java.util.List;
import org.beian.party.Capacity;

/**
 * Unit in the list of the register.
 *
 * @param capacities in the order of article 4
 * @param province region code of its seat; null for a unit of the whole country
 * @param keptIn region code of the bureau that keeps it; null for the ministry
 * @param headquarters name; null for a unit that is no branch
 * @param licenceUntil last day of its licence; null where none is known
 * @param validTo last day; null when no end is known
 * @param accounts whether somebody may sign in for it
 */
public record RegisterLine(
        Long id,
        String code,
        String name,
        List<Capacity> capacities,
        String province,
        String keptIn,
        String headquarters,
        String licenceNumber,
        LocalDate licenceUntil,
        LocalDate validFrom,
        LocalDate validTo,
        boolean accounts) {

    public RegisterLine {
        capacities = List.copyOf(capacities);
    }
}
