package org.beian.party;

import java.time.LocalDate;
import org.beian.value.Province;

/**
 * A unit as those name it who deal with it.
 *
 * @param province seat; null for units of the whole country
 * @param validTo last day; null: none
 */
public record Party(
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
