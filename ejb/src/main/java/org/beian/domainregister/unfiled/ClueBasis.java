package org.beian.domainregister.unfiled;

/** By what a clue came to its bureau. */
public enum ClueBasis {
    /** Where the address is used at which it was seen, by the register of addresses. */
    ADDRESS,
    /** The address is a provider's, and the bureau is the provider's. */
    PROVIDER,
    /** The registrant's province. */
    REGISTRANT,
    /** The ministry named it. */
    MINISTRY
}
