package org.beian.law;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Something was asked that cannot be done. Rolls the transaction back; mapped once to problem+json
 * and once to a message on the page. Texts stand in the bundle {@code Errors} of the exception's
 * package, or of the nearest one above that has one, under {@code <CODE>.message} and {@code
 * <CODE>.suggestion}; what only programs are told, under {@code <CODE>.hint}.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no it is; decides the HTTP status. */
    public enum Kind {
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

    private final Kind kind;
    private final String code;
    private final String clause;
    private final List<String> arguments;

    protected Declined(Kind kind, String code, String clause, Object... arguments) {
        super(code + " " + Arrays.asList(arguments));
        this.kind = kind;
        this.code = code;
        this.clause = clause;
        // what was asked for may be nothing at all
        this.arguments = Arrays.stream(arguments).map(each -> Objects.toString(each, "")).toList();
    }

    public Kind kind() {
        return kind;
    }

    /** Stable code, upper case. */
    public String code() {
        return code;
    }

    /** Clause behind the no, or null. */
    public String clause() {
        return clause;
    }

    public List<String> arguments() {
        return arguments;
    }
}
