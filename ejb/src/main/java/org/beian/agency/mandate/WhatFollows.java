package org.beian.agency.mandate;

/**
 * Consequence for a pending application of a provider when its mandate is revoked.
 *
 * @param caseType FILING or CANCELLATION
 * @param kind of the application or cancellation
 * @param name of the website, else of the subject
 */
public record WhatFollows(String caseType, Long id, String kind, String name, Fate fate) {

    /** What becomes of it. */
    public enum Fate {
        /** It comes back to the sponsor, which files it itself or entrusts another provider. */
        COMES_BACK,
        /** It is withdrawn from the authority. */
        WITHDRAWN,
        /** It stays with the authority, which clears the sponsor's disavowal. */
        STAYS_HELD
    }
}
