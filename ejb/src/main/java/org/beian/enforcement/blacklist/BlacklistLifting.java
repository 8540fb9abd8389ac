package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;

/** End of entries of the blacklist, of which their party is told (6.4). */
@ApplicationScoped
@Clause("6.4")
public class BlacklistLifting {

    @Inject BlacklistRepository entries;
    @Inject BlacklistLimits limits;
    @Inject BlacklistNotices notices;
    @Inject History history;

    /** Lifts one in force. */
    void lift(BlacklistEntry entry, String reason) {
        end(entry, BlacklistState.LIFTED, "LIFT", reason);
        notices.ended(entry, reason);
    }

    /**
     * Lifts the entry whose letter was revoked; nothing where it ended before.
     *
     * @param id of the entry that the letter is about
     * @param reason what was decided on the remedy
     */
    @Clause({"6.4", "B5"})
    public void liftByRemedy(Long id, String reason) {
        entries.lock(id)
                .filter(entry -> entry.state() == BlacklistState.IN_FORCE)
                .ifPresent(
                        entry -> {
                            end(entry, BlacklistState.LIFTED, "LIFT_BY_REMEDY", reason);
                            notices.ended(entry, reason);
                        });
    }

    /** Ends one whose last day is over. */
    void over(BlacklistEntry entry) {
        if (entry.basis().isPresent()) {
            end(entry, BlacklistState.EXPIRED, "EXPIRE_BAR", null);
        } else {
            end(entry, BlacklistState.LAPSED, "LAPSE_BAR", null);
        }
        notices.ended(entry, null);
    }

    /**
     * Ends an equal entry, so that another may bar in its place.
     *
     * @throws RequestRejected {@link FilingRefusal#BLACKLISTED_ALREADY} when it has a basis and
     *     time left, or is another bureau's
     */
    void giveWay(BlacklistEntry equal, BlacklistEntry next) {
        if (!equal.isInForce(limits.today())) {
            over(equal);
        } else if (equal.basis().isEmpty() && equal.province() == next.province()) {
            end(equal, BlacklistState.REPLACED, "REPLACE_BAR", next.number());
        } else {
            throw FilingRefusal.BLACKLISTED_ALREADY.of(next.entry());
        }
    }

    private void end(BlacklistEntry entry, BlacklistState how, String act, String reason) {
        BlacklistState before = entry.state();
        entry.end(how, limits.today());
        history.write(entry, Act.move(act, before, how, reason, "6.4"), entry);
    }
}
