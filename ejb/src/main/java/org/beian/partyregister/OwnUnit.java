package org.beian.partyregister;

import static org.beian.account.Roles.UNIT_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.ManagementContact;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * The caller's own unit: how it and its manager are reached, which its administrator keeps current;
 * the authority that keeps the unit is told.
 */
@Stateless
public class OwnUnit {

    private static final int LONGEST_NAME = 128;

    @Inject UnitRecords records;
    @Inject UnitNotices notices;
    @Inject Units units;
    @Inject History history;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * How the unit is reached.
     *
     * @param managed whether it gives access, so that its manager may have to be told
     * @param manager who is told of what the unit left undone; empty where none is known
     * @param version to be sent back with a change
     */
    public record Reached(
            String name,
            String phone,
            String fax,
            String email,
            boolean managed,
            Optional<ManagementContact> manager,
            int version) {}

    @RolesAllowed(UNIT_ADMIN)
    @Clause("4")
    public Reached reached() {
        Unit unit = own();
        return new Reached(
                unit.name(),
                unit.phone(),
                unit.fax(),
                unit.email(),
                unit.is(Capacity.ACCESS_PROVIDER),
                unit.management(),
                records.version(unit.id()));
    }

    /** History of the unit in the register, oldest first. */
    @RolesAllowed(UNIT_ADMIN)
    @Clause("4")
    public List<HistoryEntry> history() {
        return records.find(own().id()).map(history::of).orElse(List.of());
    }

    /**
     * Changes telephone, fax and e-mail.
     *
     * @param version as it was shown
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_STALE} when somebody changed the
     *     unit meanwhile
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_UNCHANGED} when nothing differs
     */
    @RolesAllowed(UNIT_ADMIN)
    @Clause("4")
    public void reachAt(int version, UnitContact wish) {
        Unit unit = own();
        RegisteredUnit row = records.locked(unit, version);
        String before = inOneLine(unit.phone(), unit.fax(), unit.email());
        String now = inOneLine(wish.phone(), wish.fax(), wish.email());
        if (before.equals(now)) {
            throw PartyRegisterRefusal.UNIT_UNCHANGED.of();
        }
        unit.reachedAt(wish.phone(), wish.fax(), wish.email());
        records.write(row, "CHANGE_CONTACT", null, before + " → " + now, "4");
        notices.contactChanged(row, unit);
    }

    /**
     * Names the manager who is told of what the unit left undone, from today on.
     *
     * @param version as it was shown
     * @param name 1 to 128 characters
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_INCOMPLETE} without a name
     * @throws RequestRejected as {@link #reachAt}
     */
    @RolesAllowed(UNIT_ADMIN)
    @Clause("16.4")
    public void manageBy(int version, String name, UnitContact reached) {
        Unit unit = own();
        RegisteredUnit row = records.locked(unit, version);
        String given = UnitDetails.given(name);
        if (given == null || !UnitDetails.isLine(given, LONGEST_NAME)) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of("managerName");
        }
        String before =
                unit.management()
                        .map(one -> inOneLine(one.name(), one.phone(), one.email()))
                        .orElse("-");
        String now = inOneLine(given, reached.phone(), reached.email());
        if (before.equals(now)) {
            throw PartyRegisterRefusal.UNIT_UNCHANGED.of();
        }
        unit.managedBy(
                new ManagementContact(
                        given, reached.phone(), reached.email(), Shanghai.date(clock.instant())));
        records.write(row, "CHANGE_MANAGER", null, before + " → " + now, "16.4");
        notices.contactChanged(row, unit);
    }

    /** All of it in one line, as the history stores it. */
    private static String inOneLine(String... parts) {
        return Stream.of(parts)
                .map(part -> part == null ? "-" : part)
                .collect(Collectors.joining(", "));
    }

    private Unit own() {
        return units.find(callers.current().unitId()).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
    }
}
