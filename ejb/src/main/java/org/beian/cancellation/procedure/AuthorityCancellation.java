package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.beian.access.notice.StopAccessOrders;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.AuditedCase;
import org.beian.value.Authority;

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
    @Inject MovedFilings moved;
    @Inject RegisterCancellation register;
    @Inject EmptyFilings empty;
    @Inject StopAccessOrders orders;
    @Inject FiledParties parties;

    /**
     * Part of a filing.
     *
     * @param websiteId null for the whole filing
     */
    public record Part(Long subjectId, Long websiteId) {}

    /**
     * Cancels a part of a filing that is in force, under whichever number it went on since it was
     * decided; one that is cancelled stays so. Providers that the case ordered to stop access
     * already get no second order.
     *
     * @param cause the case that decided it
     * @param letter of the decision
     * @param ordered keys of the accesses that are ordered to be stopped already
     */
    public void cancel(Part part, AuditedCase cause, Letter letter, Collection<Long> ordered) {
        // the subject first, as every act on a filing does
        IcpSubject subject = moved.lock(part.subjectId());
        IcpWebsite website = part.websiteId() == null ? null : moved.site(part.websiteId());
        List<IcpAccess> ended = cancel(subject, website);
        if (ended == null) {
            return;
        }
        empty.completed(
                subject, ACT, website == null ? subject.filingNumber() : website.filingNumber());
        Authority decided = parties.authorityOf(em.find(IcpSubject.class, part.subjectId()));
        ended.stream()
                .filter(access -> !ordered.contains(access.id()))
                // events are numbered by unit: always in the same order
                .sorted(Comparator.comparing(IcpAccess::providerId).thenComparing(IcpAccess::id))
                .forEach(
                        access ->
                                orders.issueAnew(
                                        orders.ofFiled(access, decided, letter.number()), cause));
    }

    private List<IcpAccess> cancel(IcpSubject subject, IcpWebsite website) {
        if (website == null) {
            return subject.state() == RegisterState.CANCELLED
                    ? null
                    : register.cancel(subject, ACT);
        }
        return website.state() == RegisterState.CANCELLED ? null : register.cancel(website, ACT);
    }
}
