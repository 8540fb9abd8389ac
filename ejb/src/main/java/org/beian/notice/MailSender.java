package org.beian.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.beian.value.InvalidValue;

/**
 * Sender of the due mails of the outbox. A mail leaves at least once: it is sent again only when
 * nobody knows whether the mail server took it, because the connection or the node broke after the
 * SMTP command DATA.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

    /** Most mails of one run, so that every run ends and the timer is not held up for ever. */
    private static final int MOST = 500;

    /** A permanent refusal, except of our own sign-in (530, 535), which an operator mends. */
    private static final Pattern PERMANENT = Pattern.compile("^5(?!30|35)\\d\\d[ -]");

    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s<>:;,()\"'`@])[^\\s<>:;,()\"'`@]++@[^\\s<>:;,()\"'`]++");

    @Inject MailClaims claims;
    @Inject MailServer server;
    @Inject MailMode mode;
    @Inject MailAttachments attachments;

    /**
     * Sends mails until none is due.
     *
     * @return mails that were tried
     */
    public int sendDue() {
        if (mode.isHeld()) {
            claims.hold();
            return 0;
        }
        for (int tried = 0; tried < MOST; tried++) {
            String claim = UUID.randomUUID().toString();
            Optional<Mail> next = claims.next(claim);
            if (next.isEmpty()) {
                return tried;
            }
            send(next.get(), claim);
        }
        return MOST;
    }

    private void send(Mail mail, String claim) {
        if (mode.isExhausted(mail.attempts())) {
            claims.refused(mail.id(), claim, "NEVER_FINISHED");
            return;
        }
        try {
            MailAttachments.File attached =
                    mail.letterId() == null
                            ? null
                            : attachments.letter(mail.letterId(), mail.language());
            Transport.send(OutgoingMessage.of(mail, attached, server.session()));
        } catch (InvalidValue e) {
            claims.refused(mail.id(), claim, e.code());
            return;
        } catch (MessagingException e) {
            failed(mail, claim, e);
            return;
        } catch (RuntimeException e) {
            // a poison mail must not keep the others back; after the last attempt it is parked
            LOG.log(Level.WARNING, e, () -> "Mail " + mail.id() + " cannot be made");
            claims.failed(mail.id(), claim, e.getClass().getSimpleName());
            return;
        }
        claims.sent(mail.id(), claim);
    }

    private void failed(Mail mail, String claim, MessagingException e) {
        String error = withoutAddresses(e);
        LOG.log(Level.INFO, () -> "Mail " + mail.id() + " was not sent: " + error);
        if (isPermanent(e)) {
            claims.refused(mail.id(), claim, error);
        } else {
            claims.failed(mail.id(), claim, error);
        }
    }

    private static boolean isPermanent(MessagingException e) {
        if (!(e instanceof SendFailedException failed)) {
            return false;
        }
        boolean badAddress =
                failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
        return badAddress || PERMANENT.matcher(String.valueOf(e.getMessage())).find();
    }

    /** The server's answer on one line, without the addresses that it often repeats. */
    private static String withoutAddresses(MessagingException e) {
        StringBuilder said = new StringBuilder();
        for (Exception at = e; at != null; at = next(at)) {
            said.append(said.isEmpty() ? "" : " / ").append(at.getMessage());
        }
        return ADDRESS.matcher(said).replaceAll("…").replaceAll("\\p{Cntrl}+", " ");
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
