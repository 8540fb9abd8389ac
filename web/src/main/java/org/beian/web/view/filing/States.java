package org.beian.web.view.filing;

import org.beian.filing.application.FilingState;

/** What the states mean to the eye. */
final class States {

    private States() {}

    /** Kind of the chip: info, good, warn, bad or plain. */
    static String kind(FilingState state) {
        return switch (state) {
            case UNDER_REVIEW -> "info";
            case APPROVED -> "good";
            case REFUSED -> "bad";
            case RETURNED, AWAITING_PROVIDER, AWAITING_APPROVAL_DOCUMENT -> "warn";
            case DRAFT, WITHDRAWN -> "plain";
        };
    }
}
