package org.beian.filing.application;

import java.util.EnumSet;
import java.util.Set;

/** The states of an application (formats.md 8.1) and the moves between them. */
public enum FilingState {
    DRAFT,
    /** The sponsor entrusted it; its provider verifies the data before it submits them (12.2). */
    AWAITING_PROVIDER,
    /** The provider changed what was entrusted, and the sponsor has to consent (12.7). */
    AWAITING_SPONSOR,
    /**
     * Refused by the automatic check and back at its submitter (12.3, 13.2), or sent back to the
     * sponsor by its provider (12.2).
     */
    RETURNED,
    AWAITING_APPROVAL_DOCUMENT,
    UNDER_REVIEW,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** States that this one may move to. */
    Set<FilingState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(AWAITING_PROVIDER, RETURNED, UNDER_REVIEW, WITHDRAWN);
            case RETURNED ->
                    EnumSet.of(
                            AWAITING_PROVIDER, AWAITING_SPONSOR, RETURNED, UNDER_REVIEW, WITHDRAWN);
            case AWAITING_SPONSOR -> EnumSet.of(RETURNED, UNDER_REVIEW, WITHDRAWN);
            case AWAITING_PROVIDER -> EnumSet.of(RETURNED, UNDER_REVIEW, WITHDRAWN);
            case AWAITING_APPROVAL_DOCUMENT -> EnumSet.of(UNDER_REVIEW, REFUSED, WITHDRAWN);
            case REFUSED -> EnumSet.of(AWAITING_PROVIDER, AWAITING_SPONSOR, RETURNED, UNDER_REVIEW);
            case UNDER_REVIEW -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED, WITHDRAWN -> EnumSet.noneOf(FilingState.class);
        };
    }

    /** Whether the applicant may revise and submit it (12.7). */
    public boolean revisable() {
        return this == DRAFT || this == RETURNED || this == REFUSED;
    }

    /** Whether it waits for its provider, its sponsor or its bureau. */
    public boolean open() {
        return this == AWAITING_PROVIDER
                || this == AWAITING_SPONSOR
                || this == AWAITING_APPROVAL_DOCUMENT
                || this == UNDER_REVIEW;
    }
}
