package org.beian.job.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Source of job schedules as cases for the verification of histories. */
@ApplicationScoped
class JobScheduleCases extends JpaAuditedCases<JobSchedule> {

    JobScheduleCases() {
        super(JobSchedule.class, JobSchedule.CASE_TYPE);
    }
}
