package org.beian.notice;

import org.beian.law.Declined;

/** There is no mail with that id. */
public class NoSuchMail extends Declined {

    private static final long serialVersionUID = 1L;

    public NoSuchMail() {
        super(Kind.NOT_FOUND, "MAIL_UNKNOWN", null);
    }
}
