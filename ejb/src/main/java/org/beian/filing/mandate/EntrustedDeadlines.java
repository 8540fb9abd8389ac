package org.beian.filing.mandate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.filing.application.FilingApplication;

/**
 * Base class for the days by which provider or sponsor are expected to act on an application. They
 * run from the act that brought it into its state.
 */
abstract class EntrustedDeadlines extends DueDeadlines<FilingApplication> {

    @Inject EntityManager em;
    @Inject Settings settings;

    EntrustedDeadlines(String caseType, String due) {
        super(FilingApplication.class, caseType, due, due + " is not null");
    }

    @Override
    protected boolean isOpen(FilingApplication application) {
        return due(application) != null;
    }

    @Override
    protected Optional<Instant> since(FilingApplication application) {
        return em.createQuery(
                        """
                        select h.time from HistoryEntry h where h.caseType = :type
                        and h.caseId = :id and h.toState = :state
                        order by h.entryNumber desc""",
                        Instant.class)
                .setParameter("type", application.caseType())
                .setParameter("id", application.id())
                .setParameter("state", application.state().name())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
