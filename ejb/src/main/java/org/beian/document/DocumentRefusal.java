package org.beian.document;

import org.beian.law.Refusal;

/** Refusals around uploaded documents. The name of a constant is the stable code. */
public enum DocumentRefusal implements Refusal {
    /** There is no such attachment, or it is another unit's. */
    ATTACHMENT_NOT_FOUND(Kind.NOT_FOUND),

    /** The account uploaded as much as it may today. */
    ATTACHMENT_QUOTA(Kind.TOO_MANY),

    /** The upload is not a readable JPEG, PNG or PDF, or carries what must not be shown. */
    ATTACHMENT_REFUSED(Kind.WRONG_TYPE),

    /** The upload is over a limit: bytes, pixels. */
    ATTACHMENT_TOO_LARGE(Kind.TOO_LARGE);

    private final Kind kind;

    DocumentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
