package org.beian.cancellation.clearing;

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
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.content.PersonalData;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Clearing of an empty filing: the clock that began when a website lost its last access, or a
 * subject its last website (B14).
 */
@Entity
@Table(name = "clearing")
public class Clearing implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "CLEARING";

    static final String CONTENT = "CLEARING";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clearing_seq")
    @SequenceGenerator(name = "clearing_seq", sequenceName = "clearing_seq", allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ClearingKind kind;

    @Enumerated(EnumType.STRING)
    private ClearingState state;

    private String authority;

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

    @Column(name = "opened_at")
    private Instant openedAt;

    private LocalDate due;

    @Column(name = "clear_by")
    private LocalDate clearBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Clearing() {}

    /**
     * @param target the website, or the subject where it names none
     */
    Clearing(CancellationTarget target, Authority authority, Instant now) {
        kind = target.website() == null ? ClearingKind.EMPTY_SUBJECT : ClearingKind.EMPTY_WEBSITE;
        this.authority = authority.code();
        subjectId = target.subject().id();
        subjectName = target.subject().name();
        filingNumber = target.number();
        if (target.website() != null) {
            websiteId = target.website().id();
            websiteName = target.website().name();
        }
        openedAt = now;
        state = ClearingState.OPEN;
    }

    /** Sets the last day of the sponsor; it is not set back once it was told. */
    void dueOn(LocalDate until) {
        due = until;
    }

    /** Sets the last day of the authority. */
    void clearBy(LocalDate until) {
        clearBy = until;
    }

    void clear(String reviewer, Instant now) {
        end(ClearingState.CLEARED, now);
        decidedBy = reviewer;
    }

    void lift(Instant now) {
        end(ClearingState.LIFTED, now);
    }

    /** Masks the personal data in its names. */
    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
    }

    private void end(ClearingState to, Instant now) {
        if (state != ClearingState.OPEN) {
            throw CancellationRefusal.CLEARING_ENDED.of(filingNumber, state);
        }
        state = to;
        endedAt = now;
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                kind, authority, subjectId, websiteId, filingNumber, openedAt, endedAt, decidedBy);
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

    public ClearingKind kind() {
        return kind;
    }

    public ClearingState state() {
        return state;
    }

    /** Who clears: the bureau of the domicile, or the ministry. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long subjectId() {
        return subjectId;
    }

    /** Null for an empty subject. */
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

    /** Null for an empty subject. */
    public String websiteName() {
        return websiteName;
    }

    /** Name of what is empty. */
    public String name() {
        return websiteName == null ? subjectName : websiteName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Last day of the sponsor. */
    public LocalDate due() {
        return due;
    }

    /** Last day of the authority. */
    public LocalDate clearBy() {
        return clearBy;
    }

    /** When it was cleared or lifted; null before. */
    public Instant endedAt() {
        return endedAt;
    }

    /** User name of the account that cleared; null unless it was cleared. */
    public String decidedBy() {
        return decidedBy;
    }

    public int version() {
        return version;
    }
}
