package org.beian.account;

import org.beian.law.Refusal;

/**
 * Refusals around accounts, sign-in, keys and repeated calls. The name of a constant is the stable
 * code.
 */
public enum AccountRefusal implements Refusal {
    /** A field of an account or key is missing or wrong; the argument names the field. */
    ACCOUNT_INVALID(Kind.UNPROCESSABLE),

    /** No such account or key. */
    ACCOUNT_UNKNOWN(Kind.NOT_FOUND),

    /** The call needs a caller and has none. */
    NOT_SIGNED_IN(Kind.NOT_SIGNED_IN),

    /**
     * An administrator may not issue a password to, disable, enable or change the roles of its own
     * account.
     */
    OWN_ACCOUNT(Kind.FORBIDDEN),

    /** The account was ended, so it gets no new password. */
    ACCOUNT_ENDED(Kind.CONFLICT, "4"),

    /** The caller's unit has ended, and the act is none that is still due of it; name and day. */
    UNIT_IS_OVER(Kind.FORBIDDEN, "4"),

    /** Somebody acted on the account since it was shown. */
    ACCOUNT_STALE(Kind.CONFLICT, "4"),

    /** What was entered is what the account has already. */
    ACCOUNT_UNCHANGED(Kind.UNPROCESSABLE, "4"),

    /**
     * The unit had an account before, so that its administrator is opened on a written application
     * that a second person confirms.
     */
    ADMINISTRATOR_NEEDS_TWO(Kind.CONFLICT, "4"),

    /** An administrator of the unit can sign in, so the unit looks after its accounts itself. */
    UNIT_ADMINISTERS_ITSELF(Kind.CONFLICT, "4"),

    /** The last administrator of a unit cannot be ended, nor lose that role. */
    LAST_ADMINISTRATOR(Kind.CONFLICT, "4"),

    /** The one-time link to set a password is unknown, used or expired; which one is not said. */
    PASSWORD_LINK_REFUSED(Kind.UNPROCESSABLE, "8.6"),

    /** A role that does not fit the unit of the account (article 4). */
    ROLE_DOES_NOT_FIT(Kind.UNPROCESSABLE, "4"),

    /** The user name is another account's. */
    USER_NAME_TAKEN(Kind.CONFLICT),

    /** An Idempotency-Key has 1 to 255 visible ASCII characters. */
    IDEMPOTENCY_KEY_INVALID(Kind.INVALID),

    /** The Idempotency-Key was used for another request (formats.md 8). */
    IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),

    /** The first call with this Idempotency-Key is still running (formats.md 8). */
    STILL_RUNNING(Kind.CONFLICT),

    /** The API key is unknown, expired, revoked, or not for this source; which one is not said. */
    API_KEY_REFUSED(Kind.NOT_SIGNED_IN),

    /** The API key cannot be checked, as the database does not answer. */
    API_KEY_UNCHECKED(Kind.UNAVAILABLE),

    /** There is no such key, or it is another account's. */
    KEY_UNKNOWN(Kind.NOT_FOUND),

    /** The one-time token is unknown, used or expired. */
    SETUP_TOKEN_REFUSED(Kind.UNPROCESSABLE),

    /**
     * The sign-in failed: one text for an unknown user, a wrong password and a disabled account.
     */
    SIGN_IN_FAILED(Kind.NOT_SIGNED_IN),

    /** Too many failures from this source; it may try again later. */
    TOO_MANY_ATTEMPTS(Kind.TOO_MANY),

    /** The current password was entered wrongly. */
    WRONG_PASSWORD(Kind.UNPROCESSABLE),

    /** A new password is too short; the argument is the shortest length. */
    PASSWORD_TOO_SHORT(Kind.UNPROCESSABLE),

    /** A new password is too long; the argument is the longest length. */
    PASSWORD_TOO_LONG(Kind.UNPROCESSABLE),

    /** A new password is the user name, or little more than it. */
    PASSWORD_IS_USER_NAME(Kind.UNPROCESSABLE),

    /** A new password is a common one, or has fewer than five different characters. */
    PASSWORD_COMMON(Kind.UNPROCESSABLE),

    /** The new password is the old one. */
    PASSWORD_UNCHANGED(Kind.UNPROCESSABLE);

    private final Kind kind;
    private final String clause;

    AccountRefusal(Kind kind) {
        this(kind, null);
    }

    AccountRefusal(Kind kind, String clause) {
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
