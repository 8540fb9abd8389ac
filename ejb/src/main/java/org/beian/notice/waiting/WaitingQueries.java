package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.code.WorkingDayLimits;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.WaitingQuery.Whom;
import org.beian.persistence.BoundedCount;
import org.beian.value.Authority;

/** Reader of waiting work: every list and count of a kind is made from its one query. */
@ApplicationScoped
class WaitingQueries {

    @Inject EntityManager em;
    @Inject @Any Instance<WaitingWork> sources;
    @Inject WorkingDayLimits limits;
    @Inject Clock clock;

    /** Source of each kind that was asked for: each page asks for all kinds of its reader. */
    private final Map<WaitingKind, WaitingWork> byKind = new ConcurrentHashMap<>();

    /** The query of a kind. */
    WaitingQuery of(WaitingKind kind) {
        return byKind.computeIfAbsent(kind, this::source).queries().get(kind);
    }

    /** Expression of the letter that tells of a case, where letters are about another one. */
    Optional<String> letter(WaitingKind kind) {
        of(kind);
        return Optional.ofNullable(byKind.get(kind).letters().get(kind));
    }

    /** Ids of the cases of a kind of which letters tell, by the id of the letter. */
    Map<Long, List<Long>> toldBy(WaitingKind kind, Collection<Long> letters) {
        Optional<String> letter = letter(kind);
        if (letter.isEmpty() || letters.isEmpty()) {
            return Map.of();
        }
        String told = " and " + letter.get() + " in :letters order by w.id";
        return query(kind, letter.get() + ", w.id", of(kind), told)
                .setParameter("letters", letters)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (Long) row[1], Collectors.toList())));
    }

    private WaitingWork source(WaitingKind kind) {
        return sources.stream()
                .filter(source -> source.queries().containsKey(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No source of " + kind));
    }

    /** What waits for a caller behind a position, by deadline. */
    List<WaitingCase> next(WaitingKind kind, Caller caller, WaitingPosition after, int limit) {
        WaitingQuery query = of(kind);
        if (!isAsked(kind, query, caller) || isBehindAll(kind, query, after)) {
            return List.of();
        }
        String behind = behind(kind, query, after);
        TypedQuery<Object[]> rows =
                query(kind, columns(query), query, forCaller(query) + behind + order(query));
        bindCaller(rows, query, caller);
        if (behind.contains(":day")) {
            rows.setParameter("day", after.deadline());
        }
        if (behind.contains(":id")) {
            rows.setParameter("id", after.id());
        }
        return cases(kind, query, rows, limit);
    }

    /** What waits for a caller in some cases of the kind, by deadline. */
    List<WaitingCase> among(WaitingKind kind, Caller caller, Collection<Long> ids) {
        WaitingQuery query = of(kind);
        if (ids.isEmpty() || !isAsked(kind, query, caller)) {
            return List.of();
        }
        TypedQuery<Object[]> rows =
                query(
                        kind,
                        columns(query),
                        query,
                        forCaller(query) + " and w.id in :ids" + order(query));
        bindCaller(rows, query, caller);
        return cases(kind, query, rows.setParameter("ids", ids), ids.size());
    }

    /** Numbers of what waits for a caller, from one query that ends at 1,001 rows. */
    WaitingCounts counts(WaitingKind kind, Caller caller) {
        WaitingQuery query = of(kind);
        if (!isAsked(kind, query, caller)) {
            return WaitingCounts.NONE;
        }
        boolean dated = query.deadline() != null;
        String columns = "w.id, " + query.since() + (dated ? ", " + query.deadline() : "");
        TypedQuery<Object[]> rows = query(kind, columns, query, forCaller(query) + order(query));
        bindCaller(rows, query, caller);
        LocalDate today = today();
        Instant yesterday = Shanghai.startOfDay(today.minusDays(1));
        List<Object[]> found = rows.setMaxResults(BoundedCount.LIMIT).getResultList();
        return new WaitingCounts(
                found.size(),
                (int) found.stream().filter(row -> dated && isBefore(row[2], today)).count(),
                (int) found.stream().filter(row -> isSince(row[1], yesterday)).count());
    }

    /** Whether anything of a kind waits for a unit. */
    boolean isWaiting(WaitingKind kind, Long unitId) {
        WaitingQuery query = of(kind);
        return !query(kind, "w.id, w.id", query, " and " + query.owner() + " = :owner")
                .setParameter("owner", unitId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Cases of a kind, for whomever they wait, that were not noted for their deadline and stage.
     *
     * @param from first deadline
     * @param to last deadline
     */
    List<WaitingCase> unnoted(
            WaitingKind kind, WaitingStage stage, LocalDate from, LocalDate to, int limit) {
        WaitingQuery query = of(kind);
        String due =
                """
                 and %1$s >= :from and %1$s <= :to and not exists (select n.id from WaitingNotice n
                where n.kind = :kind and n.stage = :stage and n.caseId = w.id
                and n.deadline = %1$s)"""
                        .formatted(query.deadline());
        TypedQuery<Object[]> rows =
                query(kind, columns(query), query, due + order(query))
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("kind", kind)
                        .setParameter("stage", stage);
        return cases(kind, query, rows, limit);
    }

    /** Open escalations of a kind whose case no longer waits, or has another deadline by now. */
    List<WaitingNotice> answered(WaitingKind kind, int limit) {
        WaitingQuery query = of(kind);
        String text =
                """
                select n from WaitingNotice n where n.kind = :kind and n.stage = :stage
                and n.endedAt is null and not exists (select w.id from %s where (%s)
                and w.id = n.caseId and %s = n.deadline) order by n.id"""
                        .formatted(query.from(), query.where(), query.deadline());
        TypedQuery<WaitingNotice> notices =
                em.createQuery(text, WaitingNotice.class)
                        .setParameter("kind", kind)
                        .setParameter("stage", WaitingStage.ESCALATED);
        bindDays(notices, text, kind);
        return notices.setMaxResults(limit).getResultList();
    }

    LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private static boolean isBefore(Object deadline, LocalDate day) {
        return deadline != null && day(deadline).isBefore(day);
    }

    /** A day as it is mapped, or as the database gives it where an expression makes it. */
    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date made ? made.toLocalDate() : (LocalDate) value;
    }

    private static boolean isSince(Object instant, Instant from) {
        return instant != null && !((Instant) instant).isBefore(from);
    }

    /** Of a unit that has ended, only what is due of it. */
    private boolean isAsked(WaitingKind kind, WaitingQuery query, Caller caller) {
        boolean over = caller.unit() != null && !caller.unit().validOn(today());
        return kind.isOf(caller)
                && (!over || DueAfterEnd.has(kind))
                && switch (query.whom()) {
                    case UNIT -> caller.unitId() != null;
                    case AUTHORITY -> caller.authority().isPresent();
                    case ROLE -> true;
                };
    }

    private static String forCaller(WaitingQuery query) {
        return (query.whom() == Whom.ROLE ? "" : " and " + query.owner() + " = :owner")
                + (query.notBy() == null ? "" : " and " + query.notBy() + " <> :caller");
    }

    private static void bindCaller(TypedQuery<?> rows, WaitingQuery query, Caller caller) {
        if (query.whom() == Whom.UNIT) {
            rows.setParameter("owner", caller.unitId());
        } else if (query.whom() == Whom.AUTHORITY) {
            rows.setParameter("owner", caller.authority().map(Authority::code).orElseThrow());
        }
        if (query.notBy() != null) {
            rows.setParameter("caller", caller.username());
        }
    }

    /** Whether the position stands behind all of a kind without deadlines. */
    private static boolean isBehindAll(
            WaitingKind kind, WaitingQuery query, WaitingPosition after) {
        return query.deadline() == null
                && after.deadline().equals(WaitingPosition.NEVER)
                && kind.compareTo(after.kind()) < 0;
    }

    /** The condition that a case of the kind stands behind a position of the whole in-tray. */
    private static String behind(WaitingKind kind, WaitingQuery query, WaitingPosition after) {
        int order = kind.compareTo(after.kind());
        if (query.deadline() == null) {
            boolean within = order == 0 && after.deadline().equals(WaitingPosition.NEVER);
            return within ? " and w.id > :id" : "";
        }
        String day = query.deadline();
        if (order != 0) {
            return " and " + day + (order > 0 ? " >= :day" : " > :day");
        }
        return " and %1$s >= :day and (%1$s > :day or w.id > :id)".formatted(day);
    }

    private static String order(WaitingQuery query) {
        return " order by " + (query.deadline() == null ? "" : query.deadline() + ", ") + "w.id";
    }

    private static String columns(WaitingQuery query) {
        return "w.id, "
                + Optional.ofNullable(query.owner()).orElse("w.id")
                + ", "
                + query.place()
                + ", "
                + Optional.ofNullable(query.superior()).orElse("w.id")
                + ", "
                + query.subject()
                + ", "
                + Optional.ofNullable(query.number()).orElse("w.id")
                + ", "
                + query.since()
                + ", "
                + Optional.ofNullable(query.late()).orElse("w.id")
                + (query.deadline() == null ? "" : ", " + query.deadline());
    }

    private TypedQuery<Object[]> query(
            WaitingKind kind, String columns, WaitingQuery query, String more) {
        String text =
                "select %s from %s where (%s)%s"
                        .formatted(columns, query.from(), query.where(), more);
        TypedQuery<Object[]> created = em.createQuery(text, Object[].class);
        bindDays(created, text, kind);
        return created;
    }

    private void bindDays(TypedQuery<?> query, String text, WaitingKind kind) {
        if (text.contains(":today")) {
            query.setParameter("today", today());
        }
        if (text.contains(":soon")) {
            query.setParameter("soon", limits.until(kind.warning()));
        }
    }

    private static List<WaitingCase> cases(
            WaitingKind kind, WaitingQuery query, TypedQuery<Object[]> rows, int limit) {
        return rows.setMaxResults(limit).getResultList().stream()
                .map(
                        row ->
                                new WaitingCase(
                                        kind,
                                        ((Number) row[0]).longValue(),
                                        query.whom() == Whom.UNIT
                                                ? ((Number) row[1]).longValue()
                                                : null,
                                        query.whom() == Whom.AUTHORITY ? (String) row[1] : null,
                                        String.valueOf(row[2]),
                                        query.superior() == null ? null : (String) row[3],
                                        query.late() == null ? null : (WaitingKind) row[7],
                                        (String) row[4],
                                        query.number() == null
                                                ? null
                                                : ((Number) row[5]).longValue(),
                                        (Instant) row[6],
                                        query.deadline() == null ? null : day(row[8])))
                .toList();
    }
}
