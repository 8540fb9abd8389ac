package org.beian.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.beian.value.EmailAddress;

/** MIME message that keeps its Message-ID however often it is sent. */
final class OutgoingMessage extends MimeMessage {

    private final String fixedId;

    private OutgoingMessage(Session session, String fixedId) {
        super(session);
        this.fixedId = fixedId;
    }

    /**
     * The message of a queued mail. Header values are parsed again here, or were freed of control
     * characters when the mail was queued.
     *
     * @param attached null for none
     */
    static OutgoingMessage of(Mail mail, MailAttachments.File attached, Session session)
            throws MessagingException {
        OutgoingMessage message = new OutgoingMessage(session, mail.messageId());
        message.setFrom(InternetAddress.getLocalAddress(session));
        message.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(EmailAddress.parse(mail.recipient()).toString(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (attached == null) {
            message.setText(mail.body(), "UTF-8");
        } else {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.body(), "UTF-8");
            message.setContent(new MimeMultipart(text, part(attached)));
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(MailAttachments.File attached) throws MessagingException {
        try {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(attached.content(), attached.type())));
            part.setFileName(
                    MimeUtility.encodeText(attached.name(), StandardCharsets.UTF_8.name(), "B"));
            return part;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", '<' + fixedId + '>');
    }
}
