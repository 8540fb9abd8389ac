package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.beian.filing.record.AskedAccesses;
import org.beian.law.Shanghai;

/** Repository of the applications for access that a record card shows. */
@ApplicationScoped
class AccessesOfSubject implements AskedAccesses {

    private static final Long NOBODY = -1L;

    @Inject EntityManager em;
    @Inject Clock clock;

    @Override
    public List<AskedAccesses.Line> of(
            Long sponsorId, Collection<String> filingNumbers, long before, int limit) {
        LocalDate today = Shanghai.date(clock.instant());
        return em.createQuery(
                        """
                        select a from AccessApplication a
                        where (a.sponsorId = :sponsor or a.filingNumber in :numbers)
                        and a.id < :before order by a.id desc""",
                        AccessApplication.class)
                .setParameter("sponsor", sponsorId == null ? NOBODY : sponsorId)
                .setParameter("numbers", filingNumbers)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(each -> line(each, today))
                .toList();
    }

    private static AskedAccesses.Line line(AccessApplication asked, LocalDate today) {
        AccessStatus.Step end = asked.ended();
        return new AskedAccesses.Line(
                asked.id(),
                asked.providerId(),
                asked.websiteName(),
                asked.filingNumber(),
                asked.lapsed(today) ? "LAPSED" : asked.state().name(),
                asked.createdAt(),
                end == null ? null : end.on(),
                end == null ? null : end.reason());
    }
}
