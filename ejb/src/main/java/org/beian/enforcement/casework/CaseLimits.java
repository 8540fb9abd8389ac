package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.proceeding.Measures;
import org.beian.law.Clause;
import org.beian.value.Authority;

/** Limits and amounts around cases, by dated settings. */
@ApplicationScoped
@Clause("16.3")
public class CaseLimits {

    private static final long PER_MILLE = 1000;

    @Inject Calendars calendars;
    @Inject PendingRemedies pending;
    @Inject Settings settings;

    /** Last day of the decision on a case that is opened on a day; calendar days. */
    public LocalDate decision(Authority bureau, LocalDate opened) {
        return opened.plusDays(number("enforcement.decision.days", bureau, opened));
    }

    /** Last day of the decision on a case that is taken up again on a day; calendar days. */
    public LocalDate anew(Authority bureau, LocalDate reopened) {
        return reopened.plusDays(number("enforcement.anew.days", bureau, reopened));
    }

    /** Last day of the party's statement. */
    public LocalDate statement(Authority bureau, LocalDate served) {
        return day(served, statementDays(bureau, served));
    }

    public int statementDays(Authority bureau, LocalDate served) {
        return number("enforcement.statement.workingDays", bureau, served);
    }

    /** Last day to ask for a hearing. */
    public LocalDate hearing(Authority bureau, LocalDate served) {
        return day(served, hearingDays(bureau, served));
    }

    public int hearingDays(Authority bureau, LocalDate served) {
        return number("enforcement.hearing.workingDays", bureau, served);
    }

    /** First day of a hearing whose notice is served on a day. */
    public LocalDate hearingFrom(Authority bureau, LocalDate served) {
        return day(served, hearingNoticeDays(bureau, served));
    }

    public int hearingNoticeDays(Authority bureau, LocalDate served) {
        return number("enforcement.hearing.notice.workingDays", bureau, served);
    }

    /** Last day to serve a decision. */
    public LocalDate service(Authority bureau, LocalDate decided) {
        return day(decided, serviceDays(bureau, decided));
    }

    public int serviceDays(Authority bureau, LocalDate decided) {
        return number("enforcement.service.workingDays", bureau, decided);
    }

    /** Last day to pay; calendar days, and the next working day where the last is none. */
    public LocalDate payment(Authority bureau, LocalDate served) {
        return calendars.current().workingDayFrom(served.plusDays(paymentDays(bureau, served)));
    }

    public int paymentDays(Authority bureau, LocalDate served) {
        return number("enforcement.payment.days", bureau, served);
    }

    /** Last day of providers to report on a closure, and of other bureaus to reply. */
    public LocalDate closure(Authority bureau, LocalDate served) {
        int stop = number("enforcement.stop.workingDays", bureau, served);
        int assistance = number("enforcement.assistance.workingDays", bureau, served);
        return day(served, Math.max(stop, assistance));
    }

    /** Surcharge of each day after the last one of the payment, per mille of the fine. */
    public int surcharge(Authority bureau, LocalDate day) {
        return number("enforcement.surcharge.permille", bureau, day);
    }

    /** Whether measures give the right to a hearing, and need a legal review. */
    public boolean areGrave(Measures measures, Authority bureau, LocalDate day) {
        return measures.has(MeasureKind.CLOSURE)
                || measures.fine() != null
                        && measures.fine() >= number("enforcement.hearing.fineFrom", bureau, day);
    }

    /**
     * Yuan that are to be paid on a day for the fine of a case whose decision was served: with the
     * surcharge of each day after the last one, at most as much as the fine. While a
     * reconsideration or a lawsuit is pending nothing is added.
     */
    public long payable(EnforcementCase one, LocalDate day) {
        long fine = one.decision().measures().fine();
        LocalDate last = one.execution().payBy();
        long late =
                day.isAfter(last)
                        ? last.plusDays(1)
                                .datesUntil(day.plusDays(1))
                                .filter(pending.against(one.decision().letterId()).negate())
                                .count()
                        : 0;
        long perDay = fine * surcharge(one.authority(), last);
        return fine + Math.min(fine, perDay * late / PER_MILLE);
    }

    private int number(String setting, Authority bureau, LocalDate day) {
        return settings.number(setting, bureau.province().orElse(null), day);
    }

    private LocalDate day(LocalDate start, int workingDays) {
        return calendars.current().deadline(start, workingDays).date();
    }
}
