package org.beian.agency.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.cancellation.Cancellation;
import org.beian.filing.application.FilingRepository;
import org.beian.law.Clause;
import org.beian.persistence.BoundedCount;

/** Repository of what providers filed and applied to cancel in a sponsor's name. */
@ApplicationScoped
@Clause("B12")
class ActsInName {

    private static final int MOST = 500;

    private static final String SELECT =
            "select new org.beian.agency.mandate.ActInName(a.id, a.round, a.kind, a.unitId,"
                    + " a.subjectName, a.website, a.state, a.createdAt, a.submittedAt,"
                    + " a.provider.heldAt)";

    private static final String FILED =
            " from FilingApplication a where a.provider.sponsorId = :sponsor"
                    + " and a.provider.onBehalf = true and "
                    + FilingRepository.NOT_DELETED;

    @Inject EntityManager em;

    /** Applications, the latest first. */
    List<ActInName> filings(Long sponsor, long before, int limit) {
        return em.createQuery(
                        SELECT + FILED + " and a.id < :before order by a.id desc", ActInName.class)
                .setParameter("sponsor", sponsor)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of applications, counted up to 1,001. */
    int count(Long sponsor) {
        return BoundedCount.of(
                em.createQuery("select a.id" + FILED, Long.class).setParameter("sponsor", sponsor));
    }

    /** The latest applications of each provider, at most 500. */
    List<ActInName> filings(Long sponsor) {
        return filings(sponsor, Long.MAX_VALUE, MOST);
    }

    /** Applications of one provider that are neither approved nor withdrawn, the oldest first. */
    List<ActInName> pending(Long sponsor, Long provider) {
        return em.createQuery(
                        SELECT
                                + FILED
                                + " and a.unitId = :provider and a.state not in ("
                                + "org.beian.filing.application.FilingState.APPROVED,"
                                + " org.beian.filing.application.FilingState.WITHDRAWN)"
                                + " order by a.id",
                        ActInName.class)
                .setParameter("sponsor", sponsor)
                .setParameter("provider", provider)
                .getResultList();
    }

    /** Cancellations with the sponsor's mandate, the latest first, at most 500. */
    List<Cancellation> cancellations(Long sponsor) {
        return em.createQuery(
                        "select c from Cancellation c where c.mandate = true and c.part.subjectId in"
                                + " (select s.id from IcpSubject s where s.holderId = :sponsor)"
                                + " order by c.id desc",
                        Cancellation.class)
                .setParameter("sponsor", sponsor)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Cancellations of one provider with the sponsor's mandate that wait, the oldest first. */
    List<Cancellation> pendingCancellations(Long sponsor, Long provider) {
        return em.createQuery(
                        "select c from Cancellation c where c.mandate = true"
                                + " and c.unitId = :provider and c.state ="
                                + " org.beian.cancellation.CancellationState.UNDER_REVIEW"
                                + " and c.part.subjectId in"
                                + " (select s.id from IcpSubject s where s.holderId = :sponsor)"
                                + " order by c.id",
                        Cancellation.class)
                .setParameter("sponsor", sponsor)
                .setParameter("provider", provider)
                .getResultList();
    }
}
