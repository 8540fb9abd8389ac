package org.beian.web.page.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.notice.waiting.WaitingCase;
import org.beian.rule.RuleTexts;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.operator.JobWords;

/** Maker of the rows of an in-tray, for page, home and file. */
@RequestScoped
public class IntrayRows {

    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject Frame frame;
    @Inject JobWords words;
    @Inject Clock clock;

    /** The rows of cases of the caller. */
    public List<IntrayRow> of(List<WaitingCase> cases) {
        Caller caller = callers.current();
        LocalDate today = Shanghai.date(clock.instant());
        Instant yesterday = Shanghai.startOfDay(today.minusDays(1));
        WorkingCalendar calendar = calendars.current();
        return cases.stream()
                .map(
                        each ->
                                new IntrayRow(
                                        each.position().toString(),
                                        kind(each),
                                        each.kind().list(caller),
                                        name(each),
                                        each.kind().one(caller, each),
                                        each.since(),
                                        each.since() != null && !each.since().isBefore(yesterday),
                                        each.deadline(),
                                        each.kind().isFixed(),
                                        each.deadline() == null
                                                ? 0
                                                : calendar.workingDaysLeft(today, each.deadline())))
                .toList();
    }

    /** What is to be done; of what somebody below is late with, that too. */
    private String kind(WaitingCase waiting) {
        String kind = waiting.kind().text(frame.getLocale());
        return waiting.late() == null
                ? kind
                : kind + " • " + waiting.late().text(frame.getLocale());
    }

    /** The record's own name; of jobs and rules their names instead of their codes. */
    private String name(WaitingCase waiting) {
        return switch (waiting.kind()) {
            case FAILED_JOB -> words.name(waiting.subject());
            case FACT_CHANGE -> RuleTexts.name(waiting.subject(), frame.getLocale());
            default -> waiting.name(frame.getLocale());
        };
    }
}
