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
import java.util.UUID;

/** A mail in the outbox, with the Message-ID that it keeps through all attempts. */
@Entity
public class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
    @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 100)
    private Long id;

    @Column(name = "message_id")
    private String messageId;

    private String recipient;
    private String subject;
    private String body;

    @Column(name = "letter_id")
    private Long letterId;

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

    @Version private int version;

    protected Mail() {}

    Mail(
            String recipient,
            String subject,
            String body,
            String caseType,
            Long caseId,
            Long letterId,
            Instant createdAt) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.caseType = caseType;
        this.caseId = caseId;
        this.letterId = letterId;
        this.createdAt = createdAt;
        dueAt = createdAt;
        state = MailState.WAITING;
        messageId = UUID.randomUUID() + "@beian.invalid";
    }

    public Long id() {
        return id;
    }
}
