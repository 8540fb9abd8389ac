package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.access.application.AccessCounts;
import org.beian.access.application.AccessProcedure;
import org.beian.web.page.figure.Figures;

/**
 * Request-scoped counts of the provider's applications for access, as last counted; counted now
 * when they are not known.
 */
@RequestScoped
public class AccessTaskCounts {

    private AccessProcedure accesses;
    private Figures figures;
    private AccessCounts counts;

    protected AccessTaskCounts() {}

    @Inject
    AccessTaskCounts(AccessProcedure accesses, Figures figures) {
        this.accesses = accesses;
        this.figures = figures;
    }

    /** The counts; each is capped at {@link Task#COUNTED_UP_TO} and one more. */
    public AccessCounts now() {
        if (counts == null) {
            counts = figures.ofAccount("accessTasks", accesses::counts).orElseGet(accesses::counts);
        }
        return counts;
    }
}
