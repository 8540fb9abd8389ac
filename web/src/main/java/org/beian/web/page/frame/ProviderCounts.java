package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.filing.mandate.ProviderTaskCounts;
import org.beian.filing.mandate.ProviderTasks;

/** How much waits at the provider, counted once for a request. */
@RequestScoped
public class ProviderCounts {

    private ProviderTasks tasks;
    private ProviderTaskCounts counts;

    protected ProviderCounts() {}

    @Inject
    ProviderCounts(ProviderTasks tasks) {
        this.tasks = tasks;
    }

    /** The counts as they are now; each ends at {@link Task#COUNTED_UP_TO} and one more. */
    public ProviderTaskCounts now() {
        if (counts == null) {
            counts = tasks.counts();
        }
        return counts;
    }
}
