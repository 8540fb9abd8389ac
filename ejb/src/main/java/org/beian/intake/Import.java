package org.beian.intake;

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
import java.util.List;
import org.beian.trail.TrailHead;
import org.beian.trail.Trailed;

/**
 * A file that a unit handed in for a register: what is asked of it, how far its job came, what the
 * rows came to. Progress is written here in the transaction of the rows themselves.
 */
@Entity
@Table(name = "import_run")
public class Import implements Trailed {

    static final String CASE_TYPE = "IMPORT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_seq")
    @SequenceGenerator(name = "import_seq", sequenceName = "import_seq", allocationSize = 1)
    private Long id;

    private String register;

    @Column(name = "unit_id")
    private Long unitId;

    private String username;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "stored_as")
    private String storedAs;

    private String sha256;

    @Column(name = "received_bytes")
    private long receivedBytes;

    @Column(name = "stored_bytes")
    private long storedBytes;

    @Column(name = "total_rows")
    private long total;

    @Enumerated(EnumType.STRING)
    @Column(name = "import_mode")
    private ImportMode mode;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "receipt_key")
    private String receiptKey;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private ImportPhase phase;

    @Column(name = "reader_offset")
    private long offset;

    @Column(name = "reader_line")
    private long line;

    @Column(name = "rows_read")
    private long read;

    @Column(name = "rows_accepted")
    private long accepted;

    @Column(name = "rows_rejected")
    private long rejected;

    @Column(name = "rows_unreadable")
    private long unreadable;

    @Column(name = "rows_applied")
    private long applied;

    @Column(name = "job_id")
    private Long jobId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Import() {}

    /** Received, its job not begun. */
    Import(ImportOrder order, ReceivedFile file, Long unitId, String username, Instant now) {
        register = order.register();
        mode = order.mode();
        dryRun = order.dryRun();
        receiptKey = order.key(unitId, file.sha256());
        this.unitId = unitId;
        this.username = username;
        fileName = file.name();
        storedAs = file.storedAs();
        sha256 = file.sha256();
        receivedBytes = file.receivedBytes();
        storedBytes = file.storedBytes();
        total = file.rows();
        state = ImportState.RECEIVED;
        phase = checksFirst() ? ImportPhase.CHECK : ImportPhase.APPLY;
        createdAt = now;
    }

    private boolean checksFirst() {
        return dryRun || mode == ImportMode.ALL_OR_NOTHING;
    }

    /** Its job has begun, for the first time or again. */
    void begin(Instant now) {
        state = ImportState.RUNNING;
        if (startedAt == null) {
            startedAt = now;
        }
    }

    void handedTo(long job) {
        jobId = job;
    }

    /** These rows were answered, and the reader stands behind them. */
    void progress(List<RowAnswer> answers, long readTo, long lastLine) {
        for (RowAnswer answer : answers) {
            read++;
            RowVerdict verdict = answer.verdict();
            if (verdict == RowVerdict.ACCEPTED) {
                accepted++;
            } else {
                rejected++;
                unreadable += verdict == RowVerdict.UNREADABLE ? 1 : 0;
            }
        }
        applied = phase == ImportPhase.APPLY ? accepted : 0;
        offset = readTo;
        line = lastLine;
    }

    /** Every row was found good: the same rows once more, to take effect. */
    void goOnToApply() {
        phase = ImportPhase.APPLY;
        offset = 0;
        line = 0;
        read = 0;
        accepted = 0;
        rejected = 0;
        unreadable = 0;
    }

    /** Whether the rows that were checked shall take effect now. */
    boolean appliesAfterCheck() {
        return phase == ImportPhase.CHECK && !dryRun && rejected == 0;
    }

    /** The last row was answered. */
    void end(Instant now) {
        boolean refused = phase == ImportPhase.CHECK && !dryRun;
        state = refused ? ImportState.REFUSED : ImportState.COMPLETED;
        phase = ImportPhase.ENDED;
        endedAt = now;
    }

    /** Whether it came to its end before then and nothing took effect by it. */
    boolean endedWithoutEffectBefore(Instant then) {
        return state.isEnded() && (dryRun || applied == 0) && endedAt.isBefore(then);
    }

    /** The same file may come again, as a new import. */
    void releaseReceipt() {
        receiptKey = null;
    }

    void fileCleared() {
        storedAs = null;
    }

    /** Rows to go through in all its phases. */
    long work() {
        return dryRun || mode == ImportMode.GOOD_ROWS ? total : 2 * total;
    }

    public Long id() {
        return id;
    }

    /** Name of the register, such as {@code filings}. */
    public String register() {
        return register;
    }

    public Long unitId() {
        return unitId;
    }

    /** User name of who handed it in. */
    public String username() {
        return username;
    }

    String fileName() {
        return fileName;
    }

    /** Name of the file in the import directory; null once it was cleared away. */
    String storedAs() {
        return storedAs;
    }

    String sha256() {
        return sha256;
    }

    long receivedBytes() {
        return receivedBytes;
    }

    long total() {
        return total;
    }

    ImportMode mode() {
        return mode;
    }

    boolean dryRun() {
        return dryRun;
    }

    ImportState stored() {
        return state;
    }

    ImportPhase phase() {
        return phase;
    }

    long offset() {
        return offset;
    }

    long line() {
        return line;
    }

    ImportRows rows() {
        return new ImportRows(total, read, accepted, rejected, unreadable, applied);
    }

    Long jobId() {
        return jobId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
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
}
