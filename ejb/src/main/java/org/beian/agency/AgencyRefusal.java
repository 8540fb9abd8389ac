package org.beian.agency;

import org.beian.law.Refusal;

/** Refusals around acts in a sponsor's name (B12). The name of a constant is the stable code. */
public enum AgencyRefusal implements Refusal {
    /** The provider answered before; it answers once. */
    DISAVOWAL_ANSWERED(Kind.CONFLICT, "B12"),
    /** Whoever decided on an application does not clear a disavowal of it. */
    DISAVOWAL_FOUR_EYES(Kind.FORBIDDEN, "B12"),
    /** There is none, or none that the caller may know of. */
    DISAVOWAL_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The application cannot be disavowed: a provider did not submit it, or its state forbids. */
    DISAVOWAL_NOT_POSSIBLE(Kind.CONFLICT, "B12"),
    /** A disavowal of the application is open already. */
    DISAVOWAL_OPEN(Kind.CONFLICT, "B12"),
    /** It changed since the caller last saw it. */
    DISAVOWAL_STALE(Kind.STALE, null),
    /** Its state does not allow what was asked. */
    DISAVOWAL_STATE_FORBIDS(Kind.CONFLICT, "B12"),
    /** Reason, answer, opinion or outcome is missing, too short, too long, or not plain. */
    DISAVOWAL_TEXT_INVALID(Kind.UNPROCESSABLE, "B12"),
    /** The decision lies back longer than the dated setting allows. */
    DISAVOWAL_TOO_LATE(Kind.CONFLICT, "B12"),
    /** The provider has no mandate of the caller. */
    MANDATE_NOT_FOUND(Kind.NOT_FOUND, null);

    private final Kind kind;
    private final String clause;

    AgencyRefusal(Kind kind, String clause) {
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
