package org.beian.partyregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Account;
import org.beian.law.Clause;
import org.beian.lostaccount.SupervisedUnits;
import org.beian.party.HeadquartersChanged;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Keeper of the rows of the register: one change of a unit at a time, each with its history. The
 * counter of lost accounts reaches units through it.
 */
@ApplicationScoped
public class UnitRecords implements SupervisedUnits {

    private static final int LONGEST_REASON = 2000;

    @Inject EntityManager em;
    @Inject History history;
    @Inject Units units;
    @Inject UnitAuthority authority;
    @Inject UnitNotices notices;

    /** The row of a unit; empty for one of which nothing was registered. */
    public Optional<RegisteredUnit> find(Long unitId) {
        return Optional.ofNullable(em.find(RegisteredUnit.class, unitId));
    }

    /** Version to be sent back with a change; 0 for a unit that nobody changed yet. */
    public int version(Long unitId) {
        return find(unitId).map(RegisteredUnit::version).orElse(0);
    }

    /** The row of a unit that was just stored. */
    RegisteredUnit begin(Unit unit) {
        RegisteredUnit first = new RegisteredUnit(unit.id());
        em.persist(first);
        return first;
    }

    /**
     * The row of a unit that is to be changed. The unit's row is locked: of two who change it at
     * once, the later one is refused.
     *
     * @throws org.beian.law.RequestRejected {@link PartyRegisterRefusal#UNIT_STALE} when the
     *     version is another one by now
     */
    @Clause("4")
    public RegisteredUnit locked(Unit unit, int version) {
        RegisteredUnit found = locked(unit);
        if (found.version() != version) {
            throw PartyRegisterRefusal.UNIT_STALE.of();
        }
        return found;
    }

    /** The same whatever was shown before, for an act that is checked by itself. */
    public RegisteredUnit locked(Unit unit) {
        em.find(Unit.class, unit.id(), LockModeType.PESSIMISTIC_WRITE);
        RegisteredUnit found = em.find(RegisteredUnit.class, unit.id());
        if (found == null) {
            return begin(unit);
        }
        em.refresh(found);
        return found;
    }

    @Override
    public Unit kept(String code) {
        Unit unit =
                units.byCode(code == null ? "" : code.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
        return inForce(authority.kept(unit.id()));
    }

    @Override
    public Unit locked(String code) {
        Unit unit = kept(code);
        locked(unit);
        return inForce(unit);
    }

    private static Unit inForce(Unit unit) {
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        return unit;
    }

    @Override
    @Clause("4")
    public void administered(Unit unit, Account administrator, Set<String> others, String reason) {
        RegisteredUnit row = locked(unit);
        write(row, "SET_ADMINISTRATOR", administrator.displayName(), reason, "4");
        notices.administered(row, unit, administrator, others, reason);
    }

    /** Keeps in the history that the supervisor of addresses set other headquarters. */
    @Clause("9.1")
    void keep(@Observes HeadquartersChanged change) {
        write(locked(change.unit()), change.before(), change.after(), change.reason());
    }

    /** Writes other headquarters, each by its code. */
    void write(RegisteredUnit row, String before, String after, String reason) {
        write(row, "SET_HEADQUARTERS", code(before) + " → " + code(after), reason, "9.1");
    }

    private static String code(String headquarters) {
        return headquarters == null ? "-" : headquarters;
    }

    /**
     * Adds an entry to the history of a unit.
     *
     * @param from what was before; null for nothing
     */
    public void write(RegisteredUnit row, String act, String from, String reason, String clause) {
        history.write(row, new Act(act, null, null, told(from, reason), clause));
    }

    /** What was before and the reason, each on a line of its own. */
    private static String told(String from, String reason) {
        return from == null ? reason : from + "\n" + reason;
    }

    /**
     * A reason without blanks around it.
     *
     * @throws org.beian.law.RequestRejected {@link PartyRegisterRefusal#UNIT_REASON_MISSING}
     */
    public static String reason(String entered) {
        return VisibleText.given(entered, 1, LONGEST_REASON)
                .orElseThrow(() -> PartyRegisterRefusal.UNIT_REASON_MISSING.of(LONGEST_REASON));
    }
}
