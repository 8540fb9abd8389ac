package org.beian.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Entry in the history of a case: one act. The application's database account may insert and read
 * these rows, nothing else.
 */
@Entity
@Table(name = "history_entry")
public class HistoryEntry {

    /** Format of the entries whose hash covers digests of contents. */
    private static final int WITH_CONTENTS = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_seq")
    @SequenceGenerator(name = "history_seq", sequenceName = "history_seq", allocationSize = 1000)
    private Long id;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "entry_number")
    private int entryNumber;

    @Column(name = "entry_time")
    private Instant time;

    private String actor;

    @Column(name = "unit_id")
    private Long unitId;

    private String act;

    @Column(name = "from_state")
    private String fromState;

    @Column(name = "to_state")
    private String toState;

    private String reason;
    private String clause;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    @Column(name = "entry_format")
    private int format;

    private String contents;

    protected HistoryEntry() {}

    /**
     * @param contents digests of what the act decided, one a line; null for none
     */
    HistoryEntry(AuditedCase trailed, Act what, CurrentActor who, Instant time, String contents) {
        caseType = trailed.caseType();
        caseId = Objects.requireNonNull(trailed.caseId(), "a case needs its id before its history");
        entryNumber = trailed.trail().count() + 1;
        // precision that both databases keep; else an entry read back would have another hash
        this.time = time.truncatedTo(ChronoUnit.MICROS);
        actor = who.actor();
        unitId = who.actorUnitId();
        act = what.name();
        fromState = what.from();
        toState = what.to();
        reason = what.reason();
        clause = what.clause();
        requestId = who.requestId();
        previousHash = entryNumber == 1 ? TrailHash.GENESIS : trailed.trail().head();
        this.contents = contents;
        format = WITH_CONTENTS;
        hash = computedHash();
    }

    /**
     * SHA-256 over every field but the row's id, each preceded by its length. Entries of the first
     * format have neither contents nor the number of their format in it.
     */
    String computedHash() {
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                caseType,
                                caseId,
                                entryNumber,
                                time,
                                actor,
                                unitId,
                                act,
                                fromState,
                                toState,
                                reason,
                                clause,
                                requestId,
                                previousHash));
        if (format >= WITH_CONTENTS) {
            fields.add(contents);
            fields.add(format);
        }
        return TrailHash.sha256(TrailHash.canonical(fields.toArray()));
    }

    public String caseType() {
        return caseType;
    }

    public int entryNumber() {
        return entryNumber;
    }

    public Instant time() {
        return time;
    }

    public String actor() {
        return actor;
    }

    public Long unitId() {
        return unitId;
    }

    /** Whether the system did it on the order of the unit, an authority. */
    public boolean isOnOrder() {
        return unitId != null && History.SYSTEM.equals(actor);
    }

    public String act() {
        return act;
    }

    public String fromState() {
        return fromState;
    }

    public String toState() {
        return toState;
    }

    public String reason() {
        return reason;
    }

    public String clause() {
        return clause;
    }

    /** Id of the request or import with which the act came; null for a job's own acts. */
    public String requestId() {
        return requestId;
    }

    /** Digests of what the act decided, one a line: name, equals sign, digest; null for none. */
    String contents() {
        return contents;
    }

    String previousHash() {
        return previousHash;
    }

    String hash() {
        return hash;
    }
}
