package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.beian.law.Clause;

/**
 * Cancellation in the ICP register: what was filed stays readable under its number, which is never
 * used again, and domains, document and phones are free for others (15.4). The caller holds the
 * lock of the subject.
 */
@ApplicationScoped
public class RegisterCancellation {

    @Inject EntityManager em;
    @Inject RegisterVersions versions;
    @Inject Clock clock;

    /**
     * Cancels a subject with all its websites.
     *
     * @param cause the act, as the versions of the register name it
     * @return the accesses that were in force until now
     */
    @Clause("15.4")
    public List<IcpAccess> cancel(IcpSubject subject, String cause) {
        List<IcpAccess> ended = new ArrayList<>();
        for (IcpWebsite website : websites(subject)) {
            ended.addAll(cancel(website, cause));
        }
        subject.cancel();
        em.createQuery("delete from IcpPhone p where p.subjectId = :subject")
                .setParameter("subject", subject.id())
                .executeUpdate();
        versions.begin(subject, clock.instant(), null, cause);
        return ended;
    }

    /** Cancels a website with all its accesses; as {@link #cancel(IcpSubject, String)}. */
    @Clause("15.4")
    public List<IcpAccess> cancel(IcpWebsite website, String cause) {
        List<IcpAccess> ended = inForce(website);
        ended.forEach(IcpAccess::end);
        website.cancel();
        em.createQuery("delete from IcpDomain d where d.websiteId = :website")
                .setParameter("website", website.id())
                .executeUpdate();
        versions.begin(website, clock.instant(), null, cause);
        return ended;
    }

    /**
     * Cancels an access. A website that has no other one stays filed without access (B14).
     *
     * @return the access, when it was in force until now
     */
    @Clause({"15.4", "B14"})
    public List<IcpAccess> cancel(IcpWebsite website, IcpAccess access, String cause) {
        List<IcpAccess> before = inForce(website);
        access.end();
        if (before.stream().allMatch(access::equals)) {
            website.losesAccess();
        }
        versions.begin(website, clock.instant(), null, cause);
        return before.stream().filter(access::equals).toList();
    }

    private List<IcpWebsite> websites(IcpSubject subject) {
        return em.createQuery(
                        """
                        select w from IcpWebsite w where w.subjectId = :subject
                        and w.state <> :cancelled order by w.ordinal""",
                        IcpWebsite.class)
                .setParameter("subject", subject.id())
                .setParameter("cancelled", RegisterState.CANCELLED)
                .getResultList();
    }

    private List<IcpAccess> inForce(IcpWebsite website) {
        return em.createQuery(
                        """
                        select a from IcpAccess a where a.websiteId = :website
                        and a.state = :active order by a.id""",
                        IcpAccess.class)
                .setParameter("website", website.id())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultList();
    }
}
