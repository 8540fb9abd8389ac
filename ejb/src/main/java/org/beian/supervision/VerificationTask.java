package org.beian.supervision;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.content.PersonalData;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/** Task of a provider to verify a filing that it serves, as the authority asks it to (7.3). */
@Entity
@Table(name = "verification_task")
public class VerificationTask implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "VERIFICATION_TASK";

    static final String CONTENT = "VERIFICATION_TASK";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_task_seq")
    @SequenceGenerator(
            name = "verification_task_seq",
            sequenceName = "verification_task_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private VerificationTaskState state;

    private String authority;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "website_name")
    private String websiteName;

    private String question;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "told_at")
    private Instant toldAt;

    private LocalDate due;

    @Column(name = "follow_by")
    private LocalDate followBy;

    @Column(name = "verification_id")
    private Long verificationId;

    private String reason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected VerificationTask() {}

    /**
     * One that is sent now; its last days are set with {@link #tell}.
     *
     * @param target the website, or the subject where it names none
     * @param question what is to be verified, and why
     */
    public VerificationTask(
            CancellationTarget target,
            Authority authority,
            Long provider,
            String question,
            String who,
            Instant now) {
        this.authority = authority.code();
        providerId = provider;
        subjectId = target.subject().id();
        subjectName = target.subject().name();
        filingNumber = target.number();
        if (target.website() != null) {
            websiteId = target.website().id();
            websiteName = target.website().name();
        }
        this.question = question;
        openKey = openKey(provider, filingNumber);
        sentBy = who;
        sentAt = now;
        state = VerificationTaskState.OPEN;
    }

    /** Unique key of an open task of a provider about a part. */
    public static String openKey(Long provider, String number) {
        return provider + " " + number;
    }

    /** Sets the last days of provider and authority, of which the provider is told now. */
    public void tell(LocalDate provider, LocalDate official, Instant now) {
        requireOpen();
        due = provider;
        followBy = official;
        toldAt = now;
    }

    /** Moves the last day of the provider. */
    public void dueOn(LocalDate until) {
        due = until;
    }

    /** Moves the last day of the authority. */
    public void followBy(LocalDate until) {
        followBy = until;
    }

    /** Ends it with the provider's verification. */
    public void done(Long verification, Instant now) {
        requireOpen();
        verificationId = verification;
        end(VerificationTaskState.DONE, now);
    }

    /** Takes it back. */
    public void revoke(String words, Instant now) {
        requireOpen();
        reason = words;
        end(VerificationTaskState.REVOKED, now);
    }

    /** Ends it as there is nothing left to verify. */
    public void lapse(Instant now) {
        requireOpen();
        end(VerificationTaskState.LAPSED, now);
    }

    private void end(VerificationTaskState to, Instant now) {
        state = to;
        endedAt = now;
        openKey = null;
    }

    /** Refuses where it has ended. */
    public void requireOpen() {
        if (state != VerificationTaskState.OPEN) {
            throw VerificationRefusal.VERIFICATION_TASK_STATE_FORBIDS.of(id, state);
        }
    }

    /** Masks the personal data in names and words. */
    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
        question = data.masked(question);
        reason = data.masked(reason);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                authority,
                providerId,
                subjectId,
                websiteId,
                filingNumber,
                question,
                sentBy,
                sentAt,
                verificationId,
                reason,
                endedAt);
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

    @Override
    public String recordedState() {
        return state.name();
    }

    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    public VerificationTaskState state() {
        return state;
    }

    /** Who asks: the authority that filed. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long providerId() {
        return providerId;
    }

    public Long subjectId() {
        return subjectId;
    }

    /** Null where it is about the subject. */
    public Long websiteId() {
        return websiteId;
    }

    /** The number of the website, else of the subject, canonical. */
    public String filingNumber() {
        return filingNumber;
    }

    public String subjectName() {
        return subjectName;
    }

    /** Name of the part that is to be verified. */
    public String name() {
        return websiteName == null ? subjectName : websiteName;
    }

    /** What is to be verified, and why. */
    public String question() {
        return question;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** When the provider was last told of its last day. */
    public Instant toldAt() {
        return toldAt;
    }

    /** Last day of the provider. */
    public LocalDate due() {
        return due;
    }

    /** Last day of the authority, to follow what is overdue. */
    public LocalDate followBy() {
        return followBy;
    }

    /** The verification that ended it; null without one. */
    public Long verificationId() {
        return verificationId;
    }

    /** Why it was taken back; null unless it was. */
    public String reason() {
        return reason;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public int version() {
        return version;
    }
}
