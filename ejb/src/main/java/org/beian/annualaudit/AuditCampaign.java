package org.beian.annualaudit;

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
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/** Campaign of a bureau: the audit of its province in one year (18.1). */
@Entity
@Table(name = "audit_campaign")
public class AuditCampaign implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "AUDIT_CAMPAIGN";

    static final String CONTENT = "AUDIT_CAMPAIGN";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_campaign_seq")
    @SequenceGenerator(
            name = "audit_campaign_seq",
            sequenceName = "audit_campaign_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "audit_year")
    private int year;

    private String province;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Column(name = "reference_day")
    private LocalDate referenceDay;

    private LocalDate due;
    private String reason;
    private String words;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "notified_at")
    private Instant notifiedAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "overdue_at")
    private Instant overdueAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected AuditCampaign() {}

    /**
     * One that is opened now.
     *
     * @param referenceDay websites that were filed at its end are audited
     * @param due last day of the sponsors
     * @param reason why it opens outside the dates of the frame; null within them
     * @param words of the bureau to its sponsors; null for none
     */
    public AuditCampaign(
            int year,
            Authority bureau,
            LocalDate referenceDay,
            LocalDate due,
            String reason,
            String words,
            String who,
            Instant now) {
        this.year = year;
        province = bureau.code();
        this.referenceDay = referenceDay;
        this.due = due;
        this.reason = reason;
        this.words = words;
        openedBy = who;
        openedAt = now;
        state = CampaignState.PREPARED;
    }

    /** Records that all sponsors were told; once only. */
    public void notified(Instant now) {
        require(CampaignState.PREPARED);
        state = CampaignState.OPEN;
        notifiedAt = now;
    }

    /** Records that the providers were reminded before the last day. */
    public void remind(Instant now) {
        require(CampaignState.OPEN);
        remindedAt = now;
    }

    /** Records that the providers were told what is overdue. */
    public void overdue(Instant now) {
        require(CampaignState.OPEN);
        overdueAt = now;
    }

    /** Closes it; the caller knows that every item has its result. */
    public void close(String who, Instant now) {
        require(CampaignState.OPEN);
        state = CampaignState.CLOSED;
        closedBy = who;
        closedAt = now;
    }

    private void require(CampaignState needed) {
        if (state != needed) {
            throw AuditRefusal.AUDIT_CAMPAIGN_STATE_FORBIDS.of(year, state);
        }
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(year, province, referenceDay, due, reason, words, openedBy, openedAt);
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

    public int year() {
        return year;
    }

    /** The bureau that audits. */
    public Authority authority() {
        return Authority.ofCode(province);
    }

    public CampaignState state() {
        return state;
    }

    public LocalDate referenceDay() {
        return referenceDay;
    }

    /** Last day of the sponsors. */
    public LocalDate due() {
        return due;
    }

    /** Why it was opened outside the dates of the frame; null within them. */
    public String reason() {
        return reason;
    }

    /** Words of the bureau to its sponsors; null for none. */
    public String words() {
        return words;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When all sponsors had been told; null before. */
    public Instant notifiedAt() {
        return notifiedAt;
    }

    /** When the providers were reminded before the last day; null before. */
    public Instant remindedAt() {
        return remindedAt;
    }

    /** When the providers were told what is overdue; null before. */
    public Instant overdueAt() {
        return overdueAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public int version() {
        return version;
    }
}
