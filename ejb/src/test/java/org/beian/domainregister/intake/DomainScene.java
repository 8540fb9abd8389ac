package org.beian.domainregister.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister.RowReader;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.contract.StagedStep;
import org.beian.ipregister.intake.FiledRanges;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Test fixture of reporting units and of the import of their rows, without files. */
@Dependent
public class DomainScene {

    private static final LocalDate FILED = LocalDate.of(2005, 3, 20);
    private static final AtomicLong IMPORTS = new AtomicLong(7_000_000);

    @Inject DomainRegister register;
    @Inject public SeededUnits seeded;
    @Inject Units units;
    @Inject ProviderAddresses addresses;
    @Inject TestCallers callers;
    @Inject public EntityManager em;
    @Inject Clock clock;

    /** Result of a file: findings by row, and what changed. */
    record Outcome(
            long importId,
            Map<Long, List<Finding>> findings,
            List<Long> refused,
            long added,
            long changed,
            long ended) {

        public List<String> codes(long row) {
            return findings.getOrDefault(row, List.of()).stream().map(Finding::code).toList();
        }
    }

    /** A provider that filed the addresses which the tests observe. */
    public Unit provider(Province province) {
        Unit provider = seeded.provider(province);
        FiledRanges.OF_PROVIDERS.forEach(range -> holds(provider, range));
        return provider;
    }

    /** The unit files a range as its own. */
    public void holds(Unit unit, String range) {
        inNew(
                () -> {
                    addresses.add(unit.id(), IpRange.parse(range), FILED, "示例");
                    return null;
                });
    }

    public Unit registrar() {
        Unit unit = seeded.add(Capacity.REGISTRAR, null);
        as(unit, "REGISTRAR");
        return unit;
    }

    /** The unit that the table of remits names for cn. */
    public Unit cnnic() {
        Unit unit =
                inNew(
                        () ->
                                units.byCode("cnnic")
                                        .orElseGet(
                                                () -> {
                                                    Unit added =
                                                            new Unit(
                                                                    "cnnic",
                                                                    "示例管理机构",
                                                                    null,
                                                                    java.util.Set.of(
                                                                            Capacity.REGISTRY),
                                                                    java.time.LocalDate.of(
                                                                            2005, 3, 20));
                                                    units.add(added);
                                                    return added;
                                                }));
        as(unit, "REGISTRY");
        return unit;
    }

    public void as(Unit unit, String role) {
        callers.become(SeededUnits.callerOf(unit, unit.code(), role));
    }

    public Outcome full(Unit unit, SampleDomain... rows) {
        return run(file(unit, Map.of("type", "full"), false, rows.length), List.of(rows));
    }

    public Outcome delta(Unit unit, SampleDomain... rows) {
        return run(file(unit, Map.of("type", "delta"), false, rows.length), List.of(rows));
    }

    public Outcome delta(Unit unit, long sequence, SampleDomain... rows) {
        Map<String, String> options = Map.of("type", "delta", "sequence", "" + sequence);
        inNew(
                () -> {
                    register.admit(
                            new ImportOrder("domains", ImportMode.GOOD_ROWS, false, options),
                            unit.id());
                    return null;
                });
        return run(file(unit, options, false, rows.length), List.of(rows));
    }

    StagedImport file(Unit unit, Map<String, String> options, boolean dryRun, int rows) {
        return new StagedImport(
                IMPORTS.incrementAndGet(),
                unit.id(),
                ImportMode.GOOD_ROWS,
                dryRun,
                clock.instant(),
                options,
                rows,
                rows);
    }

    Outcome run(StagedImport file, List<SampleDomain> rows) {
        return run(file, rows, null, () -> {});
    }

    /**
     * Runs a file as {@link #run} does, with another act before a step.
     *
     * @param step null for none
     */
    Outcome run(StagedImport file, List<SampleDomain> rows, String step, Runnable meanwhile) {
        Map<Long, List<Finding>> findings = new TreeMap<>();
        stage(file, rows, findings);
        Map<Long, List<Finding>> refused = new HashMap<>();
        long[] effect = new long[3];
        for (StagedStep each : inNew(() -> register.steps(file))) {
            if (each.name().equals(step)) {
                meanwhile.run();
            }
            if (each.phase() == ImportPhase.CHECK || !file.dryRun()) {
                drive(file, each, findings, refused, effect);
            }
        }
        findings.forEach(
                (row, found) -> {
                    if (found.stream().anyMatch(one -> one.severity() == Severity.REFUSE)) {
                        refused.putIfAbsent(row, found);
                    }
                });
        return new Outcome(
                file.id(),
                findings,
                refused.keySet().stream().sorted().toList(),
                effect[0],
                effect[1],
                effect[2]);
    }

