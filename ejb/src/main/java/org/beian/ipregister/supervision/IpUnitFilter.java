package org.beian.ipregister.supervision;

import org.beian.ipregister.unit.IpUnitKind;
import org.beian.value.Province;

/**
 * Filter of a list of units.
 *
 * @param province seat; null for all
 * @param kind null for all
 * @param ofTheMinistry whether the ministry supervises them, else a bureau; null for both
 * @param late only those with rows reported too late within a year
 * @param open only those with findings that wait
 */
public record IpUnitFilter(
        Province province, IpUnitKind kind, Boolean ofTheMinistry, boolean late, boolean open) {

    /** Filter that all units pass. */
    public static final IpUnitFilter ALL = new IpUnitFilter(null, null, null, false, false);
}
