package org.beian.filing.notice;

import org.beian.law.Declined;

/** The link came too late, or a newer one took its place. */
public class InvitationExpired extends Declined {

    private static final long serialVersionUID = 1L;

    InvitationExpired() {
        super(Kind.CONFLICT, "INVITATION_EXPIRED", null);
    }
}
