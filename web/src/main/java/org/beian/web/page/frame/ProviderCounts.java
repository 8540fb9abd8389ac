package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.filing.mandate.ProviderTaskCounts;
import org.beian.filing.mandate.ProviderTasks;
import org.beian.web.page.figure.Figures;

/**
 * Request-scoped counts of the provider's tasks, as last counted; counted now when they are not
 * known.
 */
@RequestScoped
public class ProviderCounts {

    private ProviderTasks tasks;
    private Figures figures;
    private ProviderTaskCounts counts;

    protected ProviderCounts() {}

    @Inject
    ProviderCounts(ProviderTasks tasks, Figures figures) {
        this.tasks = tasks;
        this.figures = figures;
    }

    /** The counts; each is capped at {@link Task#COUNTED_UP_TO} and one more. */
    public ProviderTaskCounts now() {
        if (counts == null) {
            counts = figures.ofAccount("providerTasks", tasks::counts).orElseGet(tasks::counts);
        }
        return counts;
    }
}
