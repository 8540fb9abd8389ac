package org.beian.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.mail.Session;
import java.util.Properties;

/** Mail configuration with a session to whatever listens on the port that a test names. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestMailServer implements MailServer {

    private volatile int port;

    /** Mails go to this port from now on. */
    public void at(int port) {
        this.port = port;
    }

    @Override
    public Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.connectiontimeout", "2000");
        properties.setProperty("mail.smtp.timeout", "2000");
        properties.setProperty("mail.smtp.writetimeout", "2000");
        properties.setProperty("mail.from", "beian@example.cn");
        return Session.getInstance(properties);
    }
}
