package org.beian.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.filing.rule.RevokedMandates;
import org.beian.law.Clause;
import org.beian.trail.JpaAuditedCases;

/** Repository of revocations of mandates, which the rules ask too. */
@ApplicationScoped
@Clause("B12")
public class MandateRevocationRepository extends JpaAuditedCases<MandateRevocation>
        implements RevokedMandates {

    @Inject EntityManager em;

    public MandateRevocationRepository() {
        super(MandateRevocation.class, MandateRevocation.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(MandateRevocation revocation) {
        em.persist(revocation);
        em.flush();
    }

    /** A sponsor's revocations, the latest first; at most 500. */
    public List<MandateRevocation> of(Long sponsorId) {
        return em.createQuery(
                        "select r from MandateRevocation r where r.sponsorId = :sponsor"
                                + " order by r.id desc",
                        MandateRevocation.class)
                .setParameter("sponsor", sponsorId)
                .setMaxResults(500)
                .getResultList();
    }

    /** The latest revocation of the mandate of one provider. */
    public Optional<MandateRevocation> latest(Long sponsorId, Long providerId) {
        return em.createQuery(
                        "select r from MandateRevocation r where r.sponsorId = :sponsor"
                                + " and r.providerId = :provider order by r.id desc",
                        MandateRevocation.class)
                .setParameter("sponsor", sponsorId)
                .setParameter("provider", providerId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean isRevoked(Long sponsorId, Long providerId) {
        return latest(sponsorId, providerId).filter(found -> found.renewedAt() == null).isPresent();
    }
}
