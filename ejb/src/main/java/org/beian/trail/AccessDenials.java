package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.law.Clause;

/**
 * Log of attempts to reach a record that is hidden from the caller. The caller is told that there
 * is none; the log gets one line with caller, case and request, and nothing of what the record
 * holds (principle 2).
 */
@ApplicationScoped
public class AccessDenials {

    private static final Logger LOG = Logger.getLogger(AccessDenials.class.getName());

    @Inject CurrentActor actor;

    /**
     * The case if the caller may know of it; else the attempt is logged.
     *
     * @param found the case with the requested key, if there is one
     * @param mayKnow condition under which the caller may know of a case
     * @return empty also when the case is hidden from the caller
     */
    @Clause("2")
    public <T extends AuditedCase> Optional<T> unlessHidden(
            Optional<T> found, Predicate<? super T> mayKnow) {
        Optional<T> shown = found.filter(mayKnow);
        if (shown.isEmpty()) {
            found.ifPresent(hidden -> reachedFor(hidden.caseType(), hidden.caseId()));
        }
        return shown;
    }

    /**
     * Logs that the caller tried to reach a record that is hidden from it.
     *
     * @param kind of the record, upper case
     */
    @Clause("2")
    public void reachedFor(String kind, Object id) {
        LOG.log(
                Level.WARNING,
                "Refused as another''s: {0}, {1} {2}, request {3}",
                new Object[] {actor.actor(), kind, String.valueOf(id), actor.requestId()});
    }
}
