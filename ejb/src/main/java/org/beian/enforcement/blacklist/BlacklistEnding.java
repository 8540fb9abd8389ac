package org.beian.enforcement.blacklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Ending of entries whose last day is over, and beginning of the review of those that were made
 * without a basis: they lapse unless their bureau gives them one in time (6.4).
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@Clause("6.4")
public class BlacklistEnding {

    private static final int PART = 100;

    @Inject BlacklistRepository entries;
    @Inject BlacklistLifting lifting;
    @Inject BlacklistLimits limits;
    @Inject History history;

    /** Ids of the next entries on which something is due, above an id. */
    public List<Long> after(long id) {
        return entries.due(id, limits.today(), PART);
    }

    /**
     * Ends one or begins its review, in a transaction of its own; nothing where another node did.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void settle(Long id) {
        entries.lock(id)
                .filter(entry -> entry.state() == BlacklistState.IN_FORCE)
                .ifPresent(this::settle);
    }

    private void settle(BlacklistEntry entry) {
        if (entry.endsOn() == null) {
            LocalDate until = limits.review(entry);
            entry.reviewUntil(until);
            history.write(entry, Act.note("BEGIN_REVIEW", until.toString(), "6.4"), entry);
        } else if (!entry.isInForce(limits.today())) {
            lifting.over(entry);
        }
    }
}
