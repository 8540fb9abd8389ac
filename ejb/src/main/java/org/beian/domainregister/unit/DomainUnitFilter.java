package org.beian.domainregister.unit;

import org.beian.value.Province;

/**
 * Which units that report domains to list.
 *
 * @param province seat; null for all
 * @param kind null for all
 * @param late only those with rows reported too late within twelve months
 * @param open only those with reports that wait
 */
public record DomainUnitFilter(Province province, DomainUnitKind kind, boolean late, boolean open) {

    /** Lets all through. */
    public static final DomainUnitFilter ALL = new DomainUnitFilter(null, null, false, false);
}
