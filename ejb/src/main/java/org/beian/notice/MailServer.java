package org.beian.notice;

import jakarta.mail.Session;

/** Gives the session of the mail server, with its timeouts and the sender's address. */
public interface MailServer {

    /**
     * @throws IllegalStateException when none is set
     */
    Session session();
}
