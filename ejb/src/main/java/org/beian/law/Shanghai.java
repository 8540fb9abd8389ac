package org.beian.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which the law counts days (Asia/Shanghai). */
public final class Shanghai {

    /** The zone itself, for formatting and for clocks. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}

    /** The calendar day in which the instant falls. */
    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 00:00 of the day. */
    public static Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * 24:00 of the day, the first instant that is no longer in it: an online deadline is met
     * strictly before it.
     */
    public static Instant endOfDay(LocalDate day) {
        return startOfDay(day.plusDays(1));
    }
}
