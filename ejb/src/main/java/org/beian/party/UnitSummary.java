package org.beian.party;

import java.time.LocalDate;
import org.beian.value.Province;

/**
 * Unit in short form, for those who deal with it.
 *
 * @param province seat; null for units of the whole country
 * @param validTo last day; null when no end is known
 */
public record UnitSummary(
        Long id,
        String code,
        String name,
        Province province,
        LocalDate validFrom,
        LocalDate validTo) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
