package org.beian.remedy;

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
import org.beian.filing.content.PersonalData;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Remedy against the decision of a letter, as the deciding authority records it: a reconsideration
 * or a lawsuit, the stay of execution, and the outcome with its paper.
 */
@Entity
@Table(name = "remedy")
public class Remedy implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "REMEDY";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "remedy_seq")
    @SequenceGenerator(name = "remedy_seq", sequenceName = "remedy_seq", allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RemedyKind kind;

    @Enumerated(EnumType.STRING)
    private RemedyState state;

    private String authority;

    @Column(name = "attacked_id")
    private Long attackedId;

    @Column(name = "attacked_number")
    private String attackedNumber;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    private String body;
    private boolean late;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "stay_from")
    private LocalDate stayFrom;

    @Column(name = "stay_until")
    private LocalDate stayUntil;

    @Column(name = "outcome_day")
    private LocalDate outcomeDay;

    private String outcome;

    @Column(name = "paper_id")
    private String paper;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "letter_id")
    private Long letterId;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Remedy() {}

    /**
     * One that was applied for or brought.
     *
     * @param body the authority or court where
     * @param attacked id of the letter
     */
    public Remedy(
            RemedyKind kind, LocalDate filedOn, String body, Long attacked, String letterNumber) {
        this.kind = kind;
        this.filedOn = filedOn;
        this.body = body;
        attackedId = attacked;
        attackedNumber = letterNumber;
        state = RemedyState.OPEN;
    }

    /** Notes who recorded it, and whether it came after the last day. */
    public void recorded(Authority at, boolean tooLate, String who, Instant now) {
        authority = at.code();
        late = tooLate;
        recordedBy = who;
        recordedAt = now;
    }

    /** Whether execution of the decision is stayed now. */
    public boolean isStayed() {
        return stayFrom != null && stayUntil == null;
    }

    public void stay(LocalDate from) {
        require();
        if (isStayed()) {
            throw RemedyRefusal.REMEDY_STAYED.of(id);
        }
        stayFrom = from;
        stayUntil = null;
    }

    public void endStay(LocalDate until) {
        require();
        if (!isStayed()) {
            throw RemedyRefusal.REMEDY_NOT_STAYED.of(id);
        }
        stayUntil = until;
    }

    /**
     * Records the outcome; a stay ends with it.
     *
     * @param to an outcome
     */
    public void decide(RemedyState to, LocalDate day, String words, String document) {
        require();
        state = to;
        outcomeDay = day;
        outcome = words;
        paper = document;
        if (isStayed()) {
            stayUntil = day;
        }
    }

    public void decidedBy(String who, Instant now) {
        decidedBy = who;
        decidedAt = now;
    }

    public void announcedBy(Long letter) {
        letterId = letter;
    }

    private void require() {
        if (state != RemedyState.OPEN) {
            throw RemedyRefusal.REMEDY_DECIDED.of(id, state);
        }
    }

    /** Masks the personal data in texts. */
    public void mask(PersonalData data) {
        body = data.masked(body);
        outcome = data.masked(outcome);
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                kind,
                authority,
                attackedId,
                filedOn,
                body,
                late,
                recordedBy,
                stayFrom,
                stayUntil,
                outcomeDay,
                outcome,
                paper,
                decidedBy);
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

    public RemedyKind kind() {
        return kind;
    }

    public RemedyState state() {
        return state;
    }

    /** The authority whose decision is attacked. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    /** Id of the letter whose decision is attacked. */
    public Long attackedId() {
        return attackedId;
    }

    public String attackedNumber() {
        return attackedNumber;
    }

    /** Day on which it was applied for or brought. */
    public LocalDate filedOn() {
        return filedOn;
    }

    /** The authority or court where. */
    public String body() {
        return body;
    }

    /** Whether it came after the last day, as counted from the service of the letter. */
    public boolean late() {
        return late;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Null for none. */
    public LocalDate stayFrom() {
        return stayFrom;
    }

    /** Null while stayed, and for none. */
    public LocalDate stayUntil() {
        return stayUntil;
    }

    /** Null before. */
    public LocalDate outcomeDay() {
        return outcomeDay;
    }

    /** What was decided, in words; null before. */
    public String outcome() {
        return outcome;
    }

    /** Id of the paper; null before. */
    public String paper() {
        return paper;
    }

    /** Letter on what follows from the outcome; null before. */
    public Long letterId() {
        return letterId;
    }

    public int version() {
        return version;
    }
}
