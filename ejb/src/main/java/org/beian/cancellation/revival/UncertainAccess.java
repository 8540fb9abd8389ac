package org.beian.cancellation.revival;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.revival.RevivedAccesses.Revived;
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Access in force that had ended before and was used or named since, so that an officer of the
 * authority of the filing judges whether it ends or stays (15.4).
 */
@Entity
@Table(name = "uncertain_access")
public class UncertainAccess implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "UNCERTAIN_ACCESS";

    static final String CONTENT = "UNCERTAIN_ACCESS";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "uncertain_access_seq")
    @SequenceGenerator(
            name = "uncertain_access_seq",
            sequenceName = "uncertain_access_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private UncertainAccessState state;

    private String authority;

    @Column(name = "access_id")
    private Long accessId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "website_name")
    private String websiteName;

    @Column(name = "ended_before")
    private Instant endedBefore;

    @Column(name = "revived_by")
    private Long revivedBy;

    @Column(name = "named_by")
    private Long namedBy;

    @Column(name = "found_at")
    private Instant foundAt;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected UncertainAccess() {}

    UncertainAccess(
            Revived revived,
            IcpWebsite website,
            IcpSubject subject,
            Authority authority,
            Instant now) {
        accessId = revived.access().id();
        endedBefore = revived.endedAt();
        revivedBy = revived.by().id();
        namedBy = revived.namedBy();
        websiteId = website.id();
        websiteName = website.name();
        filingNumber = website.filingNumber();
        subjectId = subject.id();
        subjectName = subject.name();
        this.authority = authority.code();
        foundAt = now;
        state = UncertainAccessState.OPEN;
    }

    /** Refuses a judgment that its state does not allow any more. */
    void require(UncertainAccessState to) {
        if (!state.mayBecome(to)) {
            throw CancellationRefusal.UNCERTAIN_ACCESS_DECIDED.of(filingNumber, state);
        }
    }

    /** Notes that it stays in force. */
    void keep(String why, String reviewer, Instant now) {
        decide(UncertainAccessState.KEPT, why, reviewer, now);
    }

    /** Notes that it was ended, also after it had been kept. */
    void end(String why, String reviewer, Instant now) {
        decide(UncertainAccessState.ENDED, why, reviewer, now);
    }

    private void decide(UncertainAccessState to, String why, String reviewer, Instant now) {
        require(to);
        state = to;
        reason = why;
        decidedBy = reviewer;
        decidedAt = now;
    }

    /** Masks the personal data in its names and its reason. */
    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
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
                accessId,
                websiteId,
                subjectId,
                filingNumber,
                endedBefore,
                revivedBy,
                namedBy,
                foundAt,
                reason,
                decidedBy,
                decidedAt);
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

    public UncertainAccessState state() {
        return state;
    }

    /** Who judges: the authority of the filing. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    /** Key of the access in the register. */
    public Long accessId() {
        return accessId;
    }

    public Long websiteId() {
        return websiteId;
    }

    public Long subjectId() {
        return subjectId;
    }

    /** The number of the website, canonical. */
    public String filingNumber() {
        return filingNumber;
    }

    public String subjectName() {
        return subjectName;
    }

    public String websiteName() {
        return websiteName;
    }

    /** When the same access had ended before. */
    public Instant endedBefore() {
        return endedBefore;
    }

    /** Id of the application with which it came back, and which did not name it. */
    public Long revivedBy() {
        return revivedBy;
    }

    /** Id of the first application that named it since; null for none. */
    public Long namedBy() {
        return namedBy;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Why it stays or was ended; null before. */
    public String reason() {
        return reason;
    }

    /** User name of the account that decided last; null before. */
    public String decidedBy() {
        return decidedBy;
    }

    /** When it was decided last; null before. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public int version() {
        return version;
    }
}
