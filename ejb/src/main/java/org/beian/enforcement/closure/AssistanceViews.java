package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.closure.AssistanceView.OrderView;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Views of requests for assistance and of the orders that a closure led to (16.4, 16.5). */
@ApplicationScoped
public class AssistanceViews {

    @Inject AssistanceRepository assistances;
    @Inject StopAccessRepository notices;
    @Inject Units units;
    @Inject Clock clock;

    /** The requests that the decision of a case led to, the oldest first. */
    public List<AssistanceView> requests(EnforcementCase decided) {
        return assistances.ofCase(decided.id()).stream().map(this::of).toList();
    }

    /** The notices that the bureau of a case issued itself, the oldest first. */
    public List<OrderView> orders(EnforcementCase decided) {
        return notices.causedBy(decided).stream().map(this::order).toList();
    }

    AssistanceView of(Assistance found) {
        List<StopAccessNotice> ordered = notices.causedBy(found);
        return of(
                found,
                assistances.siteOf(found).map(CaseSite::domain).orElse(null),
                ordered.isEmpty() ? wanted(found) : ordered.stream().map(this::order).toList());
    }

    /** One of a list, without its domain and its orders. */
    AssistanceView line(Assistance found) {
        return of(found, null, List.of());
    }

    private AssistanceView of(Assistance found, String domain, List<OrderView> orders) {
        boolean overdue =
                found.state().isPending()
                        && found.state() != AssistanceState.REFERRED
                        && Shanghai.date(clock.instant()).isAfter(found.due());
        return new AssistanceView(
                found.id(),
                found.enforcementCaseId(),
                found.caseNumber(),
                found.site(),
                domain,
                found.filingNumber(),
                units.nameOf(found.authority()).orElse(""),
                units.nameOf(found.asked()).orElse(""),
                overdue ? AssistancePhase.OVERDUE : AssistancePhase.valueOf(found.state().name()),
                found.state(),
                orders,
                found.reason(),
                found.pleading(),
                found.ruling(),
                found.sentAt(),
                found.due(),
                found.endedAt(),
                found.version());
    }

    private List<OrderView> wanted(Assistance found) {
        return found.accesses().stream()
                .map(access -> new OrderView(null, nameOf(access.providerId()), null, null, null))
                .toList();
    }

    private OrderView order(StopAccessNotice notice) {
        return new OrderView(
                notice.id(),
                nameOf(notice.providerId()),
                notice.letterNumber(),
                notice.state().name(),
                notice.result() == null ? null : AssistanceLetters.outcome(notice));
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElse("");
    }
}
