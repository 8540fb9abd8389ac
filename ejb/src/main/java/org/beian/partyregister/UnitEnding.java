package org.beian.partyregister;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.domainregister.record.DomainRemits;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Remit;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * End of a unit (article 4). From the day after the last one its accounts and keys are refused; its
 * remits end with it, so that no application that names it is approved any more.
 */
@Stateless
public class UnitEnding {

    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject UnitConsequences consequences;
    @Inject UnitNotices notices;
    @Inject Units units;
    @Inject DomainRemits domains;

    /**
     * What an end of the unit would concern, to be shown before it is confirmed.
     *
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see it
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("4")
    public UnitConsequences.Figures outlook(Long unitId) {
        return consequences.of(authority.readable(unitId));
    }

    /**
     * Sets the last day of a unit.
     *
     * @param version as it was shown
     * @param lastDay today or later
     * @param reason 1 to 2000 characters
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see it
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY} when another
     *     authority keeps it, or it is a bureau
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_STALE} when somebody changed it
     *     meanwhile
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HAS_ENDED} when its end is set
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_DATES_WRONG} when the day is past,
     *     or before the first
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("4")
    public void end(Long unitId, int version, LocalDate lastDay, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit, version);
        if (unit.is(Capacity.BUREAU)) {
            throw PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY.of();
        }
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        if (lastDay == null
                || lastDay.isBefore(authority.today())
                || lastDay.isBefore(unit.validFrom())) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
        unit.endOn(lastDay);
        endRemits(unit, lastDay);
        records.write(row, "END_UNIT", lastDay.toString(), why, "4");
        notices.ends(row, unit, lastDay, why);
    }

    /**
     * Takes back the end of a unit that lies ahead. Remits that ended with it are given anew.
     *
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_NOT_ENDING} when no end is set, or
     *     it is past
     * @throws RequestRejected as {@link #end}
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("4")
    public void keep(Long unitId, int version, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit, version);
        LocalDate end =
                unit.validTo()
                        .filter(day -> !day.isBefore(authority.today()))
                        .orElseThrow(PartyRegisterRefusal.UNIT_NOT_ENDING::of);
        unit.endOn(null);
        records.write(row, "KEEP_UNIT", end.toString(), why, "4");
        notices.changed(row, unit, why);
    }

    /** A remit that begins later ends on its first day. */
    private void endRemits(Unit unit, LocalDate lastDay) {
        for (Remit remit : units.remitsOf(unit.id())) {
            if (remit.validTo().filter(day -> !day.isAfter(lastDay)).isEmpty()) {
                remit.endOn(later(remit.validFrom(), lastDay));
            }
        }
        for (DomainRemits.Remit remit : domains.of(unit.code())) {
            if (remit.to() == null || remit.to().isAfter(lastDay)) {
                domains.end(remit.topLevel(), remit.from(), later(remit.from(), lastDay));
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
