package org.beian.partyregister;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.beian.account.RolesOfUnits;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Registration of units (article 4): the ministry registers registries, registrars and the units
 * that it supervises, a bureau the other ones of its province.
 */
@Stateless
public class UnitRegistration {

    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject UnitNotices notices;
    @Inject Units units;
    @Inject IpUnitMarks marks;
    @Inject NewUnitChecks checks;
    @Inject EntityManager em;

    /**
     * Registers a unit.
     *
     * @return its id
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY} when the
     *     caller's authority would not keep it
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_CODE_TAKEN} when another unit has
     *     the code
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_INCOMPLETE} when the type is none
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HEADQUARTERS_UNFIT} when these
     *     cannot be its headquarters
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_DATES_WRONG} when the licence has
     *     ended
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, SYSTEM})
    @Clause({"4", "2"})
    public Long register(NewUnit wish) {
        UnitDetails details = wish.details();
        if (details.licenceUntil() != null && details.licenceUntil().isBefore(authority.today())) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
        Optional<Unit> headquarters = checks.require(wish);
        Unit unit =
                new Unit(
                        wish.code(),
                        details.name(),
                        wish.province(),
                        details.capacities(),
                        wish.validFrom());
        apply(unit, details);
        unit.reachedAt(wish.contact().phone(), wish.contact().fax(), wish.contact().email());
        headquarters.ifPresent(unit::branchOf);
        add(unit);
        if (wish.mark() != null) {
            marks.give(unit.id(), wish.mark(), wish.validFrom());
        }
        RegisteredUnit row = records.begin(unit);
        row.licensed(details.licenceNumber(), details.licenceUntil());
        records.write(row, "REGISTER_UNIT", null, details.inOneLine(), "4");
        notices.registered(row, unit);
        return unit.id();
    }

    /**
     * Changes name, capacities, type, credit code or licence of a unit.
     *
     * @param version as it was shown
     * @param reason 1 to 2000 characters
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see it
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY} when another
     *     authority keeps it, or would keep it afterwards
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_STALE} when somebody changed it
     *     meanwhile
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HAS_ENDED} when its end is set
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_UNCHANGED} when nothing differs
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_DATES_WRONG} when another last day
     *     of the licence is past, {@link PartyRegisterRefusal#LICENCE_NOT_LATER} when it lies
     *     before the one that is registered
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_CAPACITY_IN_USE} when accounts of
     *     the unit need a capacity that it loses
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause({"4", "2"})
    public void change(Long unitId, int version, UnitDetails wish, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit, version);
        if (unit.is(Capacity.BUREAU)) {
            throw PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY.of();
        }
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        checks.requireType(wish, authority.today());
        UnitDetails before = detailsOf(unit, row);
        if (before.equals(wish)) {
            throw PartyRegisterRefusal.UNIT_UNCHANGED.of();
        }
        requireLater(row, wish.licenceUntil());
        apply(unit, wish);
        if (!authority.keeps(unit)) {
            throw PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY.of();
        }
        requireRolesStillFit(unit);
        row.licensed(wish.licenceNumber(), wish.licenceUntil());
        records.write(row, "CHANGE_UNIT", before.inOneLine() + " → " + wish.inOneLine(), why, "4");
        notices.changed(row, unit, why);
    }

    /** A last day of the licence that is set anew lies neither behind us nor before the old one. */
    private void requireLater(RegisteredUnit row, LocalDate until) {
        LocalDate before = row.licenceUntil().orElse(null);
        if (until == null || until.equals(before)) {
            return;
        }
        if (until.isBefore(authority.today())) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
        if (before != null && until.isBefore(before)) {
            throw PartyRegisterRefusal.LICENCE_NOT_LATER.of(before);
        }
    }

    /** Stores it at once, as the rows of history, marks and remits refer to it. */
    private void add(Unit unit) {
        try {
            units.add(unit);
            em.flush();
        } catch (PersistenceException another) {
            // two chose one code at the same moment: the unique key let one through
            throw PartyRegisterRefusal.UNIT_CODE_TAKEN.of(unit.code());
        }
    }

    /** What is registered of a unit. */
    static UnitDetails detailsOf(Unit unit, RegisteredUnit row) {
        return new UnitDetails(
                unit.name(),
                unit.capacities(),
                unit.providerType(),
                unit.creditCode().orElse(null),
                row == null ? null : row.licenceNumber().orElse(null),
                row == null ? null : row.licenceUntil().orElse(null));
    }

    private static void apply(Unit unit, UnitDetails details) {
        unit.registered(
                details.name(), details.capacities(), details.providerType(), details.creditCode());
    }

    private void requireRolesStillFit(Unit unit) {
        em.createQuery(
                        """
                        select distinct r from Account a join a.roles r
                        where a.unitId = :unit and a.enabled = true""",
                        String.class)
                .setParameter("unit", unit.id())
                .getResultStream()
                .forEach(role -> requireFits(role, unit));
    }

    private static void requireFits(String role, Unit unit) {
        if (!RolesOfUnits.fits(role, unit)) {
            throw PartyRegisterRefusal.UNIT_CAPACITY_IN_USE.of(role);
        }
    }

    /** Capacities with which the caller's authority registers units. */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("4")
    public Set<Capacity> capacities() {
        return UnitDetails.REGISTERED.stream()
                .filter(each -> authority.isMinistry() || !UnitAuthority.isOfMinistry(Set.of(each)))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
