package org.beian.filing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.code.Calendars;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.persistence.LikePattern;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Authority;

/**
 * Repository of an authority's queue: the applications that wait for its decision, by deadline,
 * paged by key.
 */
@ApplicationScoped
class ReviewQueue {

    private static final int SOON = 3;
    private static final int MOST_LOOKED_AT = 100;
    private static final String WAITING =
            " from filing_application a where a.authority = ?1 and a.state = 'UNDER_REVIEW'";

    @Inject EntityManager em;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /**
     * The page that starts after a position.
     *
     * @param search part of the subject's name, or an application's number; null or blank for all
     */
    List<QueueRow> next(
            Authority authority,
            QueueFilter filter,
            String search,
            String reviewer,
            QueuePosition after,
            int limit) {
        return rows(authority, filter, search, reviewer, after, limit, true);
    }

    /** The page that ends before a position, in the queue's order. */
    List<QueueRow> previous(
            Authority authority,
            QueueFilter filter,
            String search,
            String reviewer,
            QueuePosition before,
            int limit) {
        return rows(authority, filter, search, reviewer, before, limit, false);
    }

    /** What a reviewer took and opened since, and the automatic check has nothing against. */
    List<QueueRow> openedWithoutFindings(Authority authority, String reviewer) {
        String sql =
                """
                select a.id %s and a.taken_by = ?2
                and not exists (select f.code from filing_finding f
                  where f.application_id = a.id and f.round_number = a.round_number)
                and exists (select r.id from read_log r where r.case_type = 'FILING'
                  and r.case_id = a.id and r.actor = a.taken_by and r.basis = ?3
                  and r.field is null and r.entry_time >= a.taken_at)
                order by a.deadline, a.id%s"""
                        .formatted(WAITING, first(MOST_LOOKED_AT));
        return rowsOf(
                em.createNativeQuery(sql)
                        .setParameter(1, authority.code())
                        .setParameter(2, reviewer)
                        .setParameter(3, ReadLog.TAKEN)
                        .getResultList());
    }

    QueueCounts counts(Authority authority, String reviewer) {
        return new QueueCounts(
                count(authority, QueueFilter.ALL, reviewer),
                count(authority, QueueFilter.MINE, reviewer),
                count(authority, QueueFilter.FREE, reviewer),
                count(authority, QueueFilter.OVERDUE, reviewer),
                count(authority, QueueFilter.SOON, reviewer));
    }

    /**
     * Selects keys first, from the index of the queue alone, so that only the rows of the page are
     * read.
     */
    private List<QueueRow> rows(
            Authority authority,
            QueueFilter filter,
            String search,
            String reviewer,
            QueuePosition from,
            int limit,
            boolean forward) {
        String than = forward ? ">" : "<";
        String order = forward ? "asc" : "desc";
        String sql =
                """
                select a.id %1$s and a.deadline %2$s= ?2 and (a.deadline %2$s ?2 or a.id %2$s ?3)
                order by a.deadline %3$s, a.id %3$s%4$s"""
                        .formatted(
                                WAITING + condition(filter) + searchCondition(search),
                                than,
                                order,
                                first(limit));
        Query query =
                em.createNativeQuery(sql)
                        .setParameter(1, authority.code())
                        .setParameter(2, Date.valueOf(from.deadline()))
                        .setParameter(3, from.id());
        bind(query, filter, search, reviewer);
        return rowsOf(query.getResultList());
    }

    private List<QueueRow> rowsOf(List<?> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select a.id, a.subject_name, a.kind, a.round_number, a.on_behalf, u.name,
                          a.deadline, a.deadline_provisional, a.taken_by
                        from filing_application a join unit u on u.id = a.unit_id
                        where a.id in (?) order by a.deadline, a.id""",
                        ids);
        LocalDate today = today();
        WorkingCalendar calendar = calendars.current();
        return ResultRecords.of(query, Row.class).stream()
                .map(row -> row.on(today, calendar))
                .toList();
    }

    private int count(Authority authority, QueueFilter filter, String reviewer) {
        Query query =
                em.createNativeQuery(
                                "select a.id%s%s%s"
                                        .formatted(
                                                WAITING,
                                                condition(filter),
                                                first(QueueCounts.LIMIT + 1)))
                        .setParameter(1, authority.code());
        bind(query, filter, null, reviewer);
        return query.getResultList().size();
    }

    private static String condition(QueueFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case MINE -> " and a.taken_by = ?4";
            case FREE -> " and a.taken_by is null";
            case OVERDUE -> " and a.deadline < ?5";
            case SOON -> " and a.deadline >= ?5 and a.deadline <= ?6";
        };
    }

    /**
     * Limit in the query itself, so that the database plans for a page and not for the whole queue.
     */
    private static String first(int rows) {
        return " fetch first " + rows + " rows only";
    }

    private static String searchCondition(String search) {
        String wanted = LikePattern.visible(search);
        if (wanted.isEmpty()) {
            return "";
        }
        return wanted.matches("[0-9]{1,18}")
                ? " and a.id = ?7"
                : " and a.subject_name like ?7 escape '!'";
    }

    private void bind(Query query, QueueFilter filter, String search, String reviewer) {
        LocalDate today = today();
        if (filter == QueueFilter.MINE) {
            query.setParameter(4, reviewer);
        }
        if (filter == QueueFilter.OVERDUE || filter == QueueFilter.SOON) {
            query.setParameter(5, Date.valueOf(today));
        }
        if (filter == QueueFilter.SOON) {
            query.setParameter(6, Date.valueOf(calendars.current().deadline(today, SOON).date()));
        }
        String wanted = LikePattern.visible(search);
        if (!wanted.isEmpty()) {
            if (wanted.matches("[0-9]{1,18}")) {
                query.setParameter(7, Long.valueOf(wanted));
            } else {
                query.setParameter(7, '%' + LikePattern.prefix(wanted));
            }
        }
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /** Row of the queue as it is stored. */
    private record Row(
            long id,
            String subject,
            String kind,
            int round,
            boolean onBehalf,
            String unit,
            LocalDate deadline,
            boolean provisional,
            String takenBy) {

        QueueRow on(LocalDate today, WorkingCalendar calendar) {
            return new QueueRow(
                    id,
                    subject,
                    kind,
                    round,
                    onBehalf,
                    unit,
                    deadline,
                    calendar.workingDaysLeft(today, deadline),
                    provisional,
                    takenBy);
        }
    }
}
