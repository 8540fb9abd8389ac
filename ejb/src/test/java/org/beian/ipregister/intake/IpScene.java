package org.beian.ipregister.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.contract.StagedStep;
import org.beian.ipregister.check.JdbcBatch;
import org.beian.party.Unit;
import org.beian.persistence.NativeQuery;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.testing.TestTransactions;

/**
 * Test fixture that does with rows what the intake does with a file: reads, stages, goes through
 * the steps.
 */
@Dependent
public class IpScene {

    private static final AtomicLong LAST = new AtomicLong(5_000_000);

    @Inject IpRegister register;
    @Inject EntityManager em;
    @Inject Clock clock;

    private Runnable between = () -> {};

    @PostConstruct
    void forgetProviders() {
        inNew(
                () -> {
                    FiledRanges.forgetProviders(em);
                    return null;
                });
    }

    /** Result of a file. */
    public record Outcome(
            StagedImport file,
            Map<Long, List<Finding>> refused,
            Map<Long, List<Finding>> noted,
            long added,
            long changed,
            long ended) {

        public List<String> codes(long row) {
            List<Finding> all = new ArrayList<>(refused.getOrDefault(row, List.of()));
            all.addAll(noted.getOrDefault(row, List.of()));
            return all.stream().map(Finding::code).toList();
        }
    }

    public Outcome file(Unit unit, SampleRow... rows) {
        return file(unit, false, List.of(rows));
    }

    /** Files rows while others do something after each piece of the work. */
    public Outcome fileBeside(Runnable others, Unit unit, SampleRow... rows) {
        between = others;
        try {
            return file(unit, rows);
        } finally {
            between = () -> {};
        }
    }

    public Outcome file(Unit unit, boolean dryRun, List<SampleRow> rows) {
        return file(unit, dryRun, rows, 1);
    }

    /** Goes through the steps several times over one stage; gives the result of the last time. */
    public Outcome file(Unit unit, boolean dryRun, List<SampleRow> rows, int times) {
        StagedImport file =
                new StagedImport(
                        LAST.incrementAndGet(),
                        unit.id(),
                        ImportMode.GOOD_ROWS,
                        dryRun,
                        clock.instant(),
                        Map.of(),
                        rows.size(),
                        rows.size());
        Outcome begun = new Outcome(file, new TreeMap<>(), new TreeMap<>(), 0, 0, 0);
        inNew(() -> stage(file, rows, begun));
        underWay(file);
        try {
            Outcome outcome = steps(begun);
            for (int i = 1; i < times; i++) {
                outcome = steps(begun);
            }
            return outcome;
        } finally {
            change("delete from import_run where id = ?", file.id());
            change("delete from ip_stage where import_id = ?", file.id());
        }
    }

    /** Lets others see an import that runs; without it nobody waits for the file. */
    private void underWay(StagedImport file) {
        change(
                """
                insert into import_run (id, unit_id, register, username, file_name, sha256,
                  received_bytes, stored_bytes, total_rows, import_mode, dry_run, state, phase,
                  reader_line, rows_read, rows_accepted, rows_rejected, rows_unreadable,
                  rows_applied, created_at, trail_count, version)
                values (?, ?, 'ip', 'unit', 'file.csv', '0', 0, 0, 0, 'GOOD_ROWS', false, 'RUNNING',
                  'CHECK', 0, 0, 0, 0, 0, 0, current_timestamp, 0, 0)""",
                file.id(),
                file.unitId());
    }

    private void change(String sql, Object... parameters) {
        inNew(() -> NativeQuery.of(em, sql, parameters).executeUpdate());
    }

    private Object stage(StagedImport file, List<SampleRow> rows, Outcome outcome) {
        var reader = register.reader(file);
        List<Object[]> staged = new ArrayList<>();
        long number = 1;
        for (SampleRow row : rows) {
            StagedRow read = reader.read(row.at(++number));
            for (Finding finding : read.findings()) {
                (finding.severity() == Severity.REFUSE ? outcome.refused : outcome.noted)
                        .computeIfAbsent(number, each -> new ArrayList<>())
                        .add(finding);
            }
            if (read.values() != null) {
                Object[] values = new Object[read.values().length + 2];
                values[0] = file.id();
                values[1] = number;
                System.arraycopy(read.values(), 0, values, 2, read.values().length);
                staged.add(values);
            }
        }
        List<String> columns = register.stage().columns();
        JdbcBatch.run(
                em,
                "insert into ip_stage (import_id, row_no, "
                        + String.join(", ", columns)
                        + ", refused) values (?, ?"
                        + ", ?".repeat(columns.size())
                        + ", 0)",
                staged);
        return null;
    }

    private Outcome steps(Outcome begun) {
        StagedImport file = begun.file();
        long[] sums = new long[3];
        for (StagedStep step : register.steps(file)) {
            if (file.dryRun() && step.phase() != ImportPhase.CHECK) {
                continue;
            }
            String cursor = null;
            do {
                String from = cursor;
                StagedStep.Piece piece = inNew(() -> piece(step, file, from, begun));
                sums[0] += piece.added();
                sums[1] += piece.changed();
                sums[2] += piece.ended();
                cursor = piece.cursor();
                between.run();
            } while (cursor != null);
        }
        return new Outcome(file, begun.refused, begun.noted, sums[0], sums[1], sums[2]);
    }

    private StagedStep.Piece piece(
            StagedStep step, StagedImport file, String from, Outcome outcome) {
        List<Long> refused = new ArrayList<>();
        StagedStep.Piece piece =
                step.next(
                        file,
                        from,
                        new RowFindings() {
                            @Override
                            public void refuse(long row, List<Finding> findings) {
                                outcome.refused.put(row, findings);
                                refused.add(row);
                            }

                            @Override
                            public void note(long row, List<Finding> findings) {
                                outcome.noted
                                        .computeIfAbsent(row, each -> new ArrayList<>())
                                        .addAll(findings);
                            }
                        });
        JdbcBatch.run(
                em,
                "update ip_stage set refused = 1 where import_id = ? and row_no = ?",
                refused.stream().map(row -> new Object[] {file.id(), row}).toList());
        return piece;
    }

    public static <T> T inNew(Callable<T> work) {
        try {
            return TestTransactions.inNew(work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
