package org.beian.access;

import org.beian.law.Refusal;

/**
 * Refusals around access to the network (article 11). The name of a constant is the stable code.
 */
public enum AccessRefusal implements Refusal {
    /**
     * What was entered cannot be an application or a pre-assignment; every fault is named at once.
     */
    ACCESS_INCOMPLETE(Kind.UNPROCESSABLE),

    /** There is no such application, or none that the caller may know of. */
    ACCESS_NOT_FOUND(Kind.NOT_FOUND),

    /** A refusal or a stop without a reason that says something. */
    ACCESS_REASON_MISSING(Kind.UNPROCESSABLE, "11.3.1"),

    /** The application changed since the caller last saw it. */
    ACCESS_STALE(Kind.STALE),

    /** The application's state does not allow what was asked. */
    ACCESS_STATE_FORBIDS(Kind.CONFLICT, "11.1"),

    /** Addresses that the provider keeps for somebody else, or opened for somebody else. */
    ADDRESS_TAKEN(Kind.CONFLICT, "11.2"),

    /** Nobody of that name is on the provider's roster of dedicated officers on that day. */
    OFFICER_NOT_ROSTERED(Kind.UNPROCESSABLE, "7.1"),

    /**
     * An access cannot be opened or stopped on that day: it lies ahead, or before the act could be.
     */
    ACCESS_DATE_INVALID(Kind.UNPROCESSABLE, "11.3"),

    /** The pre-assignment lapsed: the addresses are no longer kept for the application. */
    ACCESS_LAPSED(Kind.CONFLICT, "11.2"),

    /** There is no filing that would allow the opening (11.3); the argument says why not. */
    ACCESS_NOT_FILED(Kind.CONFLICT, "11.3"),

    /** Too little was given to confirm a filing: at least the subject's name and the domains. */
    COMPARISON_INCOMPLETE(Kind.UNPROCESSABLE, "11.3.1"),

    /** What the sponsor gave is not what the register holds: it cannot be confirmed. */
    COMPARISON_UNEQUAL(Kind.CONFLICT, "11.3.1"),

    /**
     * The comparison was refused, and the register holds what it held then: the sponsor has not
     * filed anew.
     */
    ACCESS_CORRECTION_AWAITED(Kind.CONFLICT, "11.3.1"),

    /** The filing was cancelled: there is nothing left to compare or to open. */
    ACCESS_FILING_CANCELLED(Kind.CONFLICT, "11.3.1"),

    /** A text that is no filing number. */
    ACCESS_NUMBER_INVALID(Kind.UNPROCESSABLE, "11.3.1"),

    /**
     * The register knows no website of that number with this application's domains and an access at
     * this provider.
     */
    ACCESS_NUMBER_OF_ANOTHER(Kind.NOT_FOUND, "11.3.1");

    private final Kind kind;
    private final String clause;

    AccessRefusal(Kind kind) {
        this(kind, null);
    }

    AccessRefusal(Kind kind, String clause) {
        this.kind = kind;
        this.clause = clause;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return clause;
    }
}
