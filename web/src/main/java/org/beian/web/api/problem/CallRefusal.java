package org.beian.web.api.problem;

import org.beian.law.Refusal;

/** Refusals of a call by the interface itself; nothing was stored. */
public enum CallRefusal implements Refusal {
    /** The concurrency limit for calls of this kind is reached. */
    CROWDED(Kind.UNAVAILABLE),

    /** The body is over the limit; the argument is the limit in bytes. */
    BODY_TOO_LARGE(Kind.TOO_LARGE),

    /** The body did not come in time. */
    BODY_TOO_SLOW(Kind.TOO_SLOW),

    /** No part of the form is a file. */
    FILE_MISSING(Kind.INVALID),

    /** The file is no text in UTF-8. */
    FILE_NOT_TEXT(Kind.WRONG_TYPE),

    /** The form with parts is broken, ends early, or has too many parts or too large headers. */
    FORM_UNREADABLE(Kind.INVALID),

    /** Not exactly one of several parameters is given; the argument names them. */
    PARAMETER_NOT_ONE(Kind.INVALID),

    /** A parameter has no such value; the argument names it. */
    PARAMETER_INVALID(Kind.INVALID),

    /** The call has no such parameters; the arguments are these, and those that it has. */
    PARAMETER_UNKNOWN(Kind.INVALID),

    /** The call has no query parameters at all; the argument names those that came. */
    PARAMETER_NONE(Kind.INVALID);

    private final Kind kind;

    CallRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
