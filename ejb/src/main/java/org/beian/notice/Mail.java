package org.beian.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.beian.trail.NamedCase;
import org.beian.value.EmailAddress;

/** Mail in the outbox, with the Message-ID that it keeps through all attempts. */
@Entity
public class Mail {

    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_ERROR = 1000;
    private static final String HIDDEN = "***";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
    @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 100)
    private Long id;

    @Column(name = "message_id")
    private String messageId;

    private String recipient;
    private String subject;
    private String body;
    private String language;

    @Column(name = "letter_id")
    private Long letterId;

    private String secret;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "case_id")
    private Long caseId;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "look_by")
    private LocalDate lookBy;

    @Version private int version;

    protected Mail() {}

    /** Removes control characters, which could end a header or, on PostgreSQL, fail the insert. */
    Mail(
            EmailAddress recipient,
            String subject,
            String body,
            Locale language,
            NamedCase about,
            Long letterId,
            Instant createdAt) {
        this.recipient = recipient.toString();
        this.subject = cut(subject.replaceAll("\\p{Cntrl}+", " "), LONGEST_SUBJECT);
        this.body = body.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "");
        this.language = language.toLanguageTag();
        caseType = about.caseType();
        caseId = about.caseId();
        this.letterId = letterId;
        this.createdAt = createdAt;
        dueAt = createdAt;
        state = MailState.WAITING;
        messageId = UUID.randomUUID() + "@beian.invalid";
    }

    /** Marks a part of the text that is dropped once the mail is sent. */
    void keepSecret(String part) {
        secret = part;
    }

    /**
     * Notes that the mail server has taken the mail, and removes the secret from the stored text.
     */
    void sent(Instant now) {
        body = withoutSecret();
        secret = null;
        state = MailState.SENT;
        sentAt = now;
        lastError = null;
        release();
    }

    /** Notes a failed attempt; the next one is made at the given time. */
    void failed(String error, Instant again) {
        state = MailState.WAITING;
        dueAt = again;
        lastError = cut(error, LONGEST_ERROR);
        release();
    }

    /**
     * Parks the mail, which was refused for good or failed too often.
     *
     * @param until last day by which an operator looks at it
     */
    void park(String reason, LocalDate until) {
        state = MailState.PARKED;
        settledAt = null;
        lookBy = until;
        lastError = cut(reason, LONGEST_ERROR);
        release();
    }

    /** Sets the mail aside at the wish of an operator, who so has looked at it. */
    void park(Instant now) {
        state = MailState.PARKED;
        settle(now);
        release();
    }

    /** Notes that an operator has looked at the parked mail and leaves it unsent. */
    void settle(Instant now) {
        settledAt = now;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    /** Makes the mail due at once, with all attempts left. */
    void retry(Instant now) {
        state = MailState.WAITING;
        attempts = 0;
        dueAt = now;
        settledAt = null;
        release();
    }

    boolean isClaimedBy(String claim) {
        return state == MailState.SENDING && claim.equals(claimedBy);
    }

    /** Masks text and recipient, for good; one that waited since is set aside. */
    void mask(UnaryOperator<String> mask, Instant now) {
        if (state != MailState.SENT) {
            park(now);
        }
        recipient = HIDDEN;
        subject = mask.apply(subject);
        body = mask.apply(withoutSecret());
        secret = null;
        lastError = mask.apply(lastError);
    }

    private void release() {
        claimedBy = null;
        claimedUntil = null;
    }

    /** Shortens a text, but never within a surrogate pair. */
    private static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halved ? longest - 1 : longest);
    }

    public Long id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    /** The text with its secret masked. */
    String withoutSecret() {
        return secret == null ? body : body.replace(secret, HIDDEN);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Long letterId() {
        return letterId;
    }

    String caseType() {
        return caseType;
    }

    Long caseId() {
        return caseId;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    String lastError() {
        return lastError;
    }
}
