package org.beian.enforcement;

import org.beian.law.Refusal;

/** Refusals around enforcement cases (16). The name of a constant is the stable code. */
public enum CaseRefusal implements Refusal {
    /** Another case decided on the same facts. */
    CASE_ACT_DECIDED(Kind.CONFLICT, "16.3"),
    /** Another case of the party was fined for the same act. */
    CASE_ACT_FINED(Kind.CONFLICT, "16.3"),
    /** The party's address is not known, and no search for it is recorded. */
    CASE_ADDRESS_MISSING(Kind.CONFLICT, "16.3"),
    /** The certificate number of an officer is missing or no such number. */
    CASE_CERTIFICATE_INVALID(Kind.UNPROCESSABLE, "16.3"),
    /** A period before the collection of a fine or the application to a court is not over. */
    CASE_COURT_EARLY(Kind.CONFLICT, "16.3"),
    /** The time to apply to a court is over. */
    CASE_COURT_TOO_LATE(Kind.CONFLICT, "16.3"),
    /** The day is missing, ahead, or before what it follows. */
    CASE_DAY_INVALID(Kind.UNPROCESSABLE, "16.3"),
    /** A document is unknown or another's, or there are too many. */
    CASE_DOCUMENT_UNKNOWN(Kind.UNPROCESSABLE, "16.3"),
    /** The period of the party to state its case or to ask for a hearing is not over. */
    CASE_EARLY(Kind.CONFLICT, "16.3"),
    /** The file holds no evidence. */
    CASE_EVIDENCE_MISSING(Kind.CONFLICT, "16.3"),
    /** The violation has one fine, and another one was entered. */
    CASE_FINE_FIXED(Kind.UNPROCESSABLE, "16.3"),
    /** The fine is none, or outside the range of the violation. */
    CASE_FINE_INVALID(Kind.UNPROCESSABLE, "16.3"),
    /** The caller had another part in the case. */
    CASE_FOUR_EYES(Kind.FORBIDDEN, "16.3"),
    /** The party has no right to a hearing. */
    CASE_HEARING_NOT_DUE(Kind.CONFLICT, "16.3"),
    /** The hearing is not announced, its notice is not served, or its time has not come. */
    CASE_HEARING_NOT_HELD(Kind.CONFLICT, "16.3"),
    /** The time of the hearing is too early. */
    CASE_HEARING_TIME_INVALID(Kind.UNPROCESSABLE, "16.3"),
    /** What was decided is heavier than what the party was told. */
    CASE_HEAVIER(Kind.CONFLICT, "16.3"),
    /** An amount or a last day goes with no measure that has one. */
    CASE_MEASURE_NOT_CHOSEN(Kind.UNPROCESSABLE, "16.3"),
    /** A measure is missing, named twice, incomplete, or not allowed for the violation. */
    CASE_MEASURES_INVALID(Kind.UNPROCESSABLE, "16.3"),
    /** There is none, or none that the caller may know of. */
    CASE_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The account is no officer of the bureau, or both are the same. */
    CASE_OFFICER_UNKNOWN(Kind.UNPROCESSABLE, "16.3"),
    /** Another bureau is competent. */
    CASE_NOT_COMPETENT(Kind.CONFLICT, "16.2"),
    /** The caller is no officer of the case. */
    CASE_NOT_OFFICER(Kind.FORBIDDEN, "16.3"),
    /** Another case on the same party, site and violation is open. */
    CASE_OPEN_ALREADY(Kind.CONFLICT, "16.3"),
    /** A measure is not executed. */
    CASE_OUTSTANDING(Kind.CONFLICT, "16.4"),
    /** There is no such access provider, or another party is named besides. */
    CASE_PARTY_INVALID(Kind.UNPROCESSABLE, "16.3"),
    /** The amount is not the one that is due on the day. */
    CASE_PAYMENT_WRONG(Kind.UNPROCESSABLE, "16.3"),
    /** It changed since the caller last saw it. */
    CASE_STALE(Kind.STALE, null),
    /** Its state does not allow what was asked. */
    CASE_STATE_FORBIDS(Kind.CONFLICT, "16.3"),
    /** The party stated its case, waived that, or asked for a hearing before. */
    CASE_STATED(Kind.CONFLICT, "16.3"),
    /** A text is too short, too long, or not plain. */
    CASE_TEXT_INVALID(Kind.UNPROCESSABLE, "16.3"),
    /** The period to ask for a hearing is over. */
    CASE_TOO_LATE(Kind.CONFLICT, "16.3"),
    /** The case is on its way to another bureau. */
    CASE_TRANSFERRED(Kind.CONFLICT, "16.2"),
    /** The table of violations has no such one on the day of the act. */
    CASE_VIOLATION_UNKNOWN(Kind.UNPROCESSABLE, "16.3");

    private final Kind kind;
    private final String clause;

    CaseRefusal(Kind kind, String clause) {
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
