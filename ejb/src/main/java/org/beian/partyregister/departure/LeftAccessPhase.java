package org.beian.partyregister.departure;

/** Part of the list of accesses that providers leave: what waits, and how the others went on. */
public enum LeftAccessPhase {
    /** In force until the provider's last day, or until an application is decided. */
    OPEN,
    /** It ended with the provider, and its website is without access: the clock of B14 runs. */
    EMPTY,
    /**
     * It ended with the provider, or before, and its website has another access or is cancelled.
     */
    SETTLED,
    /** The end of the provider was taken back. */
    KEPT;

    private static final String STATE =
            "l.state = org.beian.cancellation.departure.LeftAccessState.";
    private static final String WITHOUT_ACCESS =
            "w.state = org.beian.filing.register.RegisterState.WITHOUT_ACCESS";

    /** Condition on an access {@code l} that is left, of a website {@code w}. */
    String condition() {
        return switch (this) {
            case EMPTY -> STATE + "ENDED and " + WITHOUT_ACCESS;
            case SETTLED ->
                    "(" + STATE + "SETTLED or " + STATE + "ENDED and not " + WITHOUT_ACCESS + ")";
            default -> STATE + name();
        };
    }
}
