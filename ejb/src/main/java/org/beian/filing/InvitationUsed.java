package org.beian.filing;

import org.beian.law.Declined;

/** The link was used before: it works once. */
public class InvitationUsed extends Declined {

    private static final long serialVersionUID = 1L;

    InvitationUsed() {
        super(Kind.CONFLICT, "INVITATION_USED", null);
    }
}
