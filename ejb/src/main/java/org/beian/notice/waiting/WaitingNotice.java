package org.beian.notice.waiting;

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
import java.util.Locale;
import org.beian.trail.NamedCase;

/** Record that a case was warned of or escalated, once for its deadline. */
@Entity
@Table(name = "waiting_notice")
class WaitingNotice implements NamedCase {

    /** Longest subject, in characters of which each may take two. */
    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "waiting_notice_seq")
    @SequenceGenerator(
            name = "waiting_notice_seq",
            sequenceName = "waiting_notice_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private WaitingKind kind;

    @Column(name = "case_id")
    private long caseId;

    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private WaitingStage stage;

    @Column(name = "unit_id")
    private Long unitId;

    private String superior;
    private String subject;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected WaitingNotice() {}

    /**
     * @param unitId unit that the case waits for
     * @param superior code of the authority above it; null for none
     */
    WaitingNotice(
            WaitingCase waiting, WaitingStage stage, Long unitId, String superior, Instant now) {
        kind = waiting.kind();
        caseId = waiting.id();
        deadline = waiting.deadline();
        String name = waiting.name(Locale.SIMPLIFIED_CHINESE);
        subject =
                name.codePointCount(0, name.length()) <= LONGEST
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, LONGEST));
        this.stage = stage;
        this.unitId = unitId;
        this.superior = superior;
        notedAt = now;
    }

    /** The case no longer waits. */
    void end(Instant now) {
        endedAt = now;
    }

    @Override
    public String caseType() {
        return kind.caseType();
    }

    @Override
    public Long caseId() {
        return recordId(kind, caseId, deadline);
    }

    /**
     * Id of the record that histories, events and pages name for a case: of an audit that was not
     * opened, which has none, its year.
     */
    static Long recordId(WaitingKind kind, long caseId, LocalDate deadline) {
        return kind == WaitingKind.AUDIT_OPENING ? deadline.getYear() : caseId;
    }
}
