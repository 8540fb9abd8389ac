package org.beian.filing.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.beian.document.AttachmentInfo;
import org.beian.filing.content.PersonalData;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;

/**
 * Answer that a sponsor gave on paper, as an officer recorded it; the words stand in the case that
 * it answers. Nothing changes it afterwards, but for the masking of who brought it.
 */
@Entity
@Table(name = "paper_answer")
public class PaperAnswer implements RecordedContent {

    /** Kind of content, as histories name it. */
    static final String CONTENT = "PAPER_ANSWER";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "paper_answer_seq")
    @SequenceGenerator(
            name = "paper_answer_seq",
            sequenceName = "paper_answer_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Enumerated(EnumType.STRING)
    private PaperAnswerKind kind;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private LocalDate due;
    private String bearer;

    @Column(name = "scan_id")
    private String scanId;

    private String sha256;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PaperAnswer() {}

    /**
     * One that is recorded now.
     *
     * @param receivedOn day of receipt, not after today
     */
    PaperAnswer(
            AuditedCase about,
            AnswerableMatter matter,
            PaperAnswerKind kind,
            LocalDate receivedOn,
            String who,
            Instant now) {
        caseType = about.caseType();
        caseId = about.caseId();
        subjectId = matter.subjectId();
        due = matter.due();
        this.kind = kind;
        this.receivedOn = receivedOn;
        recordedBy = who;
        recordedAt = now;
    }

    /** Names the scan of the paper, and who brought it. */
    void broughtBy(String person, AttachmentInfo scan) {
        bearer = person;
        scanId = scan.id();
        sha256 = scan.sha256();
    }

    void mask() {
        bearer = PersonalData.MASK;
    }

    /** The act that moves the case; its reason is the day of receipt. */
    public Act act(Enum<?> from, Enum<?> to, String clause) {
        return Act.move(kind.act(), from, to, receivedOn.toString(), clause);
    }

    /** The same for a case that stays in its state. */
    public Act act(String clause) {
        return act(null, null, clause);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                caseType,
                caseId,
                subjectId,
                kind,
                receivedOn,
                due,
                bearer,
                scanId,
                sha256,
                recordedBy,
                recordedAt);
    }

    public Long id() {
        return id;
    }

    String caseType() {
        return caseType;
    }

    Long caseId() {
        return caseId;
    }

    public PaperAnswerKind kind() {
        return kind;
    }

    /** Day as of which it counts. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** When it counts as given: now, or at the end of an earlier day of receipt. */
    public Instant answeredAt() {
        return Shanghai.date(recordedAt).equals(receivedOn)
                ? recordedAt
                : Shanghai.endOfDay(receivedOn).minusSeconds(1);
    }

    /** Whether it came in after the sponsor's last day. */
    boolean isLate() {
        return receivedOn.isAfter(due);
    }

    /** Who brought it. */
    String bearer() {
        return bearer;
    }

    /** Id of the document that is its scan. */
    String scanId() {
        return scanId;
    }

    /** User name of the officer. */
    public String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
