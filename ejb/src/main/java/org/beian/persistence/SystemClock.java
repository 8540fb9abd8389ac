package org.beian.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Producer of the only clock of the application. It ticks in microseconds, the finest step that
 * both databases keep.
 */
@ApplicationScoped
class SystemClock {

    /**
     * @param offset {@code beian.clock.offset}, an ISO-8601 duration added to the machine's time,
     *     with which a deadline is rehearsed in the demo
     * @throws IllegalStateException for an offset outside of the demo: real deadlines do not move
     */
    @Produces
    @ApplicationScoped
    Clock clock(
            @ConfigProperty(name = "beian.clock.offset", defaultValue = "PT0S") String offset,
            @ConfigProperty(name = "beian.demo", defaultValue = "false") boolean demo) {
        Duration added = Duration.parse(offset);
        if (!demo && !added.isZero()) {
            throw new IllegalStateException("beian.clock.offset is for the demo only");
        }
        Clock clock = Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)), added);
        return demo ? new DemoClock(clock) : clock;
    }

    /** Clock that heeds the time of a thread. */
    private static final class DemoClock extends Clock {

        private final Clock clock;

        DemoClock(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return ThreadTime.current().orElseGet(clock::instant);
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new DemoClock(clock.withZone(zone));
        }
    }
}
