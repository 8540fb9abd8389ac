package org.beian.filing;

import org.beian.law.Refusal;

/**
 * Refusals of requests about filing for the record (articles 12 to 14), its blacklist and its
 * public look-up. The name of a constant is the stable code of the refusal.
 */
public enum FilingRefusal implements Refusal {
    /** There is no such application, or none that the caller may know of. */
    FILING_NOT_FOUND(Kind.NOT_FOUND),

    /** The application changed since the caller last saw it. */
    FILING_STALE(Kind.STALE),

    /** The application's state does not allow what was asked. */
    FILING_STATE_FORBIDS(Kind.CONFLICT),

    /**
     * The sponsor says that the application is not its own; nothing is done until that is cleared.
     */
    FILING_HELD(Kind.CONFLICT, "B12"),

    /** The application is in the hands of the provider to whom the sponsor entrusted it. */
    FILING_WITH_PROVIDER(Kind.CONFLICT, "12.1"),

    /** What was entered of a blacklist entry is missing or wrong; the field is named. */
    BLACKLIST_ENTRY_INVALID(Kind.UNPROCESSABLE, "6.4"),

    /** There is no such blacklist entry, or none that the caller may know of. */
    BLACKLIST_NOT_FOUND(Kind.NOT_FOUND, "6.4"),

    /** The blacklist entry changed since the caller last saw it. */
    BLACKLIST_STALE(Kind.STALE, "6.4"),

    /** The state of the blacklist entry does not allow what was asked. */
    BLACKLIST_STATE_FORBIDS(Kind.CONFLICT, "6.4"),

    /** The blacklist entry is another bureau's, which alone acts on it. */
    BLACKLIST_OF_ANOTHER_BUREAU(Kind.FORBIDDEN, "6.4"),

    /** Who proposed a blacklist entry cannot decide on it. */
    BLACKLIST_SAME_PERSON(Kind.FORBIDDEN, "6.4"),

    /** The basis is no case or letter of the bureau, or no full judgment. */
    BLACKLIST_BASIS_INVALID(Kind.UNPROCESSABLE, "6.4"),

    /** The last day is over, or later than the longest time allows. */
    BLACKLIST_END_INVALID(Kind.UNPROCESSABLE, "6.4"),

    /** The entry would bar a public suffix, or more filings than the setting allows. */
    BLACKLIST_TOO_WIDE(Kind.UNPROCESSABLE, "6.4"),

    /** An entry that waits or is in force covers the subject or domain already. */
    BLACKLISTED_ALREADY(Kind.CONFLICT, "6.4"),

    /** The application is larger than one request may be. */
    FILING_TOO_LARGE(Kind.TOO_LARGE),

    /** The text to look up is no domain name, or no filing number. */
    LOOKUP_UNREADABLE(Kind.INVALID, "B6"),

    /** The source has reached its rate limit for look-ups (A21); it may try again later. */
    TOO_MANY_LOOKUPS(Kind.TOO_MANY, "B6"),

    /** Part of a name is looked for without a province, or not within one year. */
    SEARCH_TOO_WIDE(Kind.INVALID, "2"),

    /** What is looked for in the register as a filing number is none. */
    SEARCH_NUMBER_UNREADABLE(Kind.INVALID, "2"),

    /** What is looked for in the register as an address or a range is none. */
    SEARCH_ADDRESS_UNREADABLE(Kind.INVALID, "2"),

    /** There is no such customer of the caller's provider. */
    CUSTOMER_NOT_FOUND(Kind.NOT_FOUND),

    /** No access provider of that code, or not the one that gives the access applied for. */
    ENTRUSTED_PROVIDER_UNKNOWN(Kind.UNPROCESSABLE, "12.1"),

    /** The provider began the application itself: there is no sponsor to send it back to. */
    FILING_NOT_ENTRUSTED(Kind.CONFLICT, "12.2"),

    /** Officer, guidance or address of a hand-over are missing or wrong; all are named at once. */
    HAND_OVER_INCOMPLETE(Kind.UNPROCESSABLE, "12.6"),

