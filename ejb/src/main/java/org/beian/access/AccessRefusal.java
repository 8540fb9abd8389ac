package org.beian.access;

import org.beian.law.Refusal;

/**
 * Refusals around access to the network (article 11). The name of a constant is the stable code.
 */
public enum AccessRefusal implements Refusal {
    /** Invalid data of an application or of a pre-assignment; all faults are reported at once. */
    ACCESS_INCOMPLETE(Kind.UNPROCESSABLE),

    /** There is no such application, or none that the caller may know of. */
    ACCESS_NOT_FOUND(Kind.NOT_FOUND),

    /** A refusal or a stop of access without a meaningful reason (4 to 1000 characters). */
    ACCESS_REASON_MISSING(Kind.UNPROCESSABLE, "11.3.1"),

    /** The application changed since the caller last saw it. */
    ACCESS_STALE(Kind.STALE),

    /** The application's state does not allow what was asked. */
    ACCESS_STATE_FORBIDS(Kind.CONFLICT, "11.1"),

    /** Addresses that are pre-assigned to, or in use for, another customer of the provider. */
    ADDRESS_TAKEN(Kind.CONFLICT, "11.2"),

    /** Nobody of that name is on the provider's roster of dedicated officers on that day. */
    OFFICER_NOT_ROSTERED(Kind.UNPROCESSABLE, "7.1"),

    /**
     * A date of opening or stopping that lies in the future, or before the filing or the opening.
     */
    ACCESS_DATE_INVALID(Kind.UNPROCESSABLE, "11.3"),

    /** The pre-assignment lapsed: the addresses are no longer kept for the application. */
    ACCESS_LAPSED(Kind.CONFLICT, "11.2"),

    /** The licence of the provider has ended: it takes no new access; its number and last day. */
    ACCESS_LICENCE_ENDED(Kind.CONFLICT, "2"),

    /** There is no filing that would allow the opening (11.3); the argument says why not. */
    ACCESS_NOT_FILED(Kind.CONFLICT, "11.3"),

    /**
     * Too little data to confirm a filing: it takes at least the subject's name and the domains.
     */
    COMPARISON_INCOMPLETE(Kind.UNPROCESSABLE, "11.3.1"),

    /** The sponsor's data differ from the register, so that the filing cannot be confirmed. */
    COMPARISON_UNEQUAL(Kind.CONFLICT, "11.3.1"),

    /**
     * The comparison was refused and the register has not changed since: the sponsor has not filed
     * anew.
     */
    ACCESS_CORRECTION_AWAITED(Kind.CONFLICT, "11.3.1"),

    /** The filing was cancelled: there is nothing left to compare or to open. */
    ACCESS_FILING_CANCELLED(Kind.CONFLICT, "11.3.1"),

    /** The register holds no filing of the caller that names this application. */
    ACCESS_NOT_IN_FILING(Kind.CONFLICT, "11.3.1"),

    /** A text that is no filing number. */
    ACCESS_NUMBER_INVALID(Kind.UNPROCESSABLE, "11.3.1"),

    /**
     * The register knows no website of that number with this application's domains and an access at
     * this provider.
     */
    ACCESS_NUMBER_OF_ANOTHER(Kind.NOT_FOUND, "11.3.1"),
    /** The replacement was completed, given up or overtaken. */
    REPLACEMENT_ENDED(Kind.CONFLICT, "B13"),
    /** There is no such replacement, or none that the caller may know of. */
    REPLACEMENT_NOT_FOUND(Kind.NOT_FOUND),
    /** The website is closed by a decision that was not revoked. */
    RESUME_CLOSURE_STANDS(Kind.CONFLICT, "16.4"),
    /** No filing in force has the website's domains with an access of the provider. */
    RESUME_GROUND_STANDS(Kind.CONFLICT, "15.5"),
    /** A resume-access notice waits for its report, or access was resumed on one. */
    RESUME_ISSUED(Kind.CONFLICT, "15.5"),
    /** The provider did not report on the notice that it stopped access. */
    RESUME_NOTHING_STOPPED(Kind.CONFLICT, "15.5"),
    /** The provider's last day on the unfiled site is not over, so it is not ordered yet. */
    STOP_NOTICE_EARLY(Kind.CONFLICT, "7.4"),
    /** A notice on the unfiled site waits for its report. */
    STOP_NOTICE_ISSUED(Kind.CONFLICT, "7.4"),
    /** The site is not followed at this provider any more: there is nothing to stop. */
    STOP_NOTICE_NOTHING_SERVED(Kind.CONFLICT, "7.4"),
    /** There is no such notice, or none that the caller may know of. */
    STOP_NOTICE_NOT_FOUND(Kind.NOT_FOUND),
    /** The provider reported on the notice already. */
    STOP_NOTICE_REPORTED(Kind.CONFLICT, "15.5"),
    /** The authority took the notice back. */
    STOP_NOTICE_REVOKED(Kind.CONFLICT, "15.5"),
    /** Its execution is stayed, so there is nothing to report. */
    STOP_NOTICE_STAYED(Kind.CONFLICT, "15.5"),
    /** The website is filed with the provider by now, so that access may be given. */
    STOP_REPORT_FILED_SINCE(Kind.CONFLICT, "15.5"),
    /** Invalid data of a report on a notice; all faults are reported at once. */
    STOP_REPORT_INCOMPLETE(Kind.UNPROCESSABLE, "15.5"),
    /** The provider did not report that it could not stop access, or that was answered. */
    STOP_REPORT_NOTHING_TO_ANSWER(Kind.CONFLICT, "16.4"),
    /** The provider did not report that access is over, or that was sent back. */
    STOP_REPORT_NOTHING_TO_RETURN(Kind.CONFLICT, "7.10"),
    /** No look after the report found the website up. */
    STOP_REPORT_NOT_LOOKED(Kind.CONFLICT, "7.10");

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
