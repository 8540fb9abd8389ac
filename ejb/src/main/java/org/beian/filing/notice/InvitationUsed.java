package org.beian.filing.notice;

import org.beian.law.Declined;

/** The link was used before: it works once. */
public class InvitationUsed extends Declined {

    private static final long serialVersionUID = 1L;

    public InvitationUsed() {
        super(Kind.CONFLICT, "INVITATION_USED", null);
    }
}