    /** Among several applications that are handed over at once, one was before. */
    HANDED_OVER_ALREADY(Kind.CONFLICT, "12.6"),

    /** An application is entrusted to a provider only with the sponsor's mandate. */
    MANDATE_MISSING(Kind.UNPROCESSABLE, "12.1"),

    /** Nothing of the application waits for its sponsor's consent: another act came first. */
    CONSENT_NOT_AWAITED(Kind.CONFLICT, "12.7"),

    /** The sponsor's reason for not consenting is missing, too short or too long. */
    DECLINE_WITHOUT_REASON(Kind.UNPROCESSABLE, "12.7"),

    /** The reason for sending it back to the sponsor is missing, too short or too long. */
    SEND_BACK_WITHOUT_REASON(Kind.UNPROCESSABLE, "12.2"),

    /** The name of the unit that registers is missing or too long. */
    SPONSOR_INVALID(Kind.UNPROCESSABLE, "13.1"),

    /** The verification by an officer of the provider's roster is missing or incomplete. */
    VERIFICATION_MISSING(Kind.UNPROCESSABLE, "12.2"),

    /** The link has expired, or a newer one has replaced it. */
    INVITATION_EXPIRED(Kind.CONFLICT),

    /** No link has this token. */
    INVITATION_UNKNOWN(Kind.NOT_FOUND),

    /** The link was used before: it works once. */
    INVITATION_USED(Kind.CONFLICT),

    /**
     * The application was decided or changed state meanwhile; the text names who did it, and when.
     */
    FILING_DECIDED(Kind.CONFLICT, "6.1"),

    /** A domain or the subject was filed by another decision since the check. */
    FILED_MEANWHILE(Kind.CONFLICT, "12.4"),

    /** The paper approval document was not confirmed as seen. */
    APPROVAL_DOCUMENT_UNCONFIRMED(Kind.UNPROCESSABLE, "14.2"),

    /** The application has no such attachment, or the purpose is none or the one that it has. */
    ATTACHMENT_PURPOSE_INVALID(Kind.UNPROCESSABLE, "12.4"),

    /** The check characters of the credit code do not fit, and the reviewer did not accept it. */
    CREDIT_CODE_UNACCEPTED(Kind.UNPROCESSABLE, "8.2"),

    /** The caller did not take the application; only who took it decides it. */
    FILING_NOT_TAKEN(Kind.CONFLICT, "6.1"),

    /** Approving several at once: this one was not opened, or the automatic check has findings. */
    DECISION_OF_ITS_OWN_NEEDED(Kind.CONFLICT, "12.4"),

    /** Another reviewer works on the application. */
    FILING_TAKEN(Kind.CONFLICT, "6.1"),

    /** The reviewer submitted the application, and so must not decide it. */
    FOUR_EYES(Kind.FORBIDDEN, "6.1"),

    /** The reviewer's opinion has invisible characters. */
    OPINION_NOT_PLAIN(Kind.UNPROCESSABLE, "12.4"),

    /** The reviewer's opinion exceeds its limit; it is printed in the letter. */
    OPINION_TOO_LONG(Kind.UNPROCESSABLE, "12.4"),

    /** No reason was given for the refusal, or one is not in its code table today. */
    REFUSAL_REASONS_MISSING(Kind.UNPROCESSABLE, "12.4"),

    /** The automatic check, run again at the decision, refuses what it accepted on submission. */
    CHECK_NOW_REFUSES(Kind.CONFLICT, "12.3"),

    /** The declaration that the data are true is missing. */
    DECLARATION_MISSING(Kind.UNPROCESSABLE, "8.2"),

    /** A draft names documents that are neither its unit's nor its sponsor's. */
    FILING_DOCUMENTS_UNKNOWN(Kind.UNPROCESSABLE, "12.1"),

    /** There is no application of this kind. */
    FILING_KIND_NOT_OFFERED(Kind.UNPROCESSABLE, "12.1");

    private final Kind kind;
    private final String clause;

    FilingRefusal(Kind kind) {
        this(kind, null);
    }

    FilingRefusal(Kind kind, String clause) {
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
