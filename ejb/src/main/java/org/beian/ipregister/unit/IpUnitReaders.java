package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;

/**
 * Access rules of a unit's data: readable by the unit, its headquarters (9.1), the bureau that
 * supervises it, and the ministry.
 */
@ApplicationScoped
class IpUnitReaders {

    @Inject Units units;
    @Inject IpSupervision supervision;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /** Whether the caller may read the data of a unit; a denied attempt is logged. */
    @Clause({"2", "9.1"})
    boolean mayRead(Long unitId) {
        Optional<Unit> unit = units.find(unitId);
        if (unit.isEmpty()) {
            return false;
        }
        Caller caller = callers.current();
        boolean may = isOwn(unit.get(), caller) || supervises(unit.get(), caller);
        if (!may) {
            hidden.reachedFor("UNIT", unitId);
        }
        return may;
    }

    private static boolean isOwn(Unit unit, Caller caller) {
        return unit.id().equals(caller.unitId())
                || unit.parentId().filter(each -> each.equals(caller.unitId())).isPresent();
    }

    private boolean supervises(Unit unit, Caller caller) {
        if (caller.has(Roles.REVIEWER) || caller.has(Roles.CLERK)) {
            return supervision
                    .provinceOf(unit, Shanghai.date(clock.instant()))
                    .filter(each -> each.equals(caller.province()))
                    .isPresent();
        }
        return caller.has(Roles.MINISTRY);
    }
}
