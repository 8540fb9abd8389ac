package org.beian.annualaudit.opinion;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.annualaudit.OpinionRepository;
import org.beian.annualaudit.OpinionState;
import org.beian.cancellation.CancellationRefusal;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Follow-up of opinions whose cancellation something hindered, by a reviewer (18.3). */
@Stateless
@RolesAllowed(REVIEWER)
public class OpinionFollowUp {

    @Inject EntityManager em;
    @Inject OpinionRepository opinions;
    @Inject OpinedCancellation cancellation;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Opens the cancellation; where the website is cancelled by now, nothing is opened, and the
     * opinion waits no longer.
     *
     * @return id of the cancellation; null where the website is cancelled
     * @throws RequestRejected {@link OpinionRefusal#OPINION_NOT_FOUND} when another bureau audits
     * @throws RequestRejected {@link OpinionRefusal#OPINION_NOT_WAITING} when it does not wait
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_CONFLICT} while something
     *     hinders it
     */
    @Clause("18.3")
    public Long open(String id) {
        DepartmentOpinion opinion =
                hidden.unlessHidden(
                                opinions.find(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> OpinionRefusal.OPINION_NOT_FOUND.of(id));
        Long subject = em.find(IcpWebsite.class, opinion.websiteId()).subjectId();
        em.find(IcpSubject.class, subject, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(opinion, LockModeType.PESSIMISTIC_WRITE);
        if (opinion.state() != OpinionState.WAITING) {
            throw OpinionRefusal.OPINION_NOT_WAITING.of(opinion.id());
        }
        cancellation.open(opinion);
        history.write(
                opinion,
                Act.move(
                        opinion.cancellationId() == null ? "END" : "OPEN_CANCELLATION",
                        OpinionState.WAITING,
                        opinion.state(),
                        null,
                        "18.3"),
                opinion);
        return opinion.cancellationId();
    }
}
