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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/** Opinion of a content department on a website in the annual audit of a year (18.3). */
@Entity
@Table(name = "department_opinion")
public class DepartmentOpinion implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "DEPARTMENT_OPINION";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_opinion_seq")
    @SequenceGenerator(
            name = "department_opinion_seq",
            sequenceName = "department_opinion_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "audit_year")
    private int year;

    private String province;

    @Enumerated(EnumType.STRING)
    private OpinionState state;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "audit_item_id")
    private Long itemId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Enumerated(EnumType.STRING)
    private OpinionKind kind;

    @Embedded private OpinionPaper paper;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "follow_up_by")
    private LocalDate followUpBy;

    @Column(name = "cancellation_id")
    private Long cancellationId;

    @Column(name = "clue_id")
    private Long clueId;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected DepartmentOpinion() {}

    /**
     * One that is recorded now.
     *
     * @param item of the website in the audit of the year
     */
    public DepartmentOpinion(
            AuditItem item,
            Long department,
            OpinionKind kind,
            OpinionPaper paper,
            String who,
            Instant now) {
        year = item.year();
        province = item.authority().code();
        departmentId = department;
        itemId = item.id();
        subjectId = item.subjectId();
        websiteId = item.websiteId();
        this.kind = kind;
        this.paper = paper;
        recordedBy = who;
        recordedAt = now;
        state = OpinionState.RECORDED;
    }

    /** Records that the bureau is to open the cancellation by a day, as something hinders it. */
    public void await(LocalDate until) {
        state = OpinionState.WAITING;
        followUpBy = until;
    }

    /** Goes on with its website in another province, whose bureau acts on it from now on (B13). */
    public void follow(IcpSubject subject, IcpWebsite website) {
        province = Authority.bureauOf(subject.province()).code();
        subjectId = subject.id();
        websiteId = website.id();
    }

    /** Moves the last day of the bureau. */
    public void followUpBy(LocalDate until) {
        followUpBy = until;
    }

    /**
     * Records that nothing waits any more.
     *
     * @param cancellation that was opened; null where the website is cancelled
     */
    public void followed(Long cancellation) {
        state = OpinionState.RECORDED;
        cancellationId = cancellation;
    }

    /** Records the clue that the bureau got. */
    public void cluedBy(Long clue) {
        clueId = clue;
    }

    void mask(PersonalData data) {
        paper.mask(data);
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                year,
                                province,
                                departmentId,
                                itemId,
                                websiteId,
                                kind,
                                recordedBy,
                                recordedAt,
                                cancellationId,
                                clueId));
        fields.addAll(paper.fields());
        return fields;
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

    public OpinionState state() {
        return state;
    }

    /** The unit of the department. */
    public Long departmentId() {
        return departmentId;
    }

    public Long itemId() {
        return itemId;
    }

    public Long subjectId() {
        return subjectId;
    }

    public Long websiteId() {
        return websiteId;
    }

    public OpinionKind kind() {
        return kind;
    }

    public OpinionPaper paper() {
        return paper;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Last day of the bureau; null where nothing hindered the cancellation. */
    public LocalDate followUpBy() {
        return followUpBy;
    }

    /** The cancellation that it opened; null before, and without. */
    public Long cancellationId() {
        return cancellationId;
    }

    /** The clue that the bureau got; null without. */
    public Long clueId() {
        return clueId;
    }

    public int version() {
        return version;
    }
}
