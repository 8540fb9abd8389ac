package org.beian.notice;

import org.beian.law.Refusal;

/** Refusals around mails and events. The name of a constant is the stable code. */
public enum NoticeRefusal implements Refusal {
    /** The mail is not, or no longer, in a state that allows what the operator wants. */
    MAIL_IN_OTHER_STATE(Kind.CONFLICT),

    /** The caller's unit has no event with that number. */
    EVENT_UNKNOWN(Kind.NOT_FOUND),

    /** There is no mail with that id. */
    MAIL_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    NoticeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
