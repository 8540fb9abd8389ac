package org.beian.partyregister.licence;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.partyregister.PartyRegisterRefusal;
import org.beian.partyregister.RegisteredUnit;
import org.beian.partyregister.UnitNotices;
import org.beian.partyregister.UnitRecords;
import org.beian.value.VisibleText;

/** Licence of the calling provider, which it submits when it was renewed (4). */
@Stateless
@RolesAllowed(PROVIDER)
public class OwnLicence {

    private static final int LONGEST = 60;

    @Inject UnitRecords records;
    @Inject UnitNotices notices;
    @Inject Units units;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Licence of a provider, as it is registered and as it was submitted.
     *
     * @param unit name of the provider
     * @param number empty where none is registered
     * @param until last day; empty where none is known
     * @param ended whether the last day is over
     * @param submitted number of the renewed licence; empty where none waits to be registered
     * @param version to be sent back with a change
     */
    public record Held(
            String unit,
            Optional<String> number,
            Optional<LocalDate> until,
            boolean ended,
            Optional<String> submitted,
            Optional<LocalDate> submittedUntil,
            Optional<Instant> submittedAt,
            int version) {}

    @Clause("4")
    public Held held() {
        Unit unit = own();
        Optional<RegisteredUnit> row = records.find(unit.id());
        Optional<LocalDate> until = row.flatMap(RegisteredUnit::licenceUntil);
        return new Held(
                unit.name(),
                row.flatMap(RegisteredUnit::licenceNumber),
                until,
                until.filter(today()::isAfter).isPresent(),
                row.flatMap(RegisteredUnit::proposedLicence),
                row.flatMap(RegisteredUnit::proposedUntil),
                row.flatMap(RegisteredUnit::proposedAt),
                row.map(RegisteredUnit::version).orElse(0));
    }

    /**
     * Submits the renewed licence, which the authority registers or sends back; it takes the place
     * of one that was submitted before.
     *
     * @param version as it was shown
     * @param number 1 to 60 characters
     * @param until last day of the renewed licence: today or later, and not before that of the
     *     registered one
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HAS_ENDED} when the unit's end is
     *     set
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_STALE} when somebody changed the
     *     unit meanwhile
     * @throws RequestRejected {@link PartyRegisterRefusal#LICENCE_WITHOUT_END} when there is
     *     nothing to renew
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_INCOMPLETE} for the number
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_DATES_WRONG} without a day or for a
     *     past one, {@link PartyRegisterRefusal#LICENCE_NOT_LATER} for one before the old one
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_UNCHANGED} when the same waits, or
     *     is registered already
     */
    @Clause("4")
    public void submit(int version, String number, LocalDate until) {
        Unit unit = own();
        RegisteredUnit row = records.locked(unit, version);
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        LocalDate before =
                row.licenceUntil().orElseThrow(PartyRegisterRefusal.LICENCE_WITHOUT_END::of);
        String given = number == null ? "" : number.strip();
        if (given.isEmpty()
                || given.codePointCount(0, given.length()) > LONGEST
                || !VisibleText.isLine(given)) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of("licenceNumber");
        }
        if (until == null || until.isBefore(today())) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
        if (until.isBefore(before)) {
            throw PartyRegisterRefusal.LICENCE_NOT_LATER.of(before);
        }
        if (is(row.licenceNumber(), given) && until.equals(before)
                || is(row.proposedLicence(), given)
                        && row.proposedUntil().filter(until::equals).isPresent()) {
            throw PartyRegisterRefusal.UNIT_UNCHANGED.of();
        }
        row.propose(given, until, clock.instant());
        records.write(row, "SUBMIT_LICENCE", null, given + ", " + until, "4");
        notices.licenceSubmitted(row, unit);
    }

    private static boolean is(Optional<String> number, String given) {
        return number.filter(given::equals).isPresent();
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private Unit own() {
        return units.find(callers.current().unitId()).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
    }
}
