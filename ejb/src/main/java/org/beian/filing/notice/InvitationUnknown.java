package org.beian.filing.notice;

import org.beian.law.Declined;

/** No link has this token. */
public class InvitationUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    InvitationUnknown() {
        super(Kind.NOT_FOUND, "INVITATION_UNKNOWN", null);
    }
}
