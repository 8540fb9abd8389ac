package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.access.application.AccessCounts;
import org.beian.access.application.AccessProcedure;

/** Request-scoped counts of the provider's applications for access, read once. */
@RequestScoped
public class AccessTaskCounts {

    private AccessProcedure accesses;
    private AccessCounts counts;

    protected AccessTaskCounts() {}

    @Inject
    AccessTaskCounts(AccessProcedure accesses) {
        this.accesses = accesses;
    }

    /** Current counts; each is capped at {@link Task#COUNTED_UP_TO} and one more. */
    public AccessCounts now() {
        if (counts == null) {
            counts = accesses.counts();
        }
        return counts;
    }
}
