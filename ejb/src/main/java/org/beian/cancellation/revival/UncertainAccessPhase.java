package org.beian.cancellation.revival;

/** Part of the list of uncertain accesses: whether it waits, or how it went on. */
public enum UncertainAccessPhase {
    /** The authority is to judge. */
    OPEN,
    KEPT,
    ENDED,
    /** It ended otherwise, or moved with its filing, before anybody judged. */
    LAPSED;

    /** Condition on an uncertain access. */
    String condition(String alias) {
        String state =
                alias
                        + ".state = org.beian.cancellation.revival.UncertainAccessState."
                        + (this == LAPSED ? OPEN : this).name();
        return switch (this) {
            case OPEN -> state + " and " + inForce(alias);
            case LAPSED -> state + " and not " + inForce(alias);
            default -> state;
        };
    }

    private static String inForce(String alias) {
        return "exists (select a.id from IcpAccess a where a.id = "
                + alias
                + ".accessId and a.websiteId = "
                + alias
                + ".websiteId and a.state = org.beian.filing.register.RegisterState.ACTIVE)";
    }
}
