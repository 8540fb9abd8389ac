package org.beian.enforcement.blacklist;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Decision on entries of the blacklist by a reviewer of the bureau: a second person approves or
 * refuses what was proposed, and anybody lifts what is in force (6.4).
 */
@Stateless
@RolesAllowed(REVIEWER)
public class BlacklistDecision {

    /** Most characters of a reason or opinion. */
    public static final int LONGEST = 1000;

    @Inject BlacklistRepository entries;
    @Inject BlacklistReach reach;
    @Inject BlacklistBases bases;
    @Inject BlacklistLimits limits;
    @Inject BlacklistLifting lifting;
    @Inject BlacklistLetters letters;
    @Inject BlacklistNotices notices;
    @Inject OwnEntries own;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Approves what another person proposed: it bars from today on, in the whole country. Its party
     * gets a letter, an event and a mail, where it is in the register.
     *
     * @param version that the caller saw
     * @param opinion 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_NOT_FOUND}, {@link
     *     FilingRefusal#BLACKLIST_OF_ANOTHER_BUREAU}, {@link FilingRefusal#BLACKLIST_STALE} or
     *     {@link FilingRefusal#BLACKLIST_STATE_FORBIDS} when there is no such proposal, or it was
     *     taken back or decided
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_SAME_PERSON} for who proposed it
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_BASIS_INVALID}, {@link
     *     FilingRefusal#BLACKLIST_END_INVALID}, {@link FilingRefusal#BLACKLIST_TOO_WIDE} or {@link
     *     FilingRefusal#BLACKLISTED_ALREADY} when what was proposed does not hold any more
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} for the opinion
     */
    @Clause("6.4")
    public void approve(Long id, int version, String opinion) {
        BlacklistEntry entry = proposed(id, version);
        String said = OwnEntries.text("opinion", opinion);
        bases.checked(entry.basis().orElseThrow(), callers.current());
        limits.requireLastDay(entry.endsOn(), entry.province());
        reach.requireNarrow(entry.kind(), entry.entry());
        makeRoom(entry);
        BlacklistState before = entry.state();
        Optional<IcpSubject> party = reach.party(entry);
        entry.approve(
                callers.current().username(),
                limits.today(),
                clock.instant(),
                party.map(IcpSubject::id).orElse(null));
        Act act = Act.move("BAR", before, entry.state(), said, "6.4");
        if (party.isEmpty()) {
            history.write(entry, act, entry);
        } else {
            Letter letter = letters.issue(entry, party.get());
            history.write(entry, act, entry, letter);
            notices.barred(entry, party.get(), letter);
        }
    }

    /** An equal entry gives way where it has no basis, or its last day is over. */
    private void makeRoom(BlacklistEntry entry) {
        entries.of(entry.kind(), entry.entry(), BlacklistState.IN_FORCE)
                .forEach(equal -> lifting.giveWay(equal, entry));
        entries.write();
    }

    /**
     * Refuses what another person proposed; it bars nobody.
     *
     * @param version that the caller saw
     * @param opinion 4 to 1000 characters
     * @throws RequestRejected as {@link #approve}, but for what was proposed
     */
    @Clause("6.4")
    public void refuse(Long id, int version, String opinion) {
        BlacklistEntry entry = proposed(id, version);
        String said = OwnEntries.text("opinion", opinion);
        BlacklistState before = entry.state();
        entry.refuse(callers.current().username(), clock.instant());
        history.write(entry, Act.move("REFUSE_BAR", before, entry.state(), said, "6.4"), entry);
    }

    private BlacklistEntry proposed(Long id, int version) {
        BlacklistEntry entry = own.locked(id, version);
        if (entry.state() != BlacklistState.PROPOSED) {
            throw FilingRefusal.BLACKLIST_STATE_FORBIDS.of(entry.number(), entry.state());
        }
        if (persons.isCaller(entry.proposedBy())) {
            throw FilingRefusal.BLACKLIST_SAME_PERSON.of(entry.number());
        }
        return entry;
    }

    /**
     * Lifts an entry in force: it no longer bars anybody, and today is recorded as the day of its
     * end. Its party is told.
     *
     * @param version that the caller saw
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_NOT_FOUND}, {@link
     *     FilingRefusal#BLACKLIST_OF_ANOTHER_BUREAU}, {@link FilingRefusal#BLACKLIST_STALE} or
     *     {@link FilingRefusal#BLACKLIST_STATE_FORBIDS} when there is no such entry in force
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} for the reason
     */
    @Clause("6.4")
    public void lift(Long id, int version, String reason) {
        BlacklistEntry entry = own.locked(id, version);
        lifting.lift(entry, OwnEntries.text("reason", reason));
    }
}
