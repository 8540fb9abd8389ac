package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.beian.access.notice.StopAccessOrders;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.AuditedCase;

/**
 * Cancellation of a filing by a decision of another procedure, which takes effect as an approved
 * application does: in the register, and by orders to stop access (15.4, 15.5).
 */
@ApplicationScoped
@Clause({"15.4", "15.5"})
public class AuthorityCancellation {

    /** The act, as versions and history of the filing name it. */
    public static final String ACT = "CANCEL_DECIDED";

    @Inject EntityManager em;
    @Inject RegisterCancellation register;
    @Inject EmptyFilings empty;
    @Inject StopAccessOrders orders;
    @Inject FiledParties parties;

    /**
     * Part of a filing.
     *
     * @param websiteId null for the whole filing
     * @param number of the part
     */
    public record Part(Long subjectId, Long websiteId, String number) {}

    /**
     * Cancels a part of a filing that is in force; one that is cancelled stays so. Providers that
     * the case ordered to stop access already get no second order.
     *
     * @param cause the case that decided it
     * @param letter of the decision
     * @param ordered keys of the accesses that are ordered to be stopped already
     */
    public void cancel(Part part, AuditedCase cause, Letter letter, Collection<Long> ordered) {
        // the subject first, as every act on a filing does
        IcpSubject subject =
                em.find(IcpSubject.class, part.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        List<IcpAccess> ended = cancel(subject, part.websiteId());
        if (ended == null) {
            return;
        }
        empty.completed(subject, ACT, part.number());
        ended.stream()
                .filter(access -> !ordered.contains(access.id()))
                // events are numbered by unit: always in the same order
                .sorted(Comparator.comparing(IcpAccess::providerId).thenComparing(IcpAccess::id))
                .forEach(
                        access ->
                                orders.issueAnew(
                                        orders.ofFiled(
                                                access,
                                                parties.authorityOf(subject),
                                                letter.number()),
                                        cause));
    }

    private List<IcpAccess> cancel(IcpSubject subject, Long websiteId) {
        if (websiteId == null) {
            return subject.state() == RegisterState.CANCELLED
                    ? null
                    : register.cancel(subject, ACT);
        }
        IcpWebsite website = em.find(IcpWebsite.class, websiteId);
        return website.state() == RegisterState.CANCELLED ? null : register.cancel(website, ACT);
    }
}
