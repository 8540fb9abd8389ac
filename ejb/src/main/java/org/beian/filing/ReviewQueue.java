package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.beian.code.Calendars;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.value.Province;

/** The queue of a bureau: what is under review in its province, by deadline, paged by key. */
@ApplicationScoped
class ReviewQueue {

    private static final int SOON = 3;
    private static final String WAITING =
            " from filing_application a join unit u on u.id = a.unit_id where a.province = ?1 and a.state = 'UNDER_REVIEW'";

    @Inject EntityManager em;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /**
     * @param search part of the subject's name, or an application's number; null or blank for all
     */
    List<QueueRow> next(
            Province province,
            QueueFilter filter,
            String search,
            String reviewer,
            QueuePosition after,
            int limit) {
        return rows(province, filter, search, reviewer, after, limit, true);
    }

    /** The page that ends before a position, in the queue's order. */
    List<QueueRow> previous(
            Province province,
            QueueFilter filter,
            String search,
            String reviewer,
            QueuePosition before,
            int limit) {
        List<QueueRow> found =
                new ArrayList<>(rows(province, filter, search, reviewer, before, limit, false));
        Collections.reverse(found);
        return found;
    }

    QueueCounts counts(Province province, String reviewer) {
        return new QueueCounts(
                count(province, QueueFilter.ALL, reviewer),
                count(province, QueueFilter.MINE, reviewer),
                count(province, QueueFilter.OVERDUE, reviewer),
                count(province, QueueFilter.SOON, reviewer));
    }

    @SuppressWarnings("unchecked")
    private List<QueueRow> rows(
            Province province,
            QueueFilter filter,
            String search,
            String reviewer,
            QueuePosition from,
            int limit,
            boolean forward) {
        String than = forward ? ">" : "<";
        String order = forward ? "asc" : "desc";
        String sql =
                "select a.id, a.subject_name, a.kind, a.round_number, a.on_behalf, u.name, a.deadline,"
                        + " a.deadline_provisional, a.taken_by"
                        + WAITING
                        + condition(filter)
                        + searchCondition(search)
                        + " and a.deadline "
                        + than
                        + "= ?2 and (a.deadline "
                        + than
                        + " ?2 or a.id "
                        + than
                        + " ?3) order by a.deadline "
                        + order
                        + ", a.id "
                        + order;
        Query query =
                em.createNativeQuery(sql)
                        .setParameter(1, province.regionCode())
                        .setParameter(2, Date.valueOf(from.deadline()))
                        .setParameter(3, from.id())
                        .setMaxResults(limit);
        bind(query, filter, search, reviewer);
        LocalDate today = today();
        WorkingCalendar calendar = calendars.current();
        return ((List<Object[]>) query.getResultList())
                .stream().map(row -> row(row, calendar, today)).toList();
    }

    private int count(Province province, QueueFilter filter, String reviewer) {
        Query query =
                em.createNativeQuery("select a.id" + WAITING + condition(filter))
                        .setParameter(1, province.regionCode())
                        .setMaxResults(QueueCounts.LIMIT + 1);
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

    private static String searchCondition(String search) {
        if (search == null || search.isBlank()) {
            return "";
        }
        return search.strip().matches("[0-9]{1,18}")
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
        if (search != null && !search.isBlank()) {
            String wanted = search.strip();
            if (wanted.matches("[0-9]{1,18}")) {
                query.setParameter(7, Long.valueOf(wanted));
            } else {
                query.setParameter(7, '%' + wanted.replaceAll("([!%_])", "!$1") + '%');
            }
        }
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private static QueueRow row(Object[] row, WorkingCalendar calendar, LocalDate today) {
        LocalDate deadline = ((Date) row[6]).toLocalDate();
        return new QueueRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                (Boolean) row[4],
                (String) row[5],
                deadline,
                calendar.workingDaysLeft(today, deadline),
                (Boolean) row[7],
                (String) row[8]);
    }
}
