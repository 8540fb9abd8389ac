package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionRepository;
import org.beian.annualaudit.OpinionState;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationState;
import org.beian.document.Attachments;
import org.beian.filing.register.IcpWebsite;
import org.beian.party.Units;

/** Views of opinions for the caller. Only authorities learn of clues. */
@ApplicationScoped
public class OpinionViews {

    @Inject EntityManager em;
    @Inject OpinionRepository opinions;
    @Inject Attachments attachments;
    @Inject Callers callers;
    @Inject Units units;

    /** Those on items, by the item's id, the oldest first. */
    public Map<Long, List<OpinionView>> ofItems(Collection<Long> items) {
        return of(opinions.of(items)).stream().collect(Collectors.groupingBy(OpinionView::itemId));
    }

    /** In their order. */
    List<OpinionView> of(List<DepartmentOpinion> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, AuditItem> items =
                em.createQuery("select i from AuditItem i where i.id in :ids", AuditItem.class)
                        .setParameter(
                                "ids",
                                found.stream().map(DepartmentOpinion::itemId).distinct().toList())
                        .getResultStream()
                        .collect(Collectors.toMap(AuditItem::id, Function.identity()));
        Map<Long, String> names =
                units.names(
                        found.stream().map(DepartmentOpinion::departmentId).distinct().toList());
        Map<Long, String> numbers = numbers(found);
        Map<Long, CancellationState> decided = decided(found);
        return found.stream()
                .map(
                        each ->
                                view(
                                        each,
                                        items.get(each.itemId()),
                                        numbers.get(each.websiteId()),
                                        names.get(each.departmentId()),
                                        decided.get(each.cancellationId())))
                .toList();
    }

    /** Numbers of their websites, under which some went on since they were audited. */
    private Map<Long, String> numbers(List<DepartmentOpinion> found) {
        return em.createQuery("select w from IcpWebsite w where w.id in :ids", IcpWebsite.class)
                .setParameter(
                        "ids", found.stream().map(DepartmentOpinion::websiteId).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(IcpWebsite::id, IcpWebsite::filingNumber));
    }

    /** What became of the cancellations that were decided, by their ids. */
    private Map<Long, CancellationState> decided(List<DepartmentOpinion> found) {
        List<Long> opened =
                found.stream()
                        .map(DepartmentOpinion::cancellationId)
                        .filter(Objects::nonNull)
                        .toList();
        return opened.isEmpty()
                ? new HashMap<>()
                : em.createQuery(
                                """
                                select c from Cancellation c where c.id in :ids
                                and c.state <> :waiting""",
                                Cancellation.class)
                        .setParameter("ids", opened)
                        .setParameter("waiting", CancellationState.UNDER_REVIEW)
                        .getResultStream()
                        .collect(Collectors.toMap(Cancellation::id, Cancellation::state));
    }

    private OpinionView view(
            DepartmentOpinion opinion,
            AuditItem item,
            String number,
            String department,
            CancellationState decided) {
        Caller caller = callers.current();
        boolean authority =
                caller.has(Roles.MINISTRY) || caller.has(Roles.REVIEWER) || caller.has(Roles.CLERK);
        boolean waiting = opinion.state() == OpinionState.WAITING;
        return new OpinionView(
                opinion.id(),
                opinion.year(),
                opinion.kind(),
                department,
                opinion.paper().number(),
                opinion.paper().issuedOn(),
                opinion.paper().words(),
                attachments.info(opinion.paper().document()).orElse(null),
                opinion.itemId(),
                number,
                item.websiteName(),
                item.subjectName(),
                units.nameOf(opinion.authority()).orElse(""),
                opinion.recordedAt(),
                opinion.cancellationId(),
                decided,
                authority ? opinion.clueId() : null,
                waiting ? opinion.followUpBy() : null,
                waiting,
                opinion.version());
    }
}
