package org.beian.access.notice;

/** Order of a notice: what its provider does with an access. */
public enum AccessOrder {
    STOP(ExecutionResult.STOPPED),
    /** Access may be given again, as the ground of the notice that stopped it fell away. */
    RESUME(ExecutionResult.RESUMED);

    private final ExecutionResult done;

    AccessOrder(ExecutionResult done) {
        this.done = done;
    }

    /** Result of a notice that was carried out. */
    public ExecutionResult done() {
        return done;
    }

    /** Whether a provider may report this result, which is null where none was chosen. */
    public boolean mayResultIn(ExecutionResult result) {
        return result == done
                || result == ExecutionResult.NOT_SERVED
                || result == ExecutionResult.NOT_POSSIBLE;
    }
}
