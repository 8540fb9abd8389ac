package org.beian.trail.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.trail.CurrentActor;
import org.beian.trail.NamedCase;
import org.beian.trail.RecordedContent;
import org.beian.value.Authority;

/** Entry of the log of reads: who read a case, or a field of it, on which basis. */
@Entity
@Table(name = "read_log")
public class ReadLogEntry implements RecordedContent {

    static final String CONTENT = "READ";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "read_log_seq")
    @SequenceGenerator(name = "read_log_seq", sequenceName = "read_log_seq", allocationSize = 100)
    private Long id;

    @Column(name = "entry_time")
    private Instant time;

    private String actor;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "case_id")
    private Long caseId;

    private String basis;
    private String field;
    private String reason;

    @Column(name = "request_id")
    private String requestId;

    /** Follows from the case, so no digest covers it. */
    private String authority;

    protected ReadLogEntry() {}

    ReadLogEntry(
            NamedCase about,
            CurrentActor who,
            Instant time,
            String basis,
            String field,
            String reason) {
        this.time = time;
        actor = who.actor();
        unitId = who.actorUnitId();
        caseType = about.caseType();
        caseId = about.caseId();
        this.basis = basis;
        this.field = field;
        this.reason = reason;
        requestId = who.requestId();
        authority = about.territory().map(Authority::code).orElse(null);
    }

    public Long id() {
        return id;
    }

    public Instant time() {
        return time;
    }

    /** User name of who read. */
    public String actor() {
        return actor;
    }

    /** Unit of who read; null for none. */
    public Long unitId() {
        return unitId;
    }

    public String caseType() {
        return caseType;
    }

    public Long caseId() {
        return caseId;
    }

    public String basis() {
        return basis;
    }

    /** JSON pointer of what was shown, or name of the file; null for the whole. */
    public String field() {
        return field;
    }

    /** Reason or filter; null where the basis is reason enough. */
    public String reason() {
        return reason;
    }

    String key() {
        return id.toString();
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                time, actor, unitId, caseType, caseId, basis, field, reason, requestId);
    }
}
