package org.beian.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Producer of the only clock of the application. It ticks in microseconds, the finest step that
 * both databases keep.
 */
@ApplicationScoped
class SystemClock {

    /**
     * @param offset {@code beian.clock.offset}, an ISO-8601 duration added to the machine's time,
     *     with which an operator rehearses a deadline on a copy of the system
     */
    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "beian.clock.offset", defaultValue = "PT0S") String offset) {
        Clock ticking = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        return Clock.offset(ticking, Duration.parse(offset));
    }
}
