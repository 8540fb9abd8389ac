package org.beian.web.page.filing;

import org.beian.filing.application.FilingState;

/** Display kinds of the states of an application. */
public final class States {

    private States() {}

    /** Kind of a state's chip: info, good, warn, bad or plain. */
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
