package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.batch.job.JobControl;
import org.beian.web.page.component.PageErrors;

/**
 * Acts on a job that has begun. A button says by its number which one, because an index in the list
 * would mean another job after a new one came in.
 */
@RequestScoped
class JobActs {

    @Inject JobControl desk;
    @Inject PageErrors declines;

    /** The number of a job in the request; empty when it is none. */
    static Optional<Long> number(String sent) {
        return sent != null && sent.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(sent))
                : Optional.empty();
    }

    void stop(String job) {
        number(job)
                .filter(id -> declines.attempt(() -> desk.stop(id)))
                .ifPresent(id -> declines.done("Operator", "job.stopping"));
    }

    void restart(String job) {
        number(job)
                .flatMap(id -> declines.attempt(() -> desk.restart(id)))
                .ifPresent(id -> declines.done("Operator", "job.restarted"));
    }
}
