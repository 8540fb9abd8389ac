package org.beian.partyregister;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.ipregister.unit.SupervisedUnit;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Headquarters of a registered unit (9.1), set by the authority that keeps it: they guide their
 * branches, read their reports and may report in their place. Of a unit that files addresses the
 * history of its status says it as well.
 */
@Stateless
public class UnitHeadquarters {

    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject UnitNotices notices;
    @Inject UnitConsequences consequences;
    @Inject NewUnitChecks checks;
    @Inject Units units;
    @Inject History history;
    @Inject EntityManager em;

    /**
     * What these headquarters would change, to be shown before they are set.
     *
     * @param code of the headquarters; null or empty for none
     * @throws RequestRejected as {@link #set}
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("9.1")
    public UnitConsequences.OfHeadquarters outlook(Long unitId, String code) {
        Unit unit = changeable(unitId);
        return consequences.between(unit, current(unit), wished(unit, code));
    }

    /**
     * Sets the headquarters of a unit, or makes it a branch no more.
     *
     * @param version as it was shown
     * @param code of the headquarters; null or empty for none
     * @param reason 1 to 2000 characters
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see it
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY} when another
     *     authority keeps it, or it is a bureau
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_STALE} when somebody changed it
     *     meanwhile
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HAS_ENDED} when its end is set
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_UNCHANGED} when nothing differs
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HEADQUARTERS_ITSELF}, {@link
     *     PartyRegisterRefusal#UNIT_HEADQUARTERS_CIRCULAR} when it has branches, {@link
     *     PartyRegisterRefusal#UNIT_HEADQUARTERS_UNFIT} when these have ended or are a branch,
     *     {@link PartyRegisterRefusal#UNIT_HEADQUARTERS_OF_OTHER_KIND}
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("9.1")
    public void set(Long unitId, int version, String code, String reason) {
        Unit unit = changeable(unitId);
        String why = UnitRecords.reason(reason);
        lock(unit, wished(unit, code));
        RegisteredUnit row = records.locked(unit, version);
        // once more: both stand still now
        Unit now = current(unit);
        Unit then = wished(unit, code);
        if (then == null) {
            unit.noBranch();
        } else {
            unit.branchOf(then);
        }
        String before = now == null ? null : now.code();
        String after = then == null ? null : then.code();
        records.write(row, before, after, why);
        if (IpUnitAccess.filesAddresses(unit)) {
            history.write(standing(unit), new Act("SET_HEADQUARTERS", before, after, why, "9.1"));
        }
        notices.changed(row, unit, why);
        Stream.of(now, then)
                .filter(Objects::nonNull)
                .forEach(each -> notices.branchChanged(row, unit, each, why));
    }

    private Unit changeable(Long unitId) {
        Unit unit = authority.kept(unitId);
        if (unit.is(Capacity.BUREAU)) {
            throw PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY.of();
        }
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        return unit;
    }

    private Unit current(Unit unit) {
        return unit.parentId().flatMap(units::find).orElse(null);
    }

    private Unit wished(Unit unit, String code) {
        String named = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
        String before = unit.parentId().flatMap(units::find).map(Unit::code).orElse("");
        if (named.equals(before)) {
            throw PartyRegisterRefusal.UNIT_UNCHANGED.of();
        }
        if (named.isEmpty()) {
            return null;
        }
        if (named.equals(unit.code())) {
            throw PartyRegisterRefusal.UNIT_HEADQUARTERS_ITSELF.of();
        }
        if (consequences.branches(unit) > 0) {
            throw PartyRegisterRefusal.UNIT_HEADQUARTERS_CIRCULAR.of(unit.name());
        }
        return checks.headquarters(named, unit.capacities(), authority.today());
    }

    /** Locks both in the order of their ids, so that neither becomes the other's branch at once. */
    private void lock(Unit unit, Unit headquarters) {
        Stream.of(unit, headquarters)
                .filter(Objects::nonNull)
                .map(Unit::id)
                .sorted()
                .forEach(id -> em.find(Unit.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private SupervisedUnit standing(Unit unit) {
        SupervisedUnit found = em.find(SupervisedUnit.class, unit.id());
        if (found == null) {
            found = new SupervisedUnit(unit.id());
            em.persist(found);
        }
        return found;
    }
}
