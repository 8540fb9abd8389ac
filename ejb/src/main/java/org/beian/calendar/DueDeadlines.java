package org.beian.calendar;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.code.Calendars;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.trail.Act;
import org.beian.trail.AuditedCase;
import org.beian.trail.History;

/**
 * Base class for limits of which the cases keep the last day only, for the recount after a
 * publication: when they began and how long they are is told by the package whose they are.
 */
public abstract class DueDeadlines<T extends AuditedCase> implements OpenDeadlines {

    @Inject EntityManager em;
    @Inject Calendars calendars;
    @Inject History history;
    @Inject Clock clock;

    private final Class<T> type;
    private final String caseType;
    private final String due;
    private final String open;

    /**
     * @param caseType upper case; names the phase of the job
     * @param due path to the last day of a case {@code c}
     * @param open condition on a case {@code c}
     */
    protected DueDeadlines(Class<T> type, String caseType, String due, String open) {
        this.type = type;
        this.caseType = caseType;
        this.due = due;
        this.open = " from " + type.getSimpleName() + " c where " + open;
    }

    protected abstract boolean isOpen(T found);

    /** Time from which the limit runs; empty when nothing tells it, and the day stays. */
    protected abstract Optional<Instant> since(T found);

    /** Length of a limit that began on a day, in working days. */
    protected abstract int workingDays(T found, LocalDate start);

    /** The last day, as it was notified. */
    protected abstract LocalDate due(T found);

    protected abstract void move(T found, LocalDate until);

    @Override
    public String caseType() {
        return caseType;
    }

    @Override
    public long count() {
        return em.createQuery("select count(c)" + open, Long.class).getSingleResult();
    }

    /**
     * By their last day, counted from today or the day before the year: they began by then, and
     * what was before does not change. They are not marked as provisional.
     */
    @Override
    public List<DeadlineGroup> groups(LocalDate from) {
        LocalDate today = Shanghai.date(clock.instant());
        LocalDate start = from.isAfter(today) ? from.minusDays(1) : today;
        WorkingCalendar now = calendars.current();
        List<DeadlineGroup> groups = new ArrayList<>();
        for (Object[] row :
                em.createQuery(
                                "select %2$s, count(c)%1$s and %2$s > :start group by %2$s"
                                        .formatted(open, due),
                                Object[].class)
                        .setParameter("start", start)
                        .getResultList()) {
            LocalDate due = (LocalDate) row[0];
            groups.add(
                    new DeadlineGroup(
                            start,
                            Math.max(1, now.workingDaysLeft(start, due)),
                            due,
                            false,
                            (Long) row[1]));
        }
        return groups;
    }

    @Override
    public List<Long> recount(WorkingCalendar calendar, long after, int limit) {
        List<T> part =
                em.createQuery("select c" + open + " and c.id > :after order by c.id", type)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList();
        for (T found : part) {
            if (counted(found, calendar).isAfter(due(found))) {
                em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
                recount(found, calendar);
            }
        }
        return part.stream().map(AuditedCase::caseId).toList();
    }

    private void recount(T found, WorkingCalendar calendar) {
        LocalDate notified = due(found);
        LocalDate until = counted(found, calendar);
        if (isOpen(found) && until.isAfter(notified)) {
            move(found, until);
            history.write(found, Act.note("MOVE_DEADLINE", notified + " → " + until, "B1"));
        }
    }

    private LocalDate counted(T found, WorkingCalendar calendar) {
        return since(found)
                .map(Shanghai::date)
                .map(start -> calendar.deadline(start, workingDays(found, start)).date())
                .orElseGet(() -> due(found));
    }
}
