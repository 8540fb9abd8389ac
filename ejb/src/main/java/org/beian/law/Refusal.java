package org.beian.law;

/**
 * Reason for a request to be rejected; each package lists its own in an enum. Its texts stand in
 * the bundle {@code Errors} of the enum's package under {@code <CODE>.message} and {@code
 * <CODE>.suggestion}; what only programs are told, under {@code <CODE>.hint}.
 */
public interface Refusal {

    /** Kind of refusal; decides the HTTP status. */
    enum Kind {
        /** 400 */
        INVALID,
        /** 401 */
        NOT_SIGNED_IN,
        /** 403 */
        FORBIDDEN,
        /** 404, also where the caller may not know that it exists */
        NOT_FOUND,
        /** 408 */
        TOO_SLOW,
        /** 409 */
        CONFLICT,
        /** 412 */
        STALE,
        /** 413 */
        TOO_LARGE,
        /** 415 */
        WRONG_TYPE,
        /** 422 */
        UNPROCESSABLE,
        /** 429 */
        TOO_MANY,
        /** 503 */
        UNAVAILABLE
    }

    Kind kind();

    /** Stable code, upper case: the name of the constant. */
    String name();

    /** Clause behind the refusal, or null. */
    default String clause() {
        return null;
    }

    /** The rejection for this reason, to be thrown; the arguments are those of its texts. */
    default RequestRejected of(Object... arguments) {
        return new RequestRejected(this, arguments);
    }

    /** The rejection for this reason, with the failure behind it for the log. */
    default RequestRejected causedBy(Throwable cause) {
        RequestRejected rejected = of();
        rejected.initCause(cause);
        return rejected;
    }
}
