package org.beian.batch.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.batch.job.JobControl;
import org.beian.batch.job.RunAsSystem;
import org.beian.intake.run.ImportQueue;
import org.beian.intake.run.ImportWork;
import org.beian.law.RequestRejected;

/** Start of the jobs of imports. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class.getName());

    @Inject RunAsSystem entrance;
    @Inject ImportQueue queue;
    @Inject ImportWork work;
    @Inject JobControl desk;

    /**
     * Starts the job of an import that was just received. Where the server does not take it, the
     * import stays received: the file is safe, and the timer or the operator starts the job later.
     */
    @RolesAllowed({
        "PROVIDER",
        "IP_UNIT",
        "REGISTRY",
        "REGISTRAR",
        "CLERK",
        "REVIEWER",
        "MINISTRY",
        "CONTENT_DEPARTMENT"
    })
    public void start(long id) {
        try {
            entrance.run(() -> queue.received(id).ifPresent(this::start));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The job of import " + id + " was not started");
        }
    }

    /**
     * Starts the imports that wait and resumes those that were interrupted, one after the other.
     */
    @RolesAllowed("SYSTEM")
    public void startWaiting() {
        for (ImportQueue.Waiting waiting : queue.waiting()) {
            try {
                start(waiting);
            } catch (RequestRejected expected) {
                LOG.log(Level.INFO, "Import {0} is left as it is", waiting.id());
            }
        }
    }

    /** Starts the file of the same unit that waited for an import that has ended. */
    @RolesAllowed("SYSTEM")
    public void startBehind(long id) {
        try {
            queue.behind(id).ifPresent(this::start);
        } catch (RuntimeException e) {
            // the timer starts it, if nobody else did
            LOG.log(Level.INFO, e, () -> "The file behind import " + id + " is left to the timer");
        }
    }

    private void start(ImportQueue.Waiting waiting) {
        if (waiting.jobId() != null) {
            desk.takeUp(waiting.jobId());
            return;
        }
        desk.startFor(
                waiting.username(),
                ImportQueue.jobName(waiting.register()),
                ImportQueue.jobParameters(waiting.id()),
                job -> work.handedTo(waiting.id(), job));
    }
}
