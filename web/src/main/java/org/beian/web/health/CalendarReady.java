package org.beian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.batch.job.CallerTasks;
import org.beian.calendar.CalendarEnd;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check that tells until when the working calendar is published. It is always up: the
 * server serves with a provisional calendar too.
 */
@Readiness
@ApplicationScoped
public class CalendarReady implements HealthCheck {

    private final TimedAnswer<Published> answer =
            new TimedAnswer<>(() -> new Published(this.end.lastDay(), this.end.isNear()));

    @Inject CalendarEnd end;
    @Inject CallerTasks threads;

    private record Published(LocalDate until, boolean endsSoon) {}

    /** Whether the database answers at all is what {@link DatabaseReady} says. */
    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("calendar").up();
        answer.of(threads)
                .ifPresent(
                        published ->
                                response.withData("publishedUntil", published.until().toString())
                                        .withData("endsSoon", published.endsSoon()));
        return response.build();
    }
}
