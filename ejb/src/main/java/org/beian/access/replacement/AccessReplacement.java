package org.beian.access.replacement;

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
import org.beian.access.AccessRefusal;
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpWebsite;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Replacement of one access of a website by another: the move from provider to provider, from the
 * approval of the new access until it is open (B13).
 */
@Entity
@Table(name = "access_replacement")
public class AccessReplacement implements AuditedCase, RecordedContent {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "ACCESS_REPLACEMENT";

    static final String CONTENT = "ACCESS_REPLACEMENT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_replacement_seq")
    @SequenceGenerator(
            name = "access_replacement_seq",
            sequenceName = "access_replacement_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ReplacementState state;

    private String authority;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "website_name")
    private String websiteName;

    @Column(name = "ending_access_id")
    private Long endingAccessId;

    @Column(name = "ending_provider_id")
    private Long endingProviderId;

    @Column(name = "added_access_id")
    private Long addedAccessId;

    @Column(name = "added_provider_id")
    private Long addedProviderId;

    @Column(name = "approved_at")
    private Instant approvedAt;

    private LocalDate due;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected AccessReplacement() {}

    /**
     * @param applicationId the approved application that names the access to be replaced
     * @param due last day for the opening
     */
    AccessReplacement(
            IcpWebsite website,
            IcpAccess ending,
            IcpAccess added,
            Long applicationId,
            Authority authority,
            Instant now,
            LocalDate due) {
        this.authority = authority.code();
        this.applicationId = applicationId;
        subjectId = website.subjectId();
        filingNumber = website.filingNumber();
        websiteName = website.name();
        endingAccessId = ending.id();
        endingProviderId = ending.providerId();
        addedAccessId = added.id();
        addedProviderId = added.providerId();
        approvedAt = now;
        this.due = due;
        state = ReplacementState.WAITING;
    }

    /** Moves the last day, as the working calendar changed (formats.md 7). */
    void dueMoves(LocalDate until) {
        due = until;
    }

    /**
     * @param on the day on which the new access was opened
     */
    void complete(LocalDate on, Instant now) {
        end(ReplacementState.COMPLETED, now);
        openedOn = on;
    }

    void keepBoth(Instant now) {
        end(ReplacementState.KEPT, now);
    }

    void lapse(Instant now) {
        end(ReplacementState.LAPSED, now);
    }

    private void end(ReplacementState to, Instant now) {
        if (state != ReplacementState.WAITING) {
            throw AccessRefusal.REPLACEMENT_ENDED.of(filingNumber, state);
        }
        state = to;
        endedAt = now;
    }

    /** Masks the personal data in the website's name. */
    void mask(PersonalData data) {
        websiteName = data.masked(websiteName);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                authority,
                applicationId,
                filingNumber,
                endingAccessId,
                endingProviderId,
                addedAccessId,
                addedProviderId,
                approvedAt,
                openedOn,
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

    public ReplacementState state() {
        return state;
    }

    /** The authority that approved the new access. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long subjectId() {
        return subjectId;
    }

    /** The website's number, canonical. */
    public String filingNumber() {
        return filingNumber;
    }

    public String websiteName() {
        return websiteName;
    }

    /** Key in the register of the access that ends. */
    Long endingAccessId() {
        return endingAccessId;
    }

    /** The provider that is left. */
    public Long endingProviderId() {
        return endingProviderId;
    }

    /** The provider that is moved to. */
    public Long addedProviderId() {
        return addedProviderId;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** Last day for the opening of the new access. */
    public LocalDate due() {
        return due;
    }

    /** The day on which the new access was opened; null before. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** When it was completed, given up or overtaken; null before. */
    public Instant endedAt() {
        return endedAt;
    }

    public int version() {
        return version;
    }
}
