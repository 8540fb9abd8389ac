package org.beian.annualaudit;

import org.beian.law.Refusal;

/** Refusals around the annual audit (18). The name of a constant is the stable code. */
public enum AuditRefusal implements Refusal {
    /** The bureau opened its campaign of the year before. */
    AUDIT_CAMPAIGN_OPENED(Kind.CONFLICT, "18.1"),
    /** There is no campaign, or none that the caller may know of. */
    AUDIT_CAMPAIGN_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The state of the campaign does not allow what was asked. */
    AUDIT_CAMPAIGN_STATE_FORBIDS(Kind.CONFLICT, "18.1"),
    /** A date of a frame or a campaign is missing, in the wrong order, or outside the year. */
    AUDIT_DATES_INVALID(Kind.UNPROCESSABLE, "18.1"),
    /** The day is before the sponsor was told, or after today. */
    AUDIT_DAY_INVALID(Kind.UNPROCESSABLE, "7.9"),
    /** What is filed of the website still differs from a register: correct or explain it. */
    AUDIT_DIFFERENCES_STAND(Kind.CONFLICT, "18.2"),
    /** The unit is no content department of the province or the country. */
    AUDIT_DEPARTMENT_UNKNOWN(Kind.UNPROCESSABLE, "8.7"),
    /** A document of the explanation is unknown or another's, or there are too many. */
    AUDIT_DOCUMENT_UNKNOWN(Kind.UNPROCESSABLE, "8.7"),
    /** The sponsor's last day is not over. */
    AUDIT_EARLY(Kind.CONFLICT, "18.2"),
    /** There is no item, or none that the caller may know of. */
    AUDIT_ITEM_NOT_FOUND(Kind.NOT_FOUND, null),
    /** It changed since the caller last saw it. */
    AUDIT_ITEM_STALE(Kind.STALE, null),
    /** The state of the item does not allow what was asked. */
    AUDIT_ITEM_STATE_FORBIDS(Kind.CONFLICT, "18.2"),
    /** Items of the campaign wait for a result. */
    AUDIT_ITEMS_WAIT(Kind.CONFLICT, "18.2"),
    /** The provider has no mandate of the sponsor that is in force. */
    AUDIT_MANDATE_MISSING(Kind.FORBIDDEN, "7.9"),
    /** Nothing differs, so there is nothing to explain. */
    AUDIT_NOTHING_TO_EXPLAIN(Kind.CONFLICT, "18.2"),
    /** The officer is not on duty at the provider. */
    AUDIT_OFFICER_UNKNOWN(Kind.UNPROCESSABLE, "7.9"),
    /** The document of a requirement is unknown or another's. */
    AUDIT_PAPER_UNKNOWN(Kind.UNPROCESSABLE, "8.7"),
    /** Outside the dates of the frame or the first quarter, a campaign needs a reason. */
    AUDIT_REASON_MISSING(Kind.UNPROCESSABLE, "18.1"),
    /** There is no requirement, or none of a campaign of the caller's bureau. */
    AUDIT_REQUIREMENT_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The requirement was withdrawn before. */
    AUDIT_REQUIREMENT_WITHDRAWN(Kind.CONFLICT, "8.7"),
    /** A text is too short, too long, or not plain. */
    AUDIT_TEXT_INVALID(Kind.UNPROCESSABLE, "18"),
    /** The year is over, or has not begun. */
    AUDIT_YEAR_INVALID(Kind.UNPROCESSABLE, "18.1");

    private final Kind kind;
    private final String clause;

    AuditRefusal(Kind kind, String clause) {
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
