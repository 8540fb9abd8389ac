package org.beian.domainregister;

import org.beian.law.Refusal;

/**
 * Refusals around the register of domains (articles 10 and 20). The name of a constant is the
 * stable code.
 */
public enum DomainRefusal implements Refusal {
    /** An item of a unit's contact is missing or invalid; the argument names it. */
    CONTACT_INVALID(Kind.INVALID, "10.3"),

    /** A colleague named another contact since the caller last saw it. */
    DOMAIN_CONTACT_STALE(Kind.STALE, "10.3"),

    /** The unit is neither a registry nor a registrar today. */
    NO_DOMAIN_UNIT(Kind.FORBIDDEN, "10.1"),

    /** A decision needs an opinion of 4 to 1000 characters. */
    OPINION_MISSING(Kind.INVALID, "10.2"),

    /** There is no such report, or it is another unit's. */
    DOMAIN_REPORT_NOT_FOUND(Kind.NOT_FOUND, "10.2"),

    /** Somebody else decided on the report meanwhile. */
    DOMAIN_REPORT_STALE(Kind.STALE, "10.2"),

    /** The report's state does not allow the requested transition. */
    REPORT_STATE_FORBIDS(Kind.CONFLICT, "10.2"),

    /** The unit's report of that number, or a later one, took effect already. */
    SEQUENCE_USED(Kind.CONFLICT, "20.1"),

    /** Statistics of a month can be made only after its end. */
    MONTH_NOT_OVER(Kind.CONFLICT, "20.2"),

    /** There are no statistics of that month. */
    STATISTICS_NOT_MADE(Kind.NOT_FOUND, "20.2"),

    /** There is no such clue, or it is another bureau's. */
    CLUE_NOT_FOUND(Kind.NOT_FOUND, "20.3"),

    /** No clue can be made of the domain: it is not reported, is filed, or is a clue already. */
    CLUE_REFUSED(Kind.CONFLICT, "20.3"),

    /** Somebody else concluded the clue meanwhile. */
    CLUE_STALE(Kind.STALE, "20.3"),

    /** Neither the provider nor the registrant leads to a bureau; the ministry has to name one. */
    CLUE_WITHOUT_BUREAU(Kind.UNPROCESSABLE, "20.3"),

    /** An observation without an entry. */
    NOTHING_OBSERVED(Kind.INVALID, "7.4"),

    /** There is no such observation, or it is another unit's. */
    OBSERVATION_NOT_FOUND(Kind.NOT_FOUND, "7.4"),

    /** The reference is longer than 200 characters, or has some that nobody sees. */
    OBSERVATION_REFERENCE_INVALID(Kind.INVALID, "7.4"),

    /** An observation with more entries than one call may have. */
    TOO_MANY_OBSERVED(Kind.TOO_LARGE, "7.4"),

    /** The result is not a row of the code table {@code unfiled-results} valid today. */
    UNFILED_RESULT_UNKNOWN(Kind.UNPROCESSABLE, "7.4"),

    /** There is no such unfiled site, or it is another provider's. */
    UNFILED_SITE_NOT_FOUND(Kind.NOT_FOUND, "7.4"),

    /** The state of the unfiled site or the clue does not allow the requested transition. */
    UNFILED_STATE_FORBIDS(Kind.CONFLICT, "7.4"),

    /** The domain was reported as filed, but there is no filing of it. */
    UNFILED_STILL(Kind.CONFLICT, "7.4"),

    /** The access was reported as stopped, but no provider reported that it stopped it. */
    CLUE_NOT_STOPPED(Kind.CONFLICT, "7.4"),

    /** The unit has named no contact for domain filing yet. */
    DOMAIN_CONTACT_NOT_NAMED(Kind.NOT_FOUND, "10.3"),

    /** There is no such unit that reports domains. */
    DOMAIN_UNIT_NOT_FOUND(Kind.NOT_FOUND, "10.1");

    private final Kind kind;
    private final String clause;

    DomainRefusal(Kind kind, String clause) {
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
