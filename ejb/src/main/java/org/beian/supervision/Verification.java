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

/** Verification of filed data by a provider that serves the filing (7.3). It never changes. */
@Entity
@Table(name = "verification")
public class Verification implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "VERIFICATION";

    static final String CONTENT = "VERIFICATION";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_seq")
    @SequenceGenerator(
            name = "verification_seq",
            sequenceName = "verification_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "provider_id")
    private Long providerId;

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

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    private String officer;

    @Enumerated(EnumType.STRING)
    private VerificationOutcome outcome;

    private String note;

    @Column(name = "unfiled_change_id")
    private Long unfiledChangeId;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Verification() {}

    /**
     * One that is recorded now.
     *
     * @param target the website, or the subject where it names none
     * @param authority that filed it
     */
    public Verification(
            CancellationTarget target,
            Authority authority,
            Long provider,
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
        recordedBy = who;
        recordedAt = now;
    }

    /**
     * What was looked at, and what came of it.
     *
     * @param words of the officer; null for none
     * @param unfiledChange that was opened; null unless an item is no longer true
     */
    public void found(
            LocalDate day,
            String byOfficer,
            VerificationOutcome what,
            String words,
            Long unfiledChange) {
        verifiedOn = day;
        officer = byOfficer;
        outcome = what;
        note = words;
        unfiledChangeId = unfiledChange;
    }

    /** Masks the personal data in names and words. */
    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
        note = data.masked(note);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                providerId,
                authority,
                subjectId,
                websiteId,
                filingNumber,
                verifiedOn,
                officer,
                outcome,
                note,
                unfiledChangeId,
                recordedBy);
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
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    public Long providerId() {
        return providerId;
    }

    /** Who filed it: the bureau of the domicile, or the ministry. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long subjectId() {
        return subjectId;
    }

    /** The number of the website, else of the subject, canonical. */
    public String filingNumber() {
        return filingNumber;
    }

    public String subjectName() {
        return subjectName;
    }

    /** Name of the part that was looked at. */
    public String name() {
        return websiteName == null ? subjectName : websiteName;
    }

    public LocalDate verifiedOn() {
        return verifiedOn;
    }

    public String officer() {
        return officer;
    }

    public VerificationOutcome outcome() {
        return outcome;
    }

    public String note() {
        return note;
    }

    /** The unfiled change that was opened; null unless an item is no longer true. */
    public Long unfiledChangeId() {
        return unfiledChangeId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
