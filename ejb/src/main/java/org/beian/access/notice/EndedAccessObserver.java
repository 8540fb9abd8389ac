package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.RegisterEntry;
import org.beian.law.Clause;

/**
 * Observer that orders a provider to stop the access that a website no longer has since a change of
 * its filing, such as a move to another provider (B13, 15.5).
 */
@ApplicationScoped
class EndedAccessObserver {

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject StopAccessOrders orders;

    @Clause({"B13", "15.5"})
    void ended(@Observes RegisterEntry.AccessEnded ended) {
        FilingApplication change = filings.find(ended.applicationId()).orElseThrow();
        IcpAccess access = em.find(IcpAccess.class, ended.accessId());
        orders.issue(orders.ofLeft(access, change.authority().orElseThrow()), change);
    }
}
