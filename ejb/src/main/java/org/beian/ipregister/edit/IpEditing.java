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
import org.beian.intake.contract.RowNotes;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.formats.file.FileRow;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.check.IpBatch;
import org.beian.ipregister.intake.IpApply;
import org.beian.ipregister.intake.IpPresence;
import org.beian.ipregister.intake.IpRowReader;
import org.beian.ipregister.intake.IpRowsStep;
import org.beian.ipregister.intake.IpTables;
import org.beian.ipregister.record.IpFactsReader;
import org.beian.ipregister.record.IpRow;
import org.beian.ipregister.report.IpReportRows;
import org.beian.ipregister.rule.IpRules;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.value.IpRange;

/** Does with a single record what an import does with a row: the same rules, the same steps. */
@ApplicationScoped
class IpEditing {

    private static final long ROW = 1;
    private static final String STAGE =
            "insert into ip_stage (import_id, row_no, refused, "
                    + String.join(", ", IpTables.stage())
                    + ") values (?, ?, 0"
                    + ", ?".repeat(IpTables.stage().size())
                    + ")";

    @Inject EntityManager em;
    @Inject IpFactsReader facts;
    @Inject IpRules rules;
    @Inject IpPresence presence;
    @Inject IpApply apply;
    @Inject IpReportRows rows;

    /**
     * What took effect.
     *
     * @param late whether it was reported too late
     */
    record Applied(IpRange range, boolean late) {}

    /** A record by hand, by the names of the file's columns. */
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
     * Holds a record against the rules and the register.
     *
     * @return what is noted of it
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
        apply.take(file, new IpRowsStep.Rows(file.id(), 0, ROW));
        clear(file);
        return new Applied(IpRow.of(new Edited(fields), facts.of(unitId, now)).range(), late);
    }

    private StagedRow read(Long unitId, Map<String, String> fields, Instant now) {
        return new IpRowReader(facts.of(unitId, now), rules).read(new Edited(fields));
    }

    /** Imports count up from one: below nought there is room for one edit of each unit. */
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
        IpBatch.run(em, STAGE, Collections.singletonList(values));
        List<Finding> refused = new ArrayList<>();
        presence.piece(file, new IpRowsStep.Rows(file.id(), 0, ROW), new Collected(refused));
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

    private record Collected(List<Finding> refused) implements RowNotes {

        @Override
        public void refuse(long row, List<Finding> findings) {
            refused.addAll(findings);
        }

        @Override
        public void note(long row, List<Finding> findings) {
            // presence only refuses
        }
    }
}
