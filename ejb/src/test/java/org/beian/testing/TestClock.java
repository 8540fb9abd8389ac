package org.beian.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.beian.persistence.ThreadTime;

/** Clock that stands until a test moves it: 24 November 2026, 10:00 in Shanghai. */
public class TestClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    private volatile Instant now = START;

    /** The clock that every bean of the tests has. */
    public static TestClock shared() {
        return Producer.CLOCK;
    }

    @Override
    public Instant instant() {
        return ThreadTime.current().orElse(now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    public void advance(Duration step) {
        now = now.plus(step);
    }

    /** Sets the wall clock in Shanghai. */
    public void set(LocalDateTime shanghai) {
        now = shanghai.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    public void reset() {
        now = START;
    }

    @ApplicationScoped
    static class Producer {

        static final TestClock CLOCK = new TestClock();

        @Produces
        Clock clock() {
            return CLOCK;
        }
    }
}
