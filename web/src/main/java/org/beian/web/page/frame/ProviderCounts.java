package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.filing.mandate.ProviderTaskCounts;
import org.beian.filing.mandate.ProviderTasks;

/** Request-scoped counts of the provider's tasks, read once. */
@RequestScoped
public class ProviderCounts {

    private ProviderTasks tasks;
    private ProviderTaskCounts counts;

    protected ProviderCounts() {}

    @Inject
    ProviderCounts(ProviderTasks tasks) {
        this.tasks = tasks;
    }

    /** Current counts; each is capped at {@link Task#COUNTED_UP_TO} and one more. */
    public ProviderTaskCounts now() {
        if (counts == null) {
            counts = tasks.counts();
        }
        return counts;
    }
}
