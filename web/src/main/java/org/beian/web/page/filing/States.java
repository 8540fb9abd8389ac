package org.beian.web.page.filing;

import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.rule.Severity;

/** Display kinds of the states of an application, and what else its readers tell apart. */
public final class States {

    private States() {}

    /** Kind of a state's chip: info, good, warn, bad or plain. */
    public static String kind(FilingState state) {
        return switch (state) {
            case UNDER_REVIEW -> "info";
            case APPROVED -> "good";
            case REFUSED -> "bad";
            case RETURNED, AWAITING_PROVIDER, AWAITING_SPONSOR, AWAITING_APPROVAL_DOCUMENT ->
                    "warn";
            case DRAFT, WITHDRAWN -> "plain";
        };
    }

    /**
     * Whether its provider took changes back (12.7): neither a finding nor a person returned it.
     */
    public static boolean isRecalled(FilingStatus status) {
        return status.state() == FilingState.RETURNED
                && (status.provider() == null || status.provider().sentBackReason() == null)
                && status.findings().stream().noneMatch(each -> each.severity() == Severity.REFUSE);
    }
}
