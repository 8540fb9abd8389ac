package org.beian.ipregister.edit;

/** What becomes of a single edit. */
public enum IpEditState {
    PROPOSED,
    /** In effect, by a second person's approval. */
    APPROVED,
    REFUSED
}
