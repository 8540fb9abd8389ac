package org.beian.ipregister.edit;

/** State of a manual edit. */
public enum IpEditState {
    PROPOSED,
    /** In effect, by a second person's approval. */
    APPROVED,
    REFUSED
}
