package org.beian.domainregister.unit;

import org.beian.value.Province;

/**
 * Filter for the list of units that report domains.
 *
 * @param province seat; null for all
 * @param kind null for all
 * @param late only those with rows reported too late within twelve months
 * @param open only those with reports that wait for the ministry or the unit
 */
public record DomainUnitFilter(Province province, DomainUnitKind kind, boolean late, boolean open) {

    /** Filter that admits every unit. */
    public static final DomainUnitFilter ALL = new DomainUnitFilter(null, null, false, false);
}
