package org.beian.job.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.EntityCases;

/** The plans, for the verification of the history. */
@ApplicationScoped
class JobScheduleCases extends EntityCases<JobSchedule> {

    JobScheduleCases() {
        super(JobSchedule.class, JobSchedule.CASE_TYPE);
    }
}
