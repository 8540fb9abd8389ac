package org.beian.domainregister;

import org.beian.party.Capacity;
import org.beian.party.Unit;

/**
 * Who reports.
 *
 * @param registrar whether it is a registrar; else a registry
 */
record Reporter(Long unitId, String code, boolean registrar) {

    static Reporter of(Unit unit) {
        return new Reporter(unit.id(), unit.code(), unit.is(Capacity.REGISTRAR));
    }
}
