package org.beian.enforcement.blacklist;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Proposing of entries for the blacklist, on which a second person decides (6.4). */
@Stateless
@RolesAllowed({REVIEWER, CLERK})
public class BlacklistProposing {

    @Inject BlacklistRepository entries;
    @Inject BlacklistReach reach;
    @Inject BlacklistBases bases;
    @Inject BlacklistLimits limits;
    @Inject OwnEntries own;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Proposes an entry; it bars once a second person approved it. An entry of the same bureau that
     * has no basis and bars the same stays in force until then, and gives way to it.
     *
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} for what was entered,
     *     or the reason
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_TOO_WIDE} for a public suffix, or what
     *     covers too many filed websites
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_BASIS_INVALID} when the basis is not
     *     the bureau's, or not named in full
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_END_INVALID} when the last day is over
     *     or too late
     * @throws RequestRejected {@link FilingRefusal#BLACKLISTED_ALREADY} when an equal entry waits
     *     or is in force
     */
    @Clause("6.4")
    public BlacklistEntry propose(BlacklistProposal given) {
        Caller caller = callers.current();
        String canonical = BlacklistReach.canonical(given.kind(), given.entry());
        String reason = OwnEntries.text("reason", given.reason());
        BlacklistBasis basis = bases.checked(given.basis(), caller);
        limits.requireLastDay(given.until(), caller.province());
        reach.requireNarrow(given.kind(), canonical);
        BlacklistEntry proposed =
                new BlacklistEntry(given.kind(), canonical, caller.province(), reason);
        requireNoEqual(proposed);
        proposed.propose(basis, given.until(), caller.username(), clock.instant());
        add(proposed);
        history.write(
                proposed, Act.move("PROPOSE_BAR", null, proposed.state(), reason, "6.4"), proposed);
        return proposed;
    }

    private void add(BlacklistEntry proposed) {
        try {
            entries.add(proposed);
        } catch (PersistenceException equal) {
            // two proposed the same at the same moment: the unique claim let one through
            throw FilingRefusal.BLACKLISTED_ALREADY.of(proposed.entry());
        }
    }

    private void requireNoEqual(BlacklistEntry proposed) {
        LocalDate today = limits.today();
        Predicate<BlacklistEntry> stays =
                each -> each.basis().isPresent() || each.province() != proposed.province();
        Stream.concat(
                        entries
                                .of(proposed.kind(), proposed.entry(), BlacklistState.PROPOSED)
                                .stream(),
                        entries
                                .of(proposed.kind(), proposed.entry(), BlacklistState.IN_FORCE)
                                .stream()
                                .filter(each -> each.isInForce(today))
                                .filter(stays))
                .findFirst()
                .ifPresent(
                        equal -> {
                            throw FilingRefusal.BLACKLISTED_ALREADY.of(proposed.entry());
                        });
    }

    /**
     * Takes a proposal back; anybody of the bureau may.
     *
     * @param version that the caller saw
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_NOT_FOUND}, {@link
     *     FilingRefusal#BLACKLIST_OF_ANOTHER_BUREAU}, {@link FilingRefusal#BLACKLIST_STALE} or
     *     {@link FilingRefusal#BLACKLIST_STATE_FORBIDS} when there is no such proposal, or it was
     *     decided
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} for the reason
     */
    @Clause("6.4")
    public void withdraw(Long id, int version, String reason) {
        BlacklistEntry entry = own.locked(id, version);
        String why = OwnEntries.text("reason", reason);
        BlacklistState before = entry.state();
        entry.withdraw();
        history.write(entry, Act.move("WITHDRAW_BAR", before, entry.state(), why, "6.4"), entry);
    }
}
