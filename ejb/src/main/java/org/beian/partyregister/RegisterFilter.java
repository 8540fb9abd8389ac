package org.beian.partyregister;

import org.beian.party.Capacity;
import org.beian.value.Province;

/**
 * Filter of the list of units.
 *
 * @param begin beginning of name or code; empty for all
 * @param capacity null for all
 * @param province seat; null for all
 * @param ended whether only units are listed that ended, or only others; null for both
 */
public record RegisterFilter(String begin, Capacity capacity, Province province, Boolean ended) {

    /** Filter that all units pass. */
    public static final RegisterFilter ALL = new RegisterFilter("", null, null, null);
}
