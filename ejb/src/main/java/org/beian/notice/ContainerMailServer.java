package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's resource {@code mail/beian}; looked up late, as a demo may have none. */
@ApplicationScoped
class ContainerMailServer implements MailServer {

    @Override
    public Session session() {
        try {
            return InitialContext.doLookup("mail/beian");
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no mail session mail/beian", e);
        }
    }
}
