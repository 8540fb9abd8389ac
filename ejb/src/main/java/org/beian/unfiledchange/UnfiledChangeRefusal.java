package org.beian.unfiledchange;

import org.beian.law.Refusal;

/** Refusals around unfiled changes (8.4). The name of a constant is the stable code. */
public enum UnfiledChangeRefusal implements Refusal {
    /** The sponsor answered before, and the authority decided on it or is to. */
    UNFILED_CHANGE_ANSWERED(Kind.CONFLICT, "8.4"),
    /** The day of finding is missing, ahead, or before the filing. */
    UNFILED_CHANGE_DAY_INVALID(Kind.UNPROCESSABLE, "8.4"),
    /** A document of the answer is unknown or another's, or there are too many. */
    UNFILED_CHANGE_DOCUMENT_UNKNOWN(Kind.UNPROCESSABLE, "8.4"),
    /** The sponsor's last day is not over. */
    UNFILED_CHANGE_EARLY(Kind.CONFLICT, "8.4"),
    /** The provider serves no filing in force under the number. */
    UNFILED_CHANGE_FILING_UNKNOWN(Kind.UNPROCESSABLE, "8.4"),
    /** There is no such item, or the number is of the other part. */
    UNFILED_CHANGE_ITEM_INVALID(Kind.UNPROCESSABLE, "8.4"),
    /** There is none, or none that the caller may know of. */
    UNFILED_CHANGE_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The officer is not on duty at the provider. */
    UNFILED_CHANGE_OFFICER_UNKNOWN(Kind.UNPROCESSABLE, "8.4"),
    /** The same item of the same part is found already, and open. */
    UNFILED_CHANGE_OPEN(Kind.CONFLICT, "8.4"),
    /** A cancellation that was opened from it is under way, or another one was meant. */
    UNFILED_CHANGE_PURSUED(Kind.CONFLICT, "8.2"),
    /** What was found is what is filed. */
    UNFILED_CHANGE_SAME(Kind.UNPROCESSABLE, "8.4"),
    /** It changed since the caller last saw it. */
    UNFILED_CHANGE_STALE(Kind.STALE, null),
    /** Its state does not allow what was asked. */
    UNFILED_CHANGE_STATE_FORBIDS(Kind.CONFLICT, "8.4"),
    /** What was found, the answer or the opinion is too short, too long, or not plain. */
    UNFILED_CHANGE_TEXT_INVALID(Kind.UNPROCESSABLE, "8.4");

    private final Kind kind;
    private final String clause;

    UnfiledChangeRefusal(Kind kind, String clause) {
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
