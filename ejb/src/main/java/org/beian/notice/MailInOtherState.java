package org.beian.notice;

import org.beian.law.Declined;

/** The mail is not, or no longer, in a state in which the operator can do that. */
public class MailInOtherState extends Declined {

    private static final long serialVersionUID = 1L;

    public MailInOtherState(MailState state) {
        super(Kind.CONFLICT, "MAIL_IN_OTHER_STATE", null, state);
    }
}
