package org.beian.domainregister.record;

import org.beian.party.Capacity;
import org.beian.party.Unit;

/**
 * Reporting unit of a file.
 *
 * @param registrar whether it is a registrar; else a registry
 */
public record Reporter(Long unitId, String code, boolean registrar) {

    public static Reporter of(Unit unit) {
        return new Reporter(unit.id(), unit.code(), unit.is(Capacity.REGISTRAR));
    }
}
