package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.notice.FiledParties;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.unfiledchange.FoundChange;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.unfiledchange.procedure.UnfiledChangeLetters.Occasion;

/**
 * Opening of an unfiled change, from whichever source: the sponsor is told what was found and by
 * when it must file it (8.4). The caller holds the lock of the subject.
 */
@ApplicationScoped
class UnfiledChangeOpening {

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeLimits limits;
    @Inject UnfiledChangeLetters letters;
    @Inject UnfiledChangeNotices notices;
    @Inject FiledParties parties;
    @Inject History history;
    @Inject Clock clock;

    @Clause("8.4")
    UnfiledChange open(CancellationTarget target, FoundChange found) {
        Instant now = clock.instant();
        UnfiledChange change =
                new UnfiledChange(
                        target, current(target), found, parties.authorityOf(target.subject()), now);
        limits.tell(change, now);
        changes.add(change);
        Letter letter = letters.issue(change, Occasion.FOUND);
        history.write(
                change,
                Act.move("FIND", null, change.state(), letter.number(), "8.4"),
                change,
                letter);
        notices.told(change, Occasion.FOUND, letter);
        return change;
    }

    /** The version of the part that is filed now; 0 names no website. */
    private Long current(CancellationTarget target) {
        return em.createQuery(
                        """
                        select v.id from IcpVersion v where v.subjectId = :subject
                        and v.validTo is null and coalesce(v.websiteId, 0) = :website""",
                        Long.class)
                .setParameter("subject", target.subject().id())
                .setParameter("website", target.website() == null ? 0L : target.website().id())
                .getSingleResult();
    }
}
