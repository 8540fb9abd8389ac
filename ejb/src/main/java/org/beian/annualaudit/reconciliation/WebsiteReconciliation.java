package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.reconciliation.AccessComparison.AccessFacts;
import org.beian.annualaudit.reconciliation.DomainComparison.DomainFacts;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.value.InvalidValue;

/**
 * Reconciliation of websites with the registers: of one as its sponsor or an approval asks for it,
 * and of those that the job finds to differ.
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
        DifferingItem all =
                new DifferingItem(
                        item.id(),
                        item.websiteId(),
                        item.subjectId(),
                        EnumSet.allOf(DifferingAspect.class));
        compare(List.of(all), unreadable -> {})
                .values()
                .forEach(found -> store.keep(Map.of(item, found)));
        return item.standing();
    }

    /**
     * Names each difference of some websites as they are filed now, in the aspects in which they
     * may differ.
     *
     * @param broken is told of the items whose data cannot be read; they are not among the named
     */
    Map<Long, List<FoundDifference>> compare(List<DifferingItem> items, Consumer<Long> broken) {
        LocalDate today = Shanghai.date(clock.instant());
        Map<Long, IcpSubject> subjects = subjects(items);
        DomainFacts domainFacts = domains.read(websites(items, DifferingAspect.DOMAINS));
        AccessFacts accessFacts = accesses.read(websites(items, DifferingAspect.ACCESSES));
        Map<Long, List<FoundDifference>> sponsorFacts = new HashMap<>();
        Map<Long, List<FoundDifference>> named = new LinkedHashMap<>();
        for (DifferingItem item : items) {
            IcpSubject subject = subjects.get(item.subjectId());
            List<FoundDifference> found = new ArrayList<>();
            try {
                found.addAll(
                        DomainComparison.compare(
                                domainFacts, item.websiteId(), subject.name(), today));
                found.addAll(accesses.compare(accessFacts, item.websiteId(), today));
                if (item.mayDifferIn(DifferingAspect.SPONSOR)) {
                    found.addAll(
                            sponsorFacts.computeIfAbsent(
                                    subject.id(), id -> sponsors.of(subject, today)));
                }
                named.put(item.id(), found);
            } catch (InvalidValue unreadable) {
                broken.accept(item.id());
            }
        }
        return named;
    }

    private Map<Long, IcpSubject> subjects(List<DifferingItem> items) {
        return em.createQuery("select s from IcpSubject s where s.id in :ids", IcpSubject.class)
                .setParameter(
                        "ids",
                        items.stream().map(DifferingItem::subjectId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(IcpSubject::id, Function.identity()));
    }

    private static Set<Long> websites(List<DifferingItem> items, DifferingAspect aspect) {
        return items.stream()
                .filter(each -> each.mayDifferIn(aspect))
                .map(DifferingItem::websiteId)
                .collect(Collectors.toSet());
    }
}
