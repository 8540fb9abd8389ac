package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.access.application.AccessCounts;
import org.beian.access.application.AccessProcedure;

/** How many applications for access wait at the provider, counted once for a request. */
@RequestScoped
public class AccessTaskCounts {

    private AccessProcedure accesses;
    private AccessCounts counts;

    protected AccessTaskCounts() {}

    @Inject
    AccessTaskCounts(AccessProcedure accesses) {
        this.accesses = accesses;
    }

    /** The counts as they are now; each ends at {@link Task#COUNTED_UP_TO} and one more. */
    public AccessCounts now() {
        if (counts == null) {
            counts = accesses.counts();
        }
        return counts;
    }

    /** What the provider is to do: give addresses, compare, open. */
    public int waiting() {
        return now().applied() + now().toOpen();
    }
}
