package org.beian.web.page.filing;

import org.beian.filing.application.FilingState;

/** What the states mean to the eye. */
public final class States {

    private States() {}

    /** Kind of the chip: info, good, warn, bad or plain. */
    public static String kind(FilingState state) {
        return switch (state) {
            case UNDER_REVIEW -> "info";
            case APPROVED -> "good";
            case REFUSED -> "bad";
            case RETURNED, AWAITING_PROVIDER, AWAITING_APPROVAL_DOCUMENT -> "warn";
            case DRAFT, WITHDRAWN -> "plain";
        };
    }
}
