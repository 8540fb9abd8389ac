package org.beian.access.replacement;

import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.beian.access.AccessRefusal;
import org.beian.account.Callers;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Decision of a sponsor to keep both accesses of a website that was to move (B13). */
@Stateless
public class ReplacementDesk {

    @Inject EntityManager em;
    @Inject ReplacementRepository replacements;
    @Inject ReplacementNotices notices;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Gives a replacement up that waits: the new access stays beside the other one.
     *
     * @param version of the replacement that the caller saw
     * @throws RequestRejected {@link AccessRefusal#REPLACEMENT_NOT_FOUND} when there is none, or it
     *     is another sponsor's
     * @throws RequestRejected {@link AccessRefusal#REPLACEMENT_ENDED} when it does not wait any
     *     more
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when it changed since the caller
     *     saw it
     */
    @Clause("B13")
    @RolesAllowed(SPONSOR)
    public void keepBoth(Long id, int version) {
        AccessReplacement replacement =
                hidden.unlessHidden(
                                replacements.find(id),
                                found ->
                                        callers.current()
                                                .unitId()
                                                .equals(subject(found).holderId()))
                        .orElseThrow(() -> AccessRefusal.REPLACEMENT_NOT_FOUND.of(id));
        // the subject first, as every act on a filing does
        IcpSubject subject =
                em.find(IcpSubject.class, replacement.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(replacement, LockModeType.PESSIMISTIC_WRITE);
        ReplacementState before = replacement.state();
        if (before == ReplacementState.WAITING && replacement.version() != version) {
            throw AccessRefusal.ACCESS_STALE.of(id);
        }
        replacement.keepBoth(clock.instant());
        history.write(
                replacement,
                Act.move("KEEP_BOTH", before, replacement.state(), null, "B13"),
                replacement);
        notices.ended(replacement, subject);
    }

    private IcpSubject subject(AccessReplacement replacement) {
        return em.find(IcpSubject.class, replacement.subjectId());
    }
}
