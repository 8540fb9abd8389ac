package org.beian.release;

import org.beian.law.Refusal;

/** Refusals around the release of domains (B11). The name of a constant is the stable code. */
public enum ReleaseRefusal implements Refusal {
    /** The former holder answered before; it answers once. */
    RELEASE_ANSWERED(Kind.CONFLICT, "B11"),
    /** An application that changes or cancels the former website waits, or its move does. */
    RELEASE_CONFLICT(Kind.CONFLICT, "B11"),
    /** The named document was not handed in by the caller. */
    RELEASE_DOCUMENT_UNKNOWN(Kind.UNPROCESSABLE, "B11"),
    /** A text that is no domain name. */
    RELEASE_DOMAIN_INVALID(Kind.UNPROCESSABLE, "B11"),
    /** The domain is filed nowhere: it can be filed at once. */
    RELEASE_DOMAIN_NOT_FILED(Kind.CONFLICT, "B11"),
    /** The former holder may still answer. */
    RELEASE_HEARING_OPEN(Kind.CONFLICT, "B11"),
    /** The domain register names the subject of the filing as registrant. */
    RELEASE_HOLDER_UNCHANGED(Kind.CONFLICT, "B11"),
    /** A provider that applies for another names it and proves its mandate. */
    RELEASE_INCOMPLETE(Kind.UNPROCESSABLE, "B11"),
    /** There is none, or none that the caller may know of. */
    RELEASE_NOT_FOUND(Kind.NOT_FOUND),
    /** The domain is filed by the applicant itself. */
    RELEASE_OF_OWN(Kind.CONFLICT, "B11"),
    /** The domain register names somebody else than the applicant. */
    RELEASE_REGISTRANT_OTHER(Kind.CONFLICT, "B11"),
    /** It changed since the caller saw it. */
    RELEASE_STALE(Kind.STALE),
    /** It was decided or taken back. */
    RELEASE_STATE_FORBIDS(Kind.CONFLICT, "B11"),
    /** A text that says nothing, is too long, or not plain. */
    RELEASE_TEXT_INVALID(Kind.UNPROCESSABLE, "B11"),
    /** The domain register does not know the domain. */
    RELEASE_UNPROVEN(Kind.CONFLICT, "B11"),
    /** Another application for the release of the domain waits. */
    RELEASE_WAITS(Kind.CONFLICT, "B11");

    private final Kind kind;
    private final String clause;

    ReleaseRefusal(Kind kind) {
        this(kind, null);
    }

    ReleaseRefusal(Kind kind, String clause) {
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
