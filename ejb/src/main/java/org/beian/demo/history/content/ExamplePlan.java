package org.beian.demo.history.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beian.demo.history.content.ExampleStep.Act;
import org.beian.law.WorkingCalendar;

/**
 * Plan of three months of filings, always the same for a day: most are approved, some refused,
 * returned, mended or withdrawn; what is young waits, and a few have waited too long.
 */
public final class ExamplePlan {

    static final int DAYS = 91;
    public static final int FILINGS = 120;

    /** The application that is submitted when all else is there. */
    public static final ExampleFiling LAST = new ExampleFiling(FILINGS);

    private static final int OVERDUE_FROM = 25;
    private static final int OVERDUE_TO = 45;

    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final List<ExampleStep> steps = new ArrayList<>();

    private ExamplePlan(LocalDate today, WorkingCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** The steps up to the day before, in the order of time. */
    public static List<ExampleStep> until(LocalDate today, WorkingCalendar calendar) {
        ExamplePlan plan = new ExamplePlan(today, calendar);
        for (int number = 0; number < FILINGS; number++) {
            plan.add(number, plan.begin(number));
        }
        plan.steps.sort(
                Comparator.comparing(ExampleStep::day)
                        .thenComparing(ExampleStep::time)
                        .thenComparing(ExampleStep::number));
        return plan.steps;
    }

    /** Applications become more with the weeks. */
    private LocalDate begin(int number) {
        double part = Math.pow((double) number / FILINGS, 2.0 / 3);
        return today.minusDays(DAYS).plusDays((long) (part * DAYS));
    }

    private void add(int number, LocalDate begin) {
        switch (number % 12) {
            case 0 -> {
                step(number, Act.SUBMIT, 1, begin);
                if (decided(number, Act.REFUSE, 1, begin)) {
                    LocalDate mended = decision(number, begin).plusDays(3);
                    step(number, Act.MEND, 1, mended);
                    approved(number, 2, mended);
                }
            }
            case 5 -> {
                step(number, Act.SUBMIT_MISTYPED, 1, begin);
                LocalDate mended = workingDay(begin).plusDays(2);
                step(number, Act.MEND, 1, mended);
                approved(number, 2, mended);
            }
            case 7 -> {
                step(number, Act.SUBMIT, 1, begin);
                if (decided(number, Act.REFUSE, 1, begin) && number % 5 != 0) {
                    step(number, Act.HAND_OVER, 1, decision(number, begin).plusDays(2));
                }
            }
            case 9 -> step(number, Act.SUBMIT_MISTYPED, 1, begin);
            case 11 -> {
                step(number, Act.SUBMIT, 1, begin);
                step(number, Act.WITHDRAW, 1, workingDay(begin).plusDays(2));
            }
            default -> {
                step(number, Act.SUBMIT, 1, begin);
                approved(number, 1, begin);
            }
        }
    }

    private void approved(int number, int round, LocalDate submitted) {
        if (decided(number, Act.APPROVE, round, submitted) && number % 5 != 0) {
            step(number, Act.HAND_OVER, round, decision(number, submitted).plusDays(2));
        }
    }

    /** Takes and decides it, unless it is one of those that are left lying. */
    private boolean decided(int number, Act decision, int round, LocalDate submitted) {
        long age = submitted.until(today, ChronoUnit.DAYS);
        boolean left = number % 4 == 2 && age >= OVERDUE_FROM && age <= OVERDUE_TO;
        LocalDate day = decision(number, submitted);
        if (!left && day.isBefore(today)) {
            step(number, decision, round, day);
            return true;
        }
        if (number % 3 == 0) {
            step(number, Act.TAKE, round, workingDay(submitted).plusDays(1));
        }
        return false;
    }

    private LocalDate decision(int number, LocalDate submitted) {
        return workingDay(workingDay(submitted).plusDays(3L + number * 5 % 11));
    }

    private void step(int number, Act act, int round, LocalDate day) {
        LocalDate on = workingDay(day);
        if (on.isBefore(today)) {
            steps.add(new ExampleStep(number, act, round, on));
        }
    }

    private LocalDate workingDay(LocalDate day) {
        LocalDate on = day;
        while (!calendar.isWorkingDay(on)) {
            on = on.plusDays(1);
        }
        return on;
    }
}
