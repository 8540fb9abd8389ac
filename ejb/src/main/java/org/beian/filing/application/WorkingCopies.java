package org.beian.filing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;

/** Repository of the working copies of applications that were returned or refused. */
@ApplicationScoped
public class WorkingCopies {

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject Callers callers;
    @Inject Clock clock;

    /** The content of a working copy as JSON; empty when nothing was saved since the last round. */
    public Optional<String> of(Long id) {
        return find(id).map(WorkingCopy::content);
    }

    public void keep(Long id, String content) {
        WorkingCopy copy = find(id).orElseGet(() -> new WorkingCopy(id));
        copy.keep(content, callers.current().username(), clock.instant());
        em.persist(copy);
    }

    public void drop(Long id) {
        find(id).ifPresent(em::remove);
    }

    /**
     * Turns a working copy into the next round, as the application is entrusted to a provider
     * (12.1).
     */
    public void takeUp(FilingApplication application) {
        of(application.id())
                .ifPresent(
                        content -> {
                            application.nextRound(callers.current().username());
                            filings.add(
                                    new FilingRound(
                                            application.id(), application.round(), content));
                            FilingContent read = FilingJson.read(content);
                            if (!read.touchesFiled()) {
                                application.describe(read, read);
                            }
                            filings.keepParts(application.id(), read, true);
                            drop(application.id());
                        });
    }

    private Optional<WorkingCopy> find(Long id) {
        return Optional.ofNullable(em.find(WorkingCopy.class, id));
    }
}
