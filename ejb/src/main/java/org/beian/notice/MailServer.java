package org.beian.notice;

import jakarta.mail.Session;

/** Access to the mail server: its session, with timeouts and the sender's address. */
public interface MailServer {

    /**
     * @throws IllegalStateException when none is configured
     */
    Session session();
}
