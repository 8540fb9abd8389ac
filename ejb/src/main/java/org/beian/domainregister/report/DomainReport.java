package org.beian.domainregister.report;

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
import java.util.List;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.record.ReportType;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Report of domains by a unit: one file, the findings on it, and the ministry's decision (10.2).
 */
@Entity
@Table(name = "domain_report")
public class DomainReport implements AuditedCase {

    static final String CASE_TYPE = "DOMAIN_REPORT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "domain_report_seq")
    @SequenceGenerator(
            name = "domain_report_seq",
            sequenceName = "domain_report_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "import_id")
    private Long importId;

    @Column(name = "report_type")
    @Enumerated(EnumType.STRING)
    private ReportType type;

    @Column(name = "sequence_no")
    private long sequence;

    @Column(name = "sequence_key")
    private String sequenceKey;

    @Column(name = "missing_from")
    private Long missingFrom;

    @Column(name = "missing_to")
    private Long missingTo;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "first_report")
    private boolean first;

    @Column(name = "rows_read")
    private long rowsRead;

    @Column(name = "rows_refused")
    private long rowsRefused;

    @Column(name = "rows_twice")
    private long rowsTwice;

    @Column(name = "rows_shared")
    private long rowsShared;

    @Column(name = "rows_late")
    private long rowsLate;

    @Column(name = "rows_unmatched")
    private long rowsUnmatched;

    @Column(name = "rows_incomplete")
    private long rowsIncomplete;

    private long added;
    private long changed;
    private long ended;

    @Column(name = "lapses_closed")
    private boolean lapsesClosed;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.RECEIVED;

    private String opinion;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private LocalDate due;

    @Column(name = "sent_back_after")
    private Long sentBackAfter;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected DomainReport() {}

    DomainReport(Long unitId, Long importId, ReportType type, Instant receivedAt, boolean first) {
        this.unitId = unitId;
        this.importId = importId;
        this.type = type;
        this.receivedAt = receivedAt;
        receivedOn = Shanghai.date(receivedAt);
        this.first = first;
    }

    /**
     * Gives the report its number, with which it takes effect; skipped numbers are noted as
     * missing.
     *
     * @param last number of the unit's report before; null for the first
     */
    void take(long number, Long last) {
        sequence = number;
        sequenceKey = unitId + ":" + number;
        if (last != null && number > last + 1) {
            missingFrom = last + 1;
            missingTo = number - 1;
        }
    }

    /**
     * Notes how many rows a check found.
     *
     * @param anew true for the check's first piece, which resets the count
     */
    public void found(ReportCheck check, boolean anew, long rows) {
        switch (check) {
            case NUMBER -> {
                // the report takes no effect, and nothing else of it counts
            }
            case TWICE -> rowsTwice = rows + (anew ? 0 : rowsTwice);
            case SHARED -> rowsShared = rows + (anew ? 0 : rowsShared);
            case LATE -> rowsLate = rows + (anew ? 0 : rowsLate);
            default -> rowsUnmatched = rows + (anew ? 0 : rowsUnmatched);
        }
    }

    /** Adds to the numbers of records that were added, changed and ended. */
    public void changed(long more, long other, long fewer) {
        added += more;
        changed += other;
        ended += fewer;
    }

    /** Notes that all records which the full file does not name have been ended. */
    public void closedLapses() {
        lapsesClosed = true;
    }

    public boolean hasClosedLapses() {
        return lapsesClosed;
    }

    /** Notes the numbers of rows; a report without findings becomes CLEAN, any other OPEN. */
    public void judge(long read, long refused, long incomplete) {
        rowsRead = read;
        rowsRefused = refused;
        rowsIncomplete = incomplete;
        move(isClean() ? ReportState.CLEAN : ReportState.OPEN);
    }

    private boolean isClean() {
        return findings().isEmpty();
    }

    /** The findings on the report as a whole, the grave ones first; empty when it is clean. */
    public List<ReportFinding> findings() {
        List<ReportFinding> found = new ArrayList<>();
        if (missingFrom != null) {
            found.add(new ReportFinding(ReportFinding.Kind.GAP, missingFrom, missingTo));
        }
        add(found, ReportFinding.Kind.REFUSED, rowsRefused);
        add(found, ReportFinding.Kind.LATE, rowsLate);
        add(found, ReportFinding.Kind.SHARED, rowsShared);
        add(found, ReportFinding.Kind.UNMATCHED, rowsUnmatched);
        add(found, ReportFinding.Kind.TWICE, rowsTwice);
        add(found, ReportFinding.Kind.INCOMPLETE, rowsIncomplete);
        return found;
    }

    private static void add(List<ReportFinding> found, ReportFinding.Kind kind, long rows) {
        if (rows > 0) {
            found.add(new ReportFinding(kind, rows, null));
        }
    }

    /**
     * Notes the ministry's decision.
     *
     * @throws RequestRejected {@link DomainRefusal#REPORT_STATE_FORBIDS} when the state does not
     *     allow it
     */
    void decide(ReportState decision, String words, Instant now) {
        move(decision);
        opinion = words;
        decidedAt = now;
    }

    /**
     * Notes by when the unit has to answer that the report was sent back.
     *
     * @param last id of the unit's last report; a later one is the answer
     */
    void waitForCorrection(LocalDate until, Long last) {
        due = until;
        sentBackAfter = last;
    }

    /** Moves the unit's last day, as the working calendar changed (formats.md 7). */
    void dueMoves(LocalDate until) {
        due = until;
    }

    /** Last day by which the unit corrects it; null unless it was sent back. */
    public LocalDate due() {
        return due;
    }

    private void move(ReportState next) {
        if (!state.mayBecome(next)) {
            throw DomainRefusal.REPORT_STATE_FORBIDS.of(state, next);
        }
        state = next;
    }

    public boolean hasTakenEffect() {
        return sequenceKey != null;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long unitId() {
        return unitId;
    }

    public Long importId() {
        return importId;
    }

    public ReportType type() {
        return type;
    }

    /** Its number among the unit's reports; 0 before it took effect. */
    public long sequence() {
        return sequence;
    }

    /** First of the numbers that are missing before it; null when none is. */
    public Long missingFrom() {
        return missingFrom;
    }

    public Long missingTo() {
        return missingTo;
    }

    /** Day in Shanghai. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Whether the register held no record of the unit when the import began. */
    public boolean isFirst() {
        return first;
    }

    public long rowsRead() {
        return rowsRead;
    }

    public long rowsRefused() {
        return rowsRefused;
    }

    /** Rows with a domain that an earlier row of the file names. */
    public long rowsTwice() {
        return rowsTwice;
    }

    /** Rows with a domain that another unit reports too. */
    public long rowsShared() {
        return rowsShared;
    }

    /** Rows reported more than five working days after their event (10.3). */
    public long rowsLate() {
        return rowsLate;
    }

    /** Rows that add a known domain, or change or delete an unknown one. */
    public long rowsUnmatched() {
        return rowsUnmatched;
    }

    /** Rows in which an expected item is missing (10.2). */
    public long rowsIncomplete() {
        return rowsIncomplete;
    }

    public long added() {
        return added;
    }

    public long changed() {
        return changed;
    }

    public long ended() {
        return ended;
    }

    public ReportState state() {
        return state;
    }

    /** The ministry's opinion; null before a decision. */
    public String opinion() {
        return opinion;
    }

    /** Null before a decision. */
    public Instant decidedAt() {
        return decidedAt;
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
