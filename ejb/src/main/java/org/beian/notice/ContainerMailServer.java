package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Mail server by the application server's resource {@code mail/beian}; looked up at each use, as a
 * demo may have none.
 */
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
