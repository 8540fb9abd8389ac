package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import org.beian.access.notice.AccessToStop;
import org.beian.access.notice.StopAccessGround;
import org.beian.access.notice.StopAccessOrders;
import org.beian.cancellation.Cancellation;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/**
 * Orders to stop access that follow from a cancellation: one to each provider for each access, but
 * none to a provider that withdraws from a former customer by itself (15.5, B14).
 */
@ApplicationScoped
class CancellationOrders {

    @Inject EntityManager em;
    @Inject StopAccessOrders orders;

    /**
     * @param ended the accesses that the cancellation ended
     * @param letter of the decision, on which the orders rest
     */
    @Clause({"7.6", "15.5"})
    void issue(Cancellation cancellation, List<IcpAccess> ended, Letter letter) {
        ended.stream()
                .filter(
                        access ->
                                !cancellation.endsOwnService()
                                        || !access.providerId().equals(cancellation.unitId()))
                // events are numbered by unit: always in the same order
                .sorted(Comparator.comparing(IcpAccess::providerId).thenComparing(IcpAccess::id))
                .forEach(access -> orders.issue(order(cancellation, access, letter), cancellation));
    }

    private AccessToStop order(Cancellation cancellation, IcpAccess access, Letter letter) {
        IcpWebsite website = em.find(IcpWebsite.class, access.websiteId());
        return new AccessToStop(
                StopAccessGround.CANCELLATION,
                cancellation.authority(),
                access.providerId(),
                access.id(),
                website.filingNumber(),
                website.name(),
                ContentFacts.domains(
                                FilingJson.part(website.content(), FilingContent.Website.class))
                        .stream()
                        .map(DomainName::toString)
                        .toList(),
                access.ranges().stream().map(IpRange::toString).toList(),
                access.resellers(),
                letter.number());
    }
}
