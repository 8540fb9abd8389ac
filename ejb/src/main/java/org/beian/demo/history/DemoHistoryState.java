package org.beian.demo.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** State of the examples on this node: wanted (setting {@code beian.demo.history}) and made. */
@ApplicationScoped
public class DemoHistoryState {

    private boolean demo;
    private boolean history;
    private volatile boolean complete;

    protected DemoHistoryState() {}

    @Inject
    DemoHistoryState(
            @ConfigProperty(name = "beian.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "beian.demo.history", defaultValue = "false") boolean history) {
        this.demo = demo;
        this.history = history;
    }

    /** Whether examples are wanted and not all there yet. */
    public boolean isUnderWay() {
        return demo && history && !complete;
    }

    void completed() {
        complete = true;
    }
}
