package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.beian.filing.content.PersonalData;
import org.beian.filing.reading.FilingDomicile;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.FilingMatters;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.register.RegisterEntry.PassedAccess;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Stop-access notices about a filing's accesses, which its bureau reads, and whose personal data is
 * masked with the filing's.
 */
@ApplicationScoped
class StopAccessOfFiling implements CasesOfFiling, FilingMatters {

    @Inject EntityManager em;
    @Inject StopAccessRepository notices;
    @Inject FilingDomicile domiciles;
    @Inject CaseMasking masking;
    @Inject History history;

    /** Those to stop its accesses, and those to resume them or what was stopped so. */
    private static final List<String> ORDERS =
            List.of(
                    "n.accessId in (select a.id from IcpAccess a where a.subjectId = :subject)",
                    """
                    n.resumedAccessId in
                    (select a.id from IcpAccess a where a.subjectId = :subject)""",
                    """
                    n.causeType = 'STOP_ACCESS_NOTICE' and n.causeId in
                    (select s.id from StopAccessNotice s where s.accessId in
                    (select a.id from IcpAccess a where a.subjectId = :subject))""");

    /** The latest first. */
    @Override
    public List<FilingMatter> of(Long subject, boolean open) {
        List<StopAccessState> states =
                Stream.of(StopAccessState.values())
                        .filter(state -> !open || state.isPending())
                        .toList();
        return ORDERS.stream()
                .flatMap(
                        orders -> of(subject, orders, states).setMaxResults(MOST).getResultStream())
                .distinct()
                .sorted(Comparator.comparing(StopAccessNotice::id).reversed())
                .limit(MOST)
                .map(each -> FilingMatter.of(each, each.letterNumber(), each.state().isPending()))
                .toList();
    }

    private TypedQuery<StopAccessNotice> of(
            Long subject, String orders, List<StopAccessState> states) {
        return em.createQuery(
                        "select n from StopAccessNotice n where "
                                + orders
                                + " and n.state in :states order by n.id desc",
                        StopAccessNotice.class)
                .setParameter("subject", subject)
                .setParameter("states", states);
    }

    /**
     * Lets them follow a filing to another province, whose bureau reads them from then on. Those on
     * which the provider has yet to act are about the new number.
     */
    @Clause({"B13", "15.5"})
    void moved(@Observes RegisterEntry.Moved moved) {
        domiciles.keys(moved.subject()).stream()
                .flatMap(subject -> of(subject, List.of(StopAccessState.values())))
                .distinct()
                .forEach(each -> each.filedIn(moved.subject().province()));
        moved.passed().forEach(this::follow);
    }

    private void follow(PassedAccess passed) {
        Long access = passed.access().id();
        Stream.concat(notices.ofAccess(access).stream(), notices.resuming(access).stream())
                .filter(each -> each.state().isPending())
                .forEach(
                        each ->
                                history.write(
                                        each, Act.note("FOLLOW_FILING", passed.to(), "B13"), each));
    }

    private Stream<StopAccessNotice> of(Long subject, List<StopAccessState> states) {
        return ORDERS.stream().flatMap(orders -> of(subject, orders, states).getResultStream());
    }

    /** An order that nobody has carried out, nor answered why. */
    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(filing).stream().anyMatch(each -> each.isOutstanding());
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (StopAccessNotice each : of(filing)) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private List<StopAccessNotice> of(CancelledFiling filing) {
        return of(filing.subject().id(), List.of(StopAccessState.values()))
                .distinct()
                .sorted(Comparator.comparing(StopAccessNotice::id))
                .toList();
    }
}