    /** Deletes the staged rows, as a crash does of a database that does not log them. */
    void loseStage(StagedImport file) {
        inNew(
                () ->
                        em.createNativeQuery("delete from domain_stage where import_id = ?")
                                .setParameter(1, file.id())
                                .executeUpdate());
    }

    private void stage(
            StagedImport file, List<SampleDomain> rows, Map<Long, List<Finding>> findings) {
        inNew(
                () -> {
                    RowReader reader = register.reader(file);
                    long number = 1;
                    for (SampleDomain row : rows) {
                        StagedRow read = reader.read(row.row(++number));
                        if (!read.findings().isEmpty()) {
                            findings.put(number, new ArrayList<>(read.findings()));
                        }
                        if (read.values() != null) {
                            insert(file, number, read);
                        }
                    }
                    return null;
                });
    }

    private void insert(StagedImport file, long number, StagedRow read) {
        boolean refused =
                read.findings().stream().anyMatch(one -> one.severity() == Severity.REFUSE);
        List<String> columns = new ArrayList<>(List.of("import_id", "row_no", "refused"));
        List<Object> values = new ArrayList<>(List.of(file.id(), number, refused ? 1 : 0));
        for (int i = 0; i < read.values().length; i++) {
            Object value = read.values()[i];
            if (value != null) {
                columns.add(register.stage().columns().get(i));
                values.add(
                        value instanceof java.time.LocalDate day
                                ? java.sql.Date.valueOf(day)
                                : value);
            }
        }
        var insert =
                em.createNativeQuery(
                        "insert into %s (%s) values (%s)"
                                .formatted(
                                        register.stage().name(),
                                        String.join(", ", columns),
                                        "?, ".repeat(columns.size() - 1) + "?"));
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }

    private void drive(
            StagedImport file,
            StagedStep step,
            Map<Long, List<Finding>> findings,
            Map<Long, List<Finding>> refused,
            long[] effect) {
        String cursor = null;
        do {
            String from = cursor;
            cursor =
                    inNew(
                            () -> {
                                Map<Long, List<Finding>> now = new HashMap<>();
                                StagedStep.Piece piece =
                                        step.next(counted(file), from, notes(findings, now));
                                now.keySet().forEach(row -> refuse(file, row));
                                refused.putAll(now);
                                effect[0] += piece.added();
                                effect[1] += piece.changed();
                                effect[2] += piece.ended();
                                return piece.cursor();
                            });
        } while (cursor != null);
    }

    private StagedImport counted(StagedImport file) {
        Number good =
                (Number)
                        em.createNativeQuery(
                                        "select count(*) from domain_stage where import_id = ?"
                                                + " and refused = 0")
                                .setParameter(1, file.id())
                                .getSingleResult();
        return new StagedImport(
                file.id(),
                file.unitId(),
                file.mode(),
                file.dryRun(),
                file.receivedAt(),
                file.options(),
                file.rows(),
                good.longValue());
    }

    private void refuse(StagedImport file, long row) {
        em.createNativeQuery(
                        "update domain_stage set refused = 1 where import_id = ? and row_no = ?")
                .setParameter(1, file.id())
                .setParameter(2, row)
                .executeUpdate();
    }

    private static RowFindings notes(
            Map<Long, List<Finding>> findings, Map<Long, List<Finding>> refused) {
        return new RowFindings() {
            @Override
            public void refuse(long row, List<Finding> found) {
                refused.put(row, found);
                note(row, found);
            }

            @Override
            public void note(long row, List<Finding> found) {
                findings.computeIfAbsent(row, none -> new ArrayList<>()).addAll(found);
            }
        };
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    public static <T> T inNew(Callable<T> work) {
        try {
            return TestTransactions.inNew(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
