package org.beian.ipregister.lookup;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.ipregister.check.IpConflict;
import org.beian.ipregister.check.IpConflictsNow;
import org.beian.ipregister.edit.IpEntry;
import org.beian.ipregister.record.RegisterWriteLock;
import org.beian.law.Clause;
import org.beian.value.IpRange;

/**
 * Search for the holders of an address, now and on a day (B4), for neighbouring records, for
 * conflicts (B10), and for ICP filings on it. Only authorities and the unit that filed a record see
 * who uses the range.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IpSearch {

    private static final int MOST = 100;

    @Inject IpLookup lookup;
    @Inject IpConflictsNow conflicts;
    @Inject FilingsOnAddress filings;
    @Inject RegisterWriteLock turn;
    @Inject Callers callers;

    /**
     * The records that hold an address or touch a range, narrowest first, at most 100.
     *
     * @param on a day; null for now
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("B4")
    public List<IpEntry> holders(IpRange range, LocalDate on) {
        return shown(on == null ? lookup.now(range, MOST) : lookup.on(range, on, MOST));
    }

    /**
     * The records that hold an address or touch a range, or did so once, the latest first, at most
     * 100.
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("B4")
    public List<IpEntry> versions(IpRange range) {
        return shown(lookup.ever(range, MOST));
    }

    /**
     * Name of the unit whose file is taking effect, so that the register holds a part of it; empty
     * for none.
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("19.1")
    public Optional<String> takingEffect() {
        return turn.unitOfHolder();
    }

    /** The nearest records before and after, of every kind. */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("19.2")
    public List<IpEntry> neighbours(IpRange range) {
        return shown(lookup.beside(range));
    }

    /**
     * Conflicts that the last check found on these addresses, each naming both units and ranges, at
     * most 100.
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("B10")
    public List<IpConflict> conflicts(IpRange range) {
        return conflicts.on(range, MOST);
    }

    /** The ICP filings on these addresses, at most 100; for authorities. */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("19.2")
    public List<FilingsOnAddress.Filed> filings(IpRange range) {
        return filings.on(range, MOST);
    }

    private List<IpEntry> shown(List<IpEntry> found) {
        Caller caller = callers.current();
        boolean authority = caller.has(MINISTRY) || caller.has(REVIEWER) || caller.has(CLERK);
        return authority
                ? found
                : found.stream()
                        .map(
                                entry ->
                                        entry.unitId().equals(caller.unitId())
                                                ? entry
                                                : entry.withoutUser())
                        .toList();
    }
}
