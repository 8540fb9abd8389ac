package org.beian.ipregister.intake;

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

/** Test fixture of the callers who act on units that file addresses. */
@Dependent
public class IpPeople {

    @Inject Units units;
    @Inject Authorities authorities;
    @Inject TestCallers callers;

    public void job() {
        callers.become(Caller.job("ip-import"));
        authorities.ensure();
    }

    public void unit(Unit unit) {
        as(unit, Roles.IP_UNIT);
    }

    public void ministry() {
        as(units.byCode(Authorities.MINISTRY).orElseThrow(), Roles.MINISTRY);
    }

    public void reviewer(Province province) {
        as(units.bureauOf(province).orElseThrow(), Roles.REVIEWER);
    }

    public void clerk(Province province) {
        as(units.bureauOf(province).orElseThrow(), Roles.CLERK);
    }

    private void as(Unit unit, String role) {
        callers.become(SeededUnits.callerOf(unit, "user-" + role + unit.id(), role));
    }
}
