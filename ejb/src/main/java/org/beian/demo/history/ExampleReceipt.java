package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFile;
import org.beian.intake.imports.Import;
import org.beian.intake.imports.ImportRepository;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.intake.run.ImportQueue;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;

/**
 * Receipt of an example file together with its job, in one transaction: no timer sees the one
 * without the other.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleReceipt {

    @Inject DelegatedProcedures procedures;
    @Inject ImportRepository imports;
    @Inject JobRepository ledger;

    /**
     * Import that has to be worked on.
     *
     * @param launch null for a job that was interrupted
     */
    public record Opened(long id, long jobId, JobLaunch launch) {

        boolean interrupted() {
            return launch == null;
        }
    }

    /** Accepts a file; empty when the same was worked through before. */
    public Optional<Opened> accept(ExampleFile file, ReceivedFile received) {
        Imports.Receipt receipt =
                procedures.as(
                        file.sender(), Imports.class, unit -> unit.accept(received, file.order()));
        Import found = imports.find(receipt.id()).orElseThrow();
        if (receipt.known()) {
            return found.stored().isEnded()
                    ? Optional.empty()
                    : Optional.of(new Opened(found.id(), found.jobId(), null));
        }
        JobLaunch job =
                ledger.openHere(
                        ImportQueue.jobName(found.register()),
                        ImportQueue.jobParameters(found.id()),
                        file.sender());
        found.handedTo(job.id());
        return Optional.of(new Opened(found.id(), job.id(), job));
    }
}
