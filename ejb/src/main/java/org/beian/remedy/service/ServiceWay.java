package org.beian.remedy.service;

/** Way in which a letter is served on its addressee. */
public enum ServiceWay {
    HANDED_OVER,
    POST,
    /** By mail to the filed address, only where the party agreed to it in its filing. */
    ELECTRONIC,
    /** Counts as served some time after its publication. */
    PUBLIC_NOTICE;

    /** Whether a document must prove it; the register itself proves that a mail was sent. */
    public boolean needsProof() {
        return this != ELECTRONIC;
    }
}
