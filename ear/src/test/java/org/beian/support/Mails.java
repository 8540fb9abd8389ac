package org.beian.support;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mailbox of the test's mail server. */
public final class Mails {

    /** Cache of the texts of messages, whose attachments are letters of many pages. */
    private static final Map<MimeMessage, String> READ =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final RunningSystem system;

    public Mails(RunningSystem system) {
        this.system = system;
    }

    /** Mails that name a text in subject or body. */
    public List<MimeMessage> about(String text) {
        return received()
                .filter(message -> READ.computeIfAbsent(message, Mails::text).contains(text))
                .toList();
    }

    /** Mails to one address. */
    public List<MimeMessage> to(String address) {
        return received().filter(message -> recipients(message).contains(address)).toList();
    }

    /**
     * The messages that the server holds, without copying all of them with their letters each time.
     */
    private Stream<MimeMessage> received() {
        return system.smtp().getManagers().getImapHostManager().getAllMessages().stream()
                .map(StoredMessage::getMimeMessage);
    }

    /** Mails to one address, at least so many of them awaited. */
    public List<MimeMessage> awaitTo(String address, int count) {
        Eventually.within(
                Duration.ofSeconds(60),
                count + " mails to " + address,
                () -> to(address).size() >= count);
        return to(address);
    }

    /** The one mail about something, awaited. */
    public MimeMessage one(String text) {
        Eventually.within(Duration.ofSeconds(60), "mail about " + text, () -> has(text));
        List<MimeMessage> found = about(text);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " mails about " + text);
        }
        return found.get(0);
    }

    /**
     * Awaits the one mail about something where a server was killed: what was under way just then
     * is sent again, and is the same mail by its Message-ID.
     */
    public void oneById(String text) {
        Eventually.within(Duration.ofSeconds(60), "mail about " + text, () -> has(text));
        Set<String> ids = about(text).stream().map(Mails::id).collect(Collectors.toSet());
        if (ids.size() != 1) {
            throw new AssertionError(ids.size() + " mails about " + text);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean has(String text) {
        return !about(text).isEmpty();
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Stream.of(message.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + plain(message.getContent());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) {
            return content instanceof String text ? text : "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(plain(part.getContent()));
        }
        return text.toString();
    }
}
