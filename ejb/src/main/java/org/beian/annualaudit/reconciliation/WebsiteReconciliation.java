package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.annualaudit.AuditItem;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * Reconciliation of one website with the registers: as its sponsor or an approval asks for it, and
 * of each that the job finds to differ.
 */
@ApplicationScoped
@Clause("18.2")
public class WebsiteReconciliation {

    @Inject EntityManager em;
    @Inject DomainComparison domains;
    @Inject AccessComparison accesses;
    @Inject SponsorComparison sponsors;
    @Inject DifferenceStore store;
    @Inject Clock clock;

    /**
     * Compares anew, in the transaction that is open: writes what differs, closes what does so no
     * longer, and tells the item.
     *
     * @return the number of differences that stand
     */
    public int reconcile(AuditItem item) {
        return keep(item, compare(item));
    }

    /** Names each difference of a website as it is filed now. */
    List<FoundDifference> compare(AuditItem item) {
        LocalDate today = Shanghai.date(clock.instant());
        IcpSubject subject = em.find(IcpSubject.class, item.subjectId());
        List<FoundDifference> found =
                new ArrayList<>(domains.of(item.websiteId(), subject.name(), today));
        found.addAll(accesses.of(item.websiteId(), today));
        found.addAll(sponsors.of(subject, today));
        return found;
    }

    /** Stores what was found; the item is locked. */
    int keep(AuditItem item, List<FoundDifference> found) {
        return store.keep(item, found);
    }
}
