package org.beian.ipregister;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Province;

/** Who acts on units that file addresses. */
@Dependent
class IpPeople {

    @Inject Units units;
    @Inject Authorities authorities;
    @Inject TestCallers callers;

    void job() {
        callers.become(Caller.job("ip-import"));
        authorities.ensure();
    }

    void unit(Unit unit) {
        as(unit, Roles.IP_UNIT);
    }

    void ministry() {
        as(units.byCode(Authorities.MINISTRY).orElseThrow(), Roles.MINISTRY);
    }

    void reviewer(Province province) {
        as(units.bureauOf(province).orElseThrow(), Roles.REVIEWER);
    }

    void clerk(Province province) {
        as(units.bureauOf(province).orElseThrow(), Roles.CLERK);
    }

    private void as(Unit unit, String role) {
        callers.become(SeededUnits.callerOf(unit, "user-" + role + unit.id(), role));
    }
}
