package org.beian.intake.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.beian.account.Roles;

/** View of a job's import for the operator: counts, and nothing of what its unit filed. */
@Stateless
@RolesAllowed(Roles.OPERATOR)
public class ImportOfJob {

    @Inject EntityManager em;

    /**
     * Counts of the import of a job.
     *
     * @param register such as {@code filings}
     */
    public record Counts(long id, String register, boolean dryRun, ImportRows rows) {}

    /** The import that a job works on; empty when it works on none. */
    public Optional<Counts> find(long jobId) {
        return em.createQuery("select i from Import i where i.jobId = :job", Import.class)
                .setParameter("job", jobId)
                .getResultStream()
                .findFirst()
                .map(
                        found ->
                                new Counts(
                                        found.id(),
                                        found.register(),
                                        found.dryRun(),
                                        found.rows()));
    }
}
