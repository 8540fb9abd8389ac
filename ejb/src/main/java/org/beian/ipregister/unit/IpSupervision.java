package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Province;

/**
 * Assignment of units to their supervisors (formats.md 4): units of the whole country, basic
 * telcos, public-interest networks and the registry to the ministry; every other one to the bureau
 * of its province.
 */
@ApplicationScoped
@Clause({"9.1", "2"})
public class IpSupervision {

    @Inject IpUnitMarks marks;
    @Inject Units units;

    /** Province whose bureau supervises the unit; empty when the ministry does. */
    public Optional<Province> provinceOf(Unit unit, LocalDate on) {
        boolean ofTheMinistry = unit.is(Capacity.REGISTRY) || !marks.of(unit.id(), on).isEmpty();
        return ofTheMinistry ? Optional.empty() : unit.province();
    }

    /** The ministry or the bureau itself. */
    public Optional<Unit> supervisorOf(Unit unit, LocalDate on) {
        Optional<Province> province = provinceOf(unit, on);
        return province.isPresent()
                ? units.bureauOf(province.get())
                : units.byCode(Authorities.MINISTRY);
    }
}
