package org.beian.intake.imports;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.Caller;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.OrderOptions;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.contract.StageChunk;
import org.beian.intake.contract.StagedImport;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Import of a file that a unit handed in for a register: the order for it, the progress of its job,
 * and the counts of its rows. The progress is stored in the transaction of the rows themselves.
 */
@Entity
@Table(name = "import_run")
public class Import implements AuditedCase {

    static final String CASE_TYPE = "IMPORT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_seq")
    @SequenceGenerator(name = "import_seq", sequenceName = "import_seq", allocationSize = 1)
    private Long id;

    private String register;

    @Column(name = "unit_id")
    private Long unitId;

    private String username;

    @Embedded private ImportFile file;

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

    @Column(name = "reader_line")
    private long line;

    @Embedded private RowCounts rows = new RowCounts(0);

    @Column(name = "job_id")
    private Long jobId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String options;
    private String roles;
    @Embedded private StagedProgress staged = new StagedProgress();
    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Import() {}

    /** Creates a received import whose job has not begun. */
    Import(ImportOrder order, ReceivedFile file, Caller by, Instant now) {
        register = order.register();
        mode = order.mode();
        dryRun = order.dryRun();
        options = OrderOptions.write(order.options());
        unitId = by.unitId();
        username = by.username();
        roles = String.join(" ", new TreeSet<>(by.roles()));
        receiptKey = order.key(unitId, file.sha256());
        this.file = new ImportFile(file);
        rows = new RowCounts(file.rows());
        state = ImportState.RECEIVED;
        phase = checksFirst() ? ImportPhase.CHECK : ImportPhase.APPLY;
        createdAt = now;
    }

    private boolean checksFirst() {
        return dryRun || mode == ImportMode.ALL_OR_NOTHING;
    }

    /** Records that its job has begun, for the first time or again. */
    public void begin(Instant now) {
        state = ImportState.RUNNING;
        if (startedAt == null) {
            startedAt = now;
        }
    }

    /**
     * Plans the phases of a staged register.
     *
     * @param steps besides the reading
     */
    void stageFirst(int steps) {
        phase = ImportPhase.STAGE;
        staged.plan(steps);
    }

    public void handedTo(long job) {
        jobId = job;
    }

    /** Records answers to rows. */
    public void progress(List<RowAnswer> answers) {
        rows.add(answers);
        if (phase == ImportPhase.APPLY) {
            rows.apply();
        }
        line = answers.get(answers.size() - 1).line().number();
    }

    /** Records rows that were staged. */
    public void staged(StageChunk chunk) {
        rows.add(chunk);
        staged.staged(chunk.firstStaged());
    }

    /** Counts rows that a check refused. */
    public void refused(long count) {
        rows.refuse(count);
    }

    /** Goes on with a step of a staged register. */
    void enter(ImportPhase next, String step, int place) {
        if (phase == ImportPhase.APPLY && next != ImportPhase.APPLY) {
            rows.apply();
        }
        phase = next;
        staged.enter(step, place);
    }

    /** Starts over, as the stage was lost in a crash: everything is read anew. */
    public void stageAgain() {
        goOnToApply();
        phase = ImportPhase.STAGE;
        staged.again();
    }

    /** Goes on to apply: the same rows once more, now to take effect. */
    public void goOnToApply() {
        phase = ImportPhase.APPLY;
        line = 0;
        rows.again();
    }

    /** Whether the rows that were checked are to be applied now. */
    public boolean appliesAfterCheck() {
        return phase == ImportPhase.CHECK && !dryRun && rows().rejected() == 0;
    }

    /** Ends the import after the answer to its last row. */
    public void end(Instant now) {
        boolean refused = !dryRun && (staged.isStaged() ? isSpoilt() : phase == ImportPhase.CHECK);
        state = refused ? ImportState.REFUSED : ImportState.COMPLETED;
        phase = ImportPhase.ENDED;
        endedAt = now;
    }

    /** Whether a rejected row refuses the whole file (mode all-or-nothing). */
    boolean isSpoilt() {
        return mode == ImportMode.ALL_OR_NOTHING && rows().rejected() > 0;
    }

    /** Whether it ended before that time and had no effect on the register. */
    boolean endedWithoutEffectBefore(Instant then) {
        return state.isEnded() && (dryRun || rows().applied() == 0) && endedAt.isBefore(then);
    }

    /** Releases the receipt key, so that the same file may come again as a new import. */
    void releaseReceipt() {
        receiptKey = null;
    }

    /** The order that submits the file of a dry run. */
    ImportOrder submission() {
        return new ImportOrder(register, mode, false, options());
    }

    /** Whether the file of a dry run is there and would have an effect when it is submitted. */
    boolean isSubmittable() {
        return dryRun
                && state == ImportState.COMPLETED
                && file.storedAs() != null
                && rows().accepted() > 0
                && !isSpoilt();
    }

    /** The file as it was received. */
    ReceivedFile received() {
        return file.asReceived(total());
    }

    void fileCleared() {
        file.cleared();
    }

    /** Rows to go through in all its phases. */
    long work() {
        if (staged.isStaged()) {
            return total() * (1 + staged.steps());
        }
        return counted().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows to go through in each phase, for a register that is not staged. */
    public Map<String, Long> counted() {
        Map<String, Long> counted = new LinkedHashMap<>();
        if (dryRun || mode != ImportMode.GOOD_ROWS) {
            counted.put(ImportPhase.CHECK.name(), total());
        }
        if (!dryRun) {
            counted.put(ImportPhase.APPLY.name(), total());
        }
        return counted;
    }

    /** Rows gone through in all its phases so far. */
    public long done() {
        if (staged.isStaged()) {
            // rows that were not staged were not cleared away either
            if (stored().isEnded()) {
                return work();
            }
            return phase == ImportPhase.STAGE ? rows().read() : staged.done(total());
        }
        boolean second = phase == ImportPhase.APPLY && work() > total();
        return rows().read() + (second ? total() : 0);
    }

    /** View of this import for its register. */
    public StagedImport asStaged() {
        return new StagedImport(
                id, unitId, mode, dryRun, createdAt, options(), total(), rows().accepted());
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

    public ImportFile file() {
        return file;
    }

    long total() {
        return rows().total();
    }

    ImportMode mode() {
        return mode;
    }

    boolean dryRun() {
        return dryRun;
    }

    public ImportState stored() {
        return state;
    }

    public ImportPhase phase() {
        return phase;
    }

    /** Number of the last line that was answered, for a register that is not staged. */
    public long line() {
        return line;
    }

    public ImportRows rows() {
        return rows.shown();
    }

    public StagedProgress staged() {
        return staged;
    }

    Map<String, String> options() {
        return OrderOptions.read(options);
    }

    public Set<String> roles() {
        return Set.of(roles.split(" "));
    }

    public Long jobId() {
        return jobId;
    }

    public Instant createdAt() {
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

    @Override
    public String recordedState() {
        return state.name();
    }
}
