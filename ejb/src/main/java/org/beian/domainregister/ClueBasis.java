package org.beian.domainregister;

/** By what a clue came to its bureau. */
public enum ClueBasis {
    /** The address is a provider's, and the bureau is the provider's. */
    PROVIDER,
    /** The registrant's province. */
    REGISTRANT,
    /** The ministry named it. */
    MINISTRY
}
