package org.beian.web.page.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingKind;
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
                                        each.kind().text(frame.getLocale()),
                                        each.kind().list(caller),
                                        Optional.ofNullable(each.subject())
                                                .map(name -> named(each.kind(), name))
                                                .orElse("—"),
                                        each.kind().one(caller, each),
                                        each.since(),
                                        each.since() != null && !each.since().isBefore(yesterday),
                                        each.deadline(),
                                        each.deadline() == null
                                                ? 0
                                                : calendar.workingDaysLeft(today, each.deadline())))
                .toList();
    }

    /** Jobs and rules by their names instead of their codes. */
    private String named(WaitingKind kind, String subject) {
        return switch (kind) {
            case FAILED_JOB -> words.name(subject);
            case FACT_CHANGE -> RuleTexts.name(subject, frame.getLocale());
            default -> subject;
        };
    }
}
