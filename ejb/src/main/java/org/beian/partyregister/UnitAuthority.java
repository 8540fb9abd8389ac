package org.beian.partyregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.unit.IpSupervision;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.value.Province;

/**
 * Authority over the units of the register, by territory (principle 2): the ministry keeps bureaus,
 * registries, registrars, units of the whole country and those marked as its own (9.1); a bureau
 * the others of its province. A bureau also reads the providers with a remit there.
 */
@ApplicationScoped
@Clause({"2", "4"})
public class UnitAuthority {

    @Inject Units units;
    @Inject IpSupervision supervision;
    @Inject Callers callers;
    @Inject AccessDenials hidden;
    @Inject Clock clock;

    /** The day in Shanghai. */
    public LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /** Whether the ministry acts; else a bureau does. */
    boolean isMinistry() {
        return callers.current().has(Roles.MINISTRY);
    }

    /**
     * Whether the register keeps such a unit: sponsors, the ministry and the operator it does not.
     */
    static boolean isKept(Unit unit) {
        return unit.is(Capacity.BUREAU)
                || unit.capacities().stream().anyMatch(UnitDetails.REGISTERED::contains);
    }

    /** Province whose bureau keeps the unit; empty when the ministry does. */
    Optional<Province> provinceOf(Unit unit) {
        return isOfMinistry(unit.capacities())
                ? Optional.empty()
                : supervision.provinceOf(unit, today());
    }

    /** Whether only the ministry keeps units of these capacities, wherever they are. */
    static boolean isOfMinistry(Set<Capacity> capacities) {
        return capacities.contains(Capacity.BUREAU)
                || capacities.contains(Capacity.REGISTRY)
                || capacities.contains(Capacity.REGISTRAR);
    }

    /** The ministry or the bureau that keeps the unit. */
    public Optional<Unit> keeperOf(Unit unit) {
        Optional<Province> province = provinceOf(unit);
        return province.isPresent()
                ? units.bureauOf(province.get())
                : units.byCode(Authorities.MINISTRY);
    }

    /** Whether the caller's authority keeps the unit. */
    public boolean keeps(Unit unit) {
        return isKept(unit) && provinceOf(unit).map(this::isOwn).orElseGet(this::isMinistry);
    }

    /** Whether the province is that of the caller's bureau. */
    boolean isOwn(Province province) {
        return !isMinistry() && province.equals(callers.current().province());
    }

    /**
     * A unit that the caller's authority may read.
     *
     * @throws org.beian.law.RequestRejected {@link PartyRefusal#UNIT_UNKNOWN}
     */
    public Unit readable(Long unitId) {
        Unit unit = units.find(unitId).filter(UnitAuthority::isKept).orElse(null);
        if (unit == null) {
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
        if (!isMinistry() && !keeps(unit) && !givesAccessHere(unit)) {
            hidden.reachedFor(RegisteredUnit.CASE_TYPE, unitId);
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
        return unit;
    }

    /**
     * A unit that the caller's authority keeps.
     *
     * @throws org.beian.law.RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when it may not read
     *     it; {@link PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY} when another one keeps it
     */
    public Unit kept(Long unitId) {
        Unit unit = readable(unitId);
        if (!keeps(unit)) {
            throw PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY.of();
        }
        return unit;
    }

    private boolean givesAccessHere(Unit unit) {
        Caller caller = callers.current();
        return units.remitsOf(unit.id()).stream()
                .anyMatch(remit -> remit.province().equals(caller.province()));
    }
}
