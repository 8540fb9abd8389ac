package org.beian.filing.review;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.Authority;

/**
 * Figures of the review: for a bureau its own, for the ministry those of each. They are counted
 * from the indexes of the queue and of the decisions, and no further than a limit.
 */
@Stateless
@Clause("12.4")
public class BureauFigures {

    /** What is counted of a part; one more means more than that. */
    public static final int MOST = 1000;

    private static final int MOST_OF_MONTH = 10_000;
    private static final int MONTHS = 6;
    private static final int SOON = 3;
    private static final int NEAR = 10;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String DECIDED =
            """
            (select d.application_id, d.round_number, d.result from filing_round d
            where d.authority = ? and d.decided_at >= ? and d.decided_at < ?
            fetch first %d rows only) c"""
                    .formatted(MOST_OF_MONTH);

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /** Decisions of one month in Shanghai; each round of an application has its own. */
    public record Month(YearMonth month, long approved, long refused) {}

    /**
     * Reason of refusals.
     *
     * @param code row of the code table {@code refusal-reasons}
     */
    public record Reason(String code, long number) {}

    /**
     * Work of one bureau.
     *
     * @param province GB/T 2260 code
     * @param soon with at most three working days left
     * @param refused decisions against in the last three months
     */
    public record Load(String province, long waiting, long overdue, long soon, long refused) {}

    private record Waiting(String province, long all, long overdue, long soon) {}

    private record Refused(String province, long number) {}

    private record Decided(String result, long number) {}

    /** How many applications wait for the caller's bureau, by what is left of their limit. */
    @RolesAllowed({REVIEWER, CLERK})
    public Map<QueueAge, Integer> ages() {
        LocalDate today = today();
        WorkingCalendar calendar = calendars.current();
        LocalDate soon = calendar.deadline(today, SOON).date();
        LocalDate near = calendar.deadline(today, NEAR).date();
        Map<QueueAge, Integer> ages = new EnumMap<>(QueueAge.class);
        ages.put(QueueAge.OVERDUE, waiting(FIRST, today.minusDays(1)));
        ages.put(QueueAge.SOON, waiting(today, soon));
        ages.put(QueueAge.NEAR, waiting(soon.plusDays(1), near));
        ages.put(QueueAge.LATER, waiting(near.plusDays(1), LAST));
        return ages;
    }

    private int waiting(LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                        select a.id from FilingApplication a
                        where a.authority = :authority and a.state = :state
                        and a.limit.deadline between :from and :to""",
                        Long.class)
                .setParameter("authority", authority())
                .setParameter("state", FilingState.UNDER_REVIEW)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST + 1)
                .getResultList()
                .size();
    }

    /** The decisions of the caller's bureau in the last six months, the running one last. */
    @RolesAllowed({REVIEWER, CLERK})
    public List<Month> months() {
        YearMonth running = YearMonth.from(today());
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            months.add(decisions(running.minusMonths(back)));
        }
        return months;
    }

    private Month decisions(YearMonth month) {
        long approved = 0;
        long refused = 0;
        for (Decided each :
                ResultRecords.of(
                        decided(
                                "select c.result, count(*) from " + DECIDED + " group by c.result",
                                month.atDay(1),
                                month.plusMonths(1).atDay(1)),
                        Decided.class)) {
            if (each.result.equals(FilingState.APPROVED.name())) {
                approved = each.number;
            } else if (each.result.equals(FilingState.REFUSED.name())) {
                refused = each.number;
            }
        }
        return new Month(month, approved, refused);
    }

    /**
     * The reasons stated in the decisions of the caller's bureau in the last three months, the most
     * frequent first.
     */
    @RolesAllowed({REVIEWER, CLERK})
    public List<Reason> reasons() {
        LocalDate today = today();
        return ResultRecords.of(
                decided(
                        "select r.code, count(*) from "
                                + DECIDED
                                + " join filing_reason r on r.application_id = c.application_id"
                                + " and r.round_number = c.round_number"
                                + " group by r.code order by 2 desc, 1",
                        today.minusMonths(MONTHS / 2),
                        today.plusDays(1)),
                Reason.class);
    }

    /** What waits at each bureau and what it refused, in the order of the provinces. */
    @RolesAllowed(MINISTRY)
    @Clause("5.2")
    public List<Load> loads() {
        LocalDate today = today();
        Map<String, Load> loads = new TreeMap<>();
        for (Waiting each : waitingByBureau(today)) {
            loads.put(each.province, new Load(each.province, each.all, each.overdue, each.soon, 0));
        }
        for (Refused each : refusedByBureau(today)) {
            Load load = loads.getOrDefault(each.province, new Load(each.province, 0, 0, 0, 0));
            loads.put(
                    each.province,
                    new Load(each.province, load.waiting, load.overdue, load.soon, each.number));
        }
        return List.copyOf(loads.values());
    }

    private List<Waiting> waitingByBureau(LocalDate today) {
        return ResultRecords.of(
                NativeQuery.of(
                        em,
                        """
                        select a.authority, count(*),
                          sum(case when a.deadline < ? then 1 else 0 end),
                          sum(case when a.deadline >= ? and a.deadline <= ? then 1 else 0 end)
                        from filing_application a where a.state = 'UNDER_REVIEW'
                        and a.authority <> ? group by a.authority""",
                        today,
                        today,
                        calendars.current().deadline(today, SOON).date(),
                        Authority.MINISTRY.code()),
                Waiting.class);
    }

    private List<Refused> refusedByBureau(LocalDate today) {
        return ResultRecords.of(
                NativeQuery.of(
                        em,
                        """
                        select d.authority, count(*) from filing_round d
                        where d.decided_at >= ? and d.result = 'REFUSED' and d.authority <> ?
                        group by d.authority""",
                        Shanghai.startOfDay(today.minusMonths(MONTHS / 2)),
                        Authority.MINISTRY.code()),
                Refused.class);
    }

    private Query decided(String sql, LocalDate from, LocalDate to) {
        return NativeQuery.of(
                em, sql, authority(), Shanghai.startOfDay(from), Shanghai.startOfDay(to));
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private String authority() {
        return callers.current()
                .authority()
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of("?"))
                .code();
    }
}
