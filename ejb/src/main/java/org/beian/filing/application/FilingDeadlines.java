package org.beian.filing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.calendar.DeadlineGroup;
import org.beian.calendar.OpenDeadlines;
import org.beian.law.Clause;
import org.beian.law.Deadline;
import org.beian.law.WorkingCalendar;
import org.beian.notice.EventPublisher;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Source of the limits of applications under review, for the recount after a publication (B1). */
@ApplicationScoped
@Clause("B1")
class FilingDeadlines implements OpenDeadlines {

    private static final String OPEN =
            " from FilingApplication a"
                    + " where a.state = org.beian.filing.application.FilingState.UNDER_REVIEW"
                    + " and a.limit.receivedOn is not null";

    @Inject EntityManager em;
    @Inject History history;
    @Inject EventPublisher events;

    @Override
    public String caseType() {
        return FilingApplication.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(a)" + OPEN, Long.class).getSingleResult();
    }

    @Override
    public List<DeadlineGroup> groups(LocalDate from) {
        return em.createQuery(
                        "select new org.beian.calendar.DeadlineGroup(a.limit.receivedOn,"
                                + " a.limit.workingDaysTotal, a.limit.deadline,"
                                + " a.limit.provisional, count(a))"
                                + OPEN
                                + " and a.limit.deadline >= :from group by a.limit.receivedOn,"
                                + " a.limit.workingDaysTotal, a.limit.deadline,"
                                + " a.limit.provisional",
                        DeadlineGroup.class)
                .setParameter("from", from)
                .getResultList();
    }

    @Override
    public List<Long> recount(WorkingCalendar calendar, long after, int limit) {
        List<FilingApplication> part =
                em.createQuery(
                                "select a" + OPEN + " and a.id > :after order by a.id",
                                FilingApplication.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList();
        for (FilingApplication application : part) {
            if (!isCounted(application, calendar)) {
                em.refresh(application, LockModeType.PESSIMISTIC_WRITE);
                recount(application, calendar);
            }
        }
        return part.stream().map(FilingApplication::id).toList();
    }

    /** Counts one again that is locked, unless it was decided or counted meanwhile. */
    private void recount(FilingApplication application, WorkingCalendar calendar) {
        if (application.state() != FilingState.UNDER_REVIEW || isCounted(application, calendar)) {
            return;
        }
        Deadline notified = application.deadline().orElseThrow();
        Deadline counted = counted(application, calendar);
        application.deadlineMoves(counted);
        if (counted.date().equals(notified.date())) {
            history.write(
                    application, Act.note("CONFIRM_DEADLINE", counted.date().toString(), "B1"));
        } else {
            String moved = notified.date() + " → " + counted.date();
            history.write(application, Act.note("MOVE_DEADLINE", moved, "B1"));
            events.publish(
                    application.unitId(),
                    "FILING_DEADLINE_MOVED",
                    application,
                    application.reference(),
                    Map.of(
                            "from", notified.date().toString(),
                            "to", counted.date().toString(),
                            "provisional", counted.provisional()));
        }
    }

    private static boolean isCounted(FilingApplication application, WorkingCalendar calendar) {
        return counted(application, calendar).equals(application.deadline().orElse(null));
    }

    private static Deadline counted(FilingApplication application, WorkingCalendar calendar) {
        Deadline counted =
                calendar.deadline(
                        application.limit().receivedOn(), application.limit().workingDaysTotal());
        return application.deadline().map(counted::notBefore).orElse(counted);
    }
}
