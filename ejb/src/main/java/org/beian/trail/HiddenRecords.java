package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.law.Clause;

/**
 * Records of others. Who reaches for one is told that there is none, and the log says who it was:
 * one line with case and request, nothing of what the record holds (principle 2).
 */
@ApplicationScoped
public class HiddenRecords {

    private static final Logger LOG = Logger.getLogger(HiddenRecords.class.getName());

    @Inject CurrentActor actor;

    /**
     * A case, for who may know of it.
     *
     * @param found what has the key that was asked for
     * @param mayKnow whether the caller may
     * @return empty as well when it is hidden from the caller
     */
    @Clause("2")
    public <T extends Trailed> Optional<T> unlessHidden(
            Optional<T> found, Predicate<? super T> mayKnow) {
        Optional<T> shown = found.filter(mayKnow);
        if (shown.isEmpty()) {
            found.ifPresent(hidden -> reachedFor(hidden.caseType(), hidden.caseId()));
        }
        return shown;
    }

    /**
     * Logs that the caller reached for a record that is hidden from it.
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
