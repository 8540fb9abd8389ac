package org.beian.ipregister.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.formats.file.FileRow;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.check.JdbcBatch;
import org.beian.ipregister.intake.ApplyRowsStep;
import org.beian.ipregister.intake.IpRowReader;
import org.beian.ipregister.intake.IpTables;
import org.beian.ipregister.intake.RecordExistsStep;
import org.beian.ipregister.intake.ReportedTogetherStep;
import org.beian.ipregister.intake.RowRangeStep;
import org.beian.ipregister.record.IpFactsReader;
import org.beian.ipregister.record.IpRow;
import org.beian.ipregister.report.RowFindingAssigner;
import org.beian.ipregister.rule.IpRules;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.value.IpRange;

/**
 * Processing of a single record as an import processes a row: by the same rules and the same steps.
 */
@ApplicationScoped
class IpEditing {

    private static final long ROW = 1;
    private static final String STAGE =
            "insert into ip_stage (import_id, row_no, refused, %s) values (?, ?, 0%s)"
                    .formatted(
                            String.join(", ", IpTables.stage()),
                            ", ?".repeat(IpTables.stage().size()));

    @Inject EntityManager em;
    @Inject IpFactsReader facts;
    @Inject IpRules rules;
    @Inject RecordExistsStep presence;
    @Inject ReportedTogetherStep together;
    @Inject ApplyRowsStep apply;
    @Inject RowFindingAssigner rows;

    /**
     * Edit that took effect.
     *
     * @param late whether it was reported too late
     */
    record Applied(IpRange range, boolean late) {}

    /** Row of a file for a manual record, by the names of the file's columns. */
    private record Edited(Map<String, String> fields) implements FileRow {

        @Override
        public long number() {
            return ROW;
        }

        @Override
        public String text(String column) {
            String text = fields.get(column);
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * Checks a record against the rules and the register.
     *
     * @return findings that do not refuse it
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_REFUSED} with all that refuses it
     */
    List<Finding> check(Long unitId, Map<String, String> fields, Instant now) {
        StagedImport file = stage(unitId, fields, now);
        clear(file);
        return read(unitId, fields, now).findings();
    }

    /**
     * Lets a record take effect.
     *
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_REFUSED} as {@link #check}
     */
    Applied apply(Long unitId, Map<String, String> fields, Instant now) {
        StagedImport file = stage(unitId, fields, now);
        boolean late = rows.late(file) > 0;
        apply.take(file, new RowRangeStep.Rows(file.id(), 0, ROW));
        clear(file);
        return new Applied(IpRow.of(new Edited(fields), facts.of(unitId, now)).range(), late);
    }

    private StagedRow read(Long unitId, Map<String, String> fields, Instant now) {
        return new IpRowReader(facts.of(unitId, now), rules).read(new Edited(fields));
    }

    /**
     * Stages a record under the negated id of its unit: as ids of imports are positive, each unit
     * has room for one edit.
     */
    private StagedImport stage(Long unitId, Map<String, String> fields, Instant now) {
        StagedRow read = read(unitId, fields, now);
        if (read.values() == null) {
            throw new FaultsFound(IpRefusal.IP_EDIT_REFUSED, refusing(read.findings()));
        }
        StagedImport file =
                new StagedImport(
                        -unitId, unitId, ImportMode.ALL_OR_NOTHING, false, now, Map.of(), ROW, ROW);
        clear(file);
        Object[] values = new Object[read.values().length + 2];
        values[0] = file.id();
        values[1] = ROW;
        System.arraycopy(read.values(), 0, values, 2, read.values().length);
        JdbcBatch.run(em, STAGE, Collections.singletonList(values));
        List<Finding> refused = new ArrayList<>();
        RowRangeStep.Rows only = new RowRangeStep.Rows(file.id(), 0, ROW);
        presence.piece(file, only, new Collected(refused));
        together.piece(file, only, new Collected(refused));
        if (!refused.isEmpty()) {
            throw new FaultsFound(IpRefusal.IP_EDIT_REFUSED, refused);
        }
        return file;
    }

    private void clear(StagedImport file) {
        em.createNativeQuery("delete from ip_stage where import_id = ?")
                .setParameter(1, file.id())
                .executeUpdate();
    }

    private static List<Finding> refusing(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == Severity.REFUSE).toList();
    }

    private record Collected(List<Finding> refused) implements RowFindings {

        @Override
        public void refuse(long row, List<Finding> findings) {
            refused.addAll(findings);
        }

        @Override
        public void note(long row, List<Finding> findings) {
            // both steps only refuse
        }
    }
}
