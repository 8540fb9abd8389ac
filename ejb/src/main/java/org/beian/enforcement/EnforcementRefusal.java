package org.beian.enforcement;

import org.beian.law.Refusal;

/** Refusals of enforcement (article 16). The name of a constant is the stable code. */
public enum EnforcementRefusal implements Refusal {
    /** The ministry instructed the bureau asked to help. */
    ENFORCEMENT_ASSISTANCE_INSTRUCTED(Kind.CONFLICT, "16.5"),
    /** Each provider named no longer gives access, or is ordered to stop it already. */
    ENFORCEMENT_ASSISTANCE_NOTHING_SERVED(Kind.CONFLICT, "16.5"),
    /** There is none, or none that the caller may know of. */
    ENFORCEMENT_ASSISTANCE_NOT_FOUND(Kind.NOT_FOUND, null),
    /** It changed since the caller last saw it. */
    ENFORCEMENT_ASSISTANCE_STALE(Kind.STALE, null),
    /** It was ordered, declined or taken back. */
    ENFORCEMENT_ASSISTANCE_STATE_FORBIDS(Kind.CONFLICT, "16.5"),
    /** The reason is too short, too long, or not plain. */
    ENFORCEMENT_ASSISTANCE_TEXT_INVALID(Kind.UNPROCESSABLE, "16.5"),
    /** Something of a clue or a source is missing or invalid; all faults are reported at once. */
    ENFORCEMENT_CLUE_INCOMPLETE(Kind.UNPROCESSABLE, "16.1"),
    /** There is none, or none that the caller may know of. */
    ENFORCEMENT_CLUE_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The other clue is of another site, of another bureau, or the same. */
    ENFORCEMENT_CLUE_OTHER_SITE(Kind.CONFLICT, "16.1"),
    /** It changed since the caller last saw it. */
    ENFORCEMENT_CLUE_STALE(Kind.STALE, null),
    /** It has ended, or is on its way to another bureau. */
    ENFORCEMENT_CLUE_STATE_FORBIDS(Kind.CONFLICT, "16.1"),
    /** A text is too short, too long, or not plain. */
    ENFORCEMENT_CLUE_TEXT_INVALID(Kind.UNPROCESSABLE, "16.1"),
    /** The ministry said before whose it is. */
    TRANSFER_ASSIGNED(Kind.CONFLICT, "16.3"),
    /** The province is missing, or its bureau has the file already. */
    TRANSFER_BUREAU_INVALID(Kind.UNPROCESSABLE, "16.2"),
    /** There is no such clue or case, or the caller's bureau does not have it. */
    TRANSFER_FILE_NOT_FOUND(Kind.NOT_FOUND, null),
    /** There is none, or none that the caller may know of. */
    TRANSFER_NOT_FOUND(Kind.NOT_FOUND, null),
    /** It changed since the caller last saw it. */
    TRANSFER_STALE(Kind.STALE, null),
    /** It was received, returned or assigned already, or does not wait for this. */
    TRANSFER_STATE_FORBIDS(Kind.CONFLICT, "16.2"),
    /** The reason is too short, too long, or not plain. */
    TRANSFER_TEXT_INVALID(Kind.UNPROCESSABLE, "16.2");

    private final Kind kind;
    private final String clause;

    EnforcementRefusal(Kind kind, String clause) {
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
