package org.beian.filing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.PersonalData;
import org.beian.law.RequestRejected;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.EmailAddress;

/** One-time link that was sent to a sponsor: usable once, until it expires (12.6, 13.1). */
@Entity
@Table(name = "sponsor_invitation")
public class SponsorInvitation implements AuditedCase {

    static final String CASE_TYPE = "INVITATION";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sponsor_invitation_seq")
    @SequenceGenerator(
            name = "sponsor_invitation_seq",
            sequenceName = "sponsor_invitation_seq",
            allocationSize = 100)
    private Long id;

    private String hash;

    @Enumerated(EnumType.STRING)
    private InvitationPurpose purpose;

    private String email;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected SponsorInvitation() {}

    /** A link for the holder of a mail address. */
    SponsorInvitation(
            String hash, InvitationPurpose purpose, EmailAddress email, Instant at, Instant until) {
        this.hash = hash;
        this.purpose = purpose;
        this.email = email.toString();
        createdAt = at;
        expiresAt = until;
    }

    /** Names the filing that a provider hands over with the link. */
    void passesOn(Long subject, Long application, Long provider) {
        subjectId = subject;
        applicationId = application;
        providerId = provider;
    }

    /** Masks the address to which it was sent, for good. */
    public void mask() {
        email = PersonalData.MASK;
    }

    /**
     * Uses the link up.
     *
     * @throws RequestRejected {@link FilingRefusal#INVITATION_USED} the second time
     * @throws RequestRejected {@link FilingRefusal#INVITATION_EXPIRED} when it is too late
     */
    public void use(Instant now) {
        requireUsable(now);
        usedAt = now;
    }

    void requireUsable(Instant now) {
        if (usedAt != null) {
            throw FilingRefusal.INVITATION_USED.of();
        }
        if (!now.isBefore(expiresAt)) {
            throw FilingRefusal.INVITATION_EXPIRED.of();
        }
    }

    /** Expires the link, as a newer one replaces it. */
    void end(Instant now) {
        expiresAt = now;
    }

    public InvitationPurpose purpose() {
        return purpose;
    }

    public EmailAddress email() {
        return EmailAddress.parse(email);
    }

    /** The subject handed over; null for a registration. */
    public Long subjectId() {
        return subjectId;
    }

    /** The application that the subject was filed with; null for a registration. */
    public Long applicationId() {
        return applicationId;
    }

    /** The provider that hands over; null for a registration. */
    public Long providerId() {
        return providerId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }
}
