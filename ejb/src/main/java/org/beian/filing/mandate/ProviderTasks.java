package org.beian.filing.mandate;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.review.QueueCounts;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.persistence.ResultRecords;

/**
 * Tasks of the caller's provider: to verify, to correct, to hand over, in the order of their due
 * dates; paged by key.
 */
@Stateless
public class ProviderTasks {

    private static final String WAITING =
            " from filing_application a where a.unit_id = ?1 and a.provider_due is not null";

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /**
     * The next tasks after a position, at most 101.
     *
     * @param kind or null for all
     */
    @Clause({"7.5", "12.2"})
    @RolesAllowed(PROVIDER)
    public List<ProviderTask> next(ProviderTaskKind kind, QueuePosition after, int limit) {
        Query query =
                em.createNativeQuery(
                                """
                                select a.id, a.subject_name, a.reference, a.state, a.provider_due%s
                                and a.provider_due >= ?2 and (a.provider_due > ?2 or a.id > ?3)
                                order by a.provider_due, a.id%s"""
                                        .formatted(
                                                WAITING + (kind == null ? "" : " and a.state = ?4"),
                                                first(Math.max(1, Math.min(limit, 101)))))
                        .setParameter(1, callers.current().unitId())
                        .setParameter(2, Date.valueOf(after.deadline()))
                        .setParameter(3, after.id());
        if (kind != null) {
            query.setParameter(4, kind.state().name());
        }
        LocalDate today = today();
        WorkingCalendar calendar = calendars.current();
        return ResultRecords.of(query, Row.class).stream()
                .map(row -> row.on(today, calendar))
                .toList();
    }

    /** Numbers of the tasks, and of the applications under review. */
    @Clause({"7.5", "12.2"})
    @RolesAllowed(PROVIDER)
    public ProviderTaskCounts counts() {
        Map<ProviderTaskKind, Integer> waiting = new EnumMap<>(ProviderTaskKind.class);
        for (ProviderTaskKind kind : ProviderTaskKind.values()) {
            waiting.put(kind, count(WAITING + " and a.state = ?2", kind.state().name()));
        }
        return new ProviderTaskCounts(
                waiting,
                count(WAITING + " and a.provider_due < ?2", Date.valueOf(today())),
                count(
                        " from filing_application a where a.unit_id = ?1 and a.state = ?2",
                        FilingState.UNDER_REVIEW.name()));
    }

    private int count(String from, Object second) {
        return em.createNativeQuery("select a.id" + from + first(QueueCounts.LIMIT + 1))
                .setParameter(1, callers.current().unitId())
                .setParameter(2, second)
                .getResultList()
                .size();
    }

    /**
     * Limit in the query itself, so that the database plans for a page and not for the whole list.
     */
    private static String first(int rows) {
        return " fetch first " + rows + " rows only";
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /** Application with a due date for its provider. */
    private record Row(
            long id, String subject, String reference, FilingState state, LocalDate due) {

        ProviderTask on(LocalDate today, WorkingCalendar calendar) {
            return new ProviderTask(
                    String.valueOf(id),
                    subject,
                    reference,
                    ProviderTaskKind.of(state),
                    due,
                    calendar.workingDaysLeft(today, due));
        }
    }
}
