package org.beian.batch.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.job.execution.JobAlreadyRunning;
import org.beian.job.execution.JobNotStarted;
import org.beian.job.schedule.JobSchedules;

/** Start of the jobs that are due by their plans. */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduledJobs {

    private static final Logger LOG = Logger.getLogger(ScheduledJobs.class.getName());

    @Inject JobSchedules schedules;
    @Inject JobControl desk;

    /** Starts each job on its own, so that a failure of one holds up none of the others. */
    public void startDue() {
        for (String name : schedules.planned()) {
            try {
                schedules.next(name).ifPresent(desk::begin);
            } catch (JobAlreadyRunning | JobNotStarted expected) {
                LOG.log(Level.FINE, "{0} stays due", name);
            } catch (RuntimeException e) {
                // another node was faster, or the database is away; the next look tells
                LOG.log(
                        Level.INFO,
                        "The plan of {0} is left to the next look: {1}",
                        new Object[] {name, e.getClass().getSimpleName()});
            }
        }
    }
}
