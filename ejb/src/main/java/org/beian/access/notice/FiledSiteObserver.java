package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.beian.domainregister.unfiled.UnfiledSiteFiled;
import org.beian.law.Clause;

/**
 * Observer that takes the notice on an unfiled site back once the site is filed, or accepts that it
 * could not be carried out (7.4).
 */
@ApplicationScoped
class FiledSiteObserver {

    @Inject StopAccessRepository notices;
    @Inject StopAccessOrders orders;

    @Clause("7.4")
    void filed(@Observes UnfiledSiteFiled filed) {
        notices.causedBy(filed.site()).stream()
                .filter(StopAccessNotice::isOutstanding)
                .forEach(orders::revokeAsFiled);
    }
}
