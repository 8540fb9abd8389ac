package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.batch.job.JobControl;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Acts on a job that has begun. A button says by its number which one, because an index in the list
 * would mean another job after a new one came in.
 */
@RequestScoped
class JobActs {

    @Inject JobControl desk;
    @Inject PageErrors declines;

    void stop(String job) {
        Addressed.id(job)
                .filter(id -> declines.attempt(() -> desk.stop(id)))
                .ifPresent(id -> declines.done("Operator", "job.stopping"));
    }

    /**
     * @return whether the job was dismissed
     */
    boolean dismiss(String job, String reason) {
        boolean dismissed =
                Addressed.id(job)
                        .filter(id -> declines.attempt(() -> desk.dismiss(id, reason)))
                        .isPresent();
        if (dismissed) {
            declines.done("Operator", "job.dismissed");
        }
        return dismissed;
    }

    void restart(String job) {
        Addressed.id(job)
                .flatMap(id -> declines.attempt(() -> desk.restart(id)))
                .ifPresent(id -> declines.done("Operator", "job.restarted"));
    }
}
