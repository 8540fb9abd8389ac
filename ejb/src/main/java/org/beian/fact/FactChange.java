package org.beian.fact;

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
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** Change of a fact from a day on: another version, or its end. */
@Entity
@Table(name = "fact_change")
public class FactChange implements AuditedCase {

    static final String CASE_TYPE = "FACT_CHANGE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fact_change_seq")
    @SequenceGenerator(
            name = "fact_change_seq",
            sequenceName = "fact_change_seq",
            allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private FactKind kind;

    @Column(name = "fact_name")
    private String name;

    @Column(name = "fact_scope")
    private String scope;

    @Column(name = "change_number")
    private long number;

    @Column(name = "valid_from")
    private LocalDate from;

    private boolean ends;
    private String content;

    @Column(name = "content_en")
    private String english;

    private String detail;

    @Column(name = "sort_order")
    private int place;

    @Enumerated(EnumType.STRING)
    private FactChangeState state = FactChangeState.PROPOSED;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String decision;
    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected FactChange() {}

    /**
     * @param number of the change among those of the kind
     * @param from first day on which it acts
     * @param said null when the fact ends
     */
    FactChange(long number, FactKey key, LocalDate from, FactContent said) {
        this.number = number;
        kind = key.kind();
        name = key.name();
        scope = key.scope();
        this.from = from;
        ends = said == null;
        if (said != null) {
            content = said.value();
            english = said.english();
            detail = said.detail();
            place = said.place();
        }
    }

    FactChange by(Caller caller, String why, Instant now) {
        unitId = caller.unitId();
        enteredBy = caller.username();
        enteredAt = now;
        reason = why;
        return this;
    }

    /**
     * Moves the change on.
     *
     * @throws org.beian.law.RequestRejected {@link FactRefusal#FACT_CHANGE_DECIDED} when its state
     *     has no such move
     */
    void become(FactChangeState next) {
        if (!state.mayBecome(next)) {
            throw FactRefusal.FACT_CHANGE_DECIDED.of();
        }
        state = next;
    }

    void decided(Caller caller, String why, Instant now) {
        decidedBy = caller.username();
        decidedAt = now;
        decision = why;
    }

    public Long id() {
        return id;
    }

    public long number() {
        return number;
    }

    public FactKey key() {
        return new FactKey(kind, name, scope);
    }

    /** First day on which it acts. */
    public LocalDate from() {
        return from;
    }

    /** What the version says; empty when the fact ends. */
    public Optional<FactContent> content() {
        return ends
                ? Optional.empty()
                : Optional.of(new FactContent(content, english, detail, place));
    }

    public FactChangeState state() {
        return state;
    }

    Long unitId() {
        return unitId;
    }

    /** User name of who entered it. */
    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public String reason() {
        return reason;
    }

    /** User name of who decided about it, or null. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was refused or taken out, or null. */
    public String decision() {
        return decision;
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
}
