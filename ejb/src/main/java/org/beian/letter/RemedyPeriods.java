package org.beian.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Periods within which a decision may be attacked, counted from the day on which its letter was
 * served (B5): reconsideration in days, a lawsuit in months, by the dated settings of the deciding
 * authority. A last day that is no working day moves to the next one (Administrative
 * Reconsideration Law, article 88; Civil Procedure Law, article 85).
 */
@ApplicationScoped
@Clause("B5")
public class RemedyPeriods {

    private static final String DAYS = "letter.reconsiderationDays";
    private static final String MONTHS = "letter.lawsuitMonths";

    /** Above the longest period that the settings allow. */
    private static final int LONGEST_YEARS = 3;

    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * Last days of the periods.
     *
     * @param reconsideration to apply for administrative reconsideration
     * @param lawsuit to bring an administrative lawsuit
     */
    public record LastDays(LocalDate reconsideration, LocalDate lawsuit) {

        /** The later of the two, after which nothing is open. */
        public LocalDate last() {
            return lawsuit.isBefore(reconsideration) ? reconsideration : lawsuit;
        }
    }

    /** The last days, when the letter of an authority was served on a day. */
    public LastDays from(LocalDate served, Authority authority) {
        Province province = authority.province().orElse(null);
        WorkingCalendar calendar = calendars.current();
        return new LastDays(
                calendar.workingDayFrom(served.plusDays(settings.number(DAYS, province, served))),
                calendar.workingDayFrom(
                        served.plusMonths(settings.number(MONTHS, province, served))));
    }

    /**
     * The first day of service whose periods still run today; those of every later day run, too.
     */
    public LocalDate firstOpen(Authority authority) {
        LocalDate today = Shanghai.date(clock.instant());
        LocalDate over = today.minusYears(LONGEST_YEARS);
        LocalDate open = today;
        while (over.plusDays(1).isBefore(open)) {
            LocalDate middle = over.plusDays(ChronoUnit.DAYS.between(over, open) / 2);
            if (from(middle, authority).last().isBefore(today)) {
                over = middle;
            } else {
                open = middle;
            }
        }
        return open;
    }

    /** The paragraph of a letter that is issued today, on what can be done against its decision. */
    public String text(Authority authority, Locale locale) {
        LetterWording words = new LetterWording(locale);
        Province province = authority.province().orElse(null);
        LocalDate today = Shanghai.date(clock.instant());
        return words.text(
                "remedy.decision",
                settings.number(DAYS, province, today),
                settings.number(MONTHS, province, today),
                words.text("remedy.authority"));
    }
}
