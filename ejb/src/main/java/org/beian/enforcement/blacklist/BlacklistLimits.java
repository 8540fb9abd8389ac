package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.value.Province;

/** Last days of entries: how long one may bar, and until when one without a basis is reviewed. */
@ApplicationScoped
@Clause("6.4")
class BlacklistLimits {

    /** Setting: most days for which an entry bars. */
    static final String LONGEST = "blacklist.longest.days";

    /** Setting: days within which an entry without a basis is reviewed. */
    static final String REVIEW = "blacklist.review.days";

    @Inject Settings settings;
    @Inject Calendars calendars;
    @Inject Clock clock;

    LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /** The latest last day of an entry that is proposed today. */
    LocalDate latest(Province province) {
        return today().plusDays(settings.number(LONGEST, province, today()));
    }

    /**
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_END_INVALID} when an entry cannot end
     *     on that day, or none is given
     */
    void requireLastDay(LocalDate until, Province province) {
        LocalDate latest = latest(province);
        if (until == null || !until.isAfter(today()) || until.isAfter(latest)) {
            throw FilingRefusal.BLACKLIST_END_INVALID.of(latest);
        }
    }

    /** The last day of a review that begins today. */
    LocalDate review(BlacklistEntry entry) {
        return calendars
                .current()
                .workingDayFrom(
                        today().plusDays(settings.number(REVIEW, entry.province(), today())));
    }
}
