package org.beian.domainregister.unfiled;

/** Basis on which a clue was assigned to its bureau. */
public enum ClueBasis {
    /** The place of use of the address at which it was seen, by the register of addresses. */
    ADDRESS,
    /** The seat of the provider on whose network it was seen. */
    PROVIDER,
    /** The registrant's province. */
    REGISTRANT,
    /** The ministry's choice. */
    MINISTRY
}
