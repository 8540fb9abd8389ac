package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.ipregister.check.JdbcBatch;
import org.beian.ipregister.record.IpFactsReader;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpRules;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.rule.Finding;

/**
 * Step of an import that allows each record once in a file: a repetition with the same content
 * changes nothing; one with other content is refused, as nobody can tell which of the two is meant.
 */
@ApplicationScoped
class DuplicateRecordStep implements StagedStep {

    /** Rows of one piece: each piece groups the whole file again. */
    private static final int PIECE = 100_000;

    private static final String REPEATED =
            """
            select s.row_no, d.first_row,
              case when s.action = f.action and s.content_hash = f.content_hash then 1 else 0 end
            from (select k.key_hash, min(k.row_no) as first_row from ip_stage k
              where k.import_id = ? group by k.key_hash having count(*) > 1) d
            join ip_stage s on s.key_hash = d.key_hash
            join ip_stage f on f.import_id = ? and f.row_no = d.first_row
              and %s
            where s.import_id = ? and s.row_no > d.first_row and s.row_no > ?
            order by s.row_no"""
                    .formatted(IpTables.sameKey("s", "f"));

    /** Row that names the same record as an earlier one. */
    private record Repeated(long row, long first, long same) {}

    @Inject EntityManager em;
    @Inject IpRules rules;
    @Inject IpFactsReader facts;

    @Override
    public ImportPhase phase() {
        return ImportPhase.CHECK;
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    @Clause("19.2")
    public Piece next(StagedImport file, String cursor, RowFindings notes) {
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        List<Repeated> found =
                ResultRecords.of(
                        NativeQuery.of(em, REPEATED, file.id(), file.id(), file.id(), after)
                                .setMaxResults(PIECE),
                        Repeated.class);
        List<Long> same = new ArrayList<>();
        for (Repeated each : found) {
            if (each.same() == 1) {
                same.add(each.row());
            } else {
                refusal(file, String.valueOf(each.first()))
                        .ifPresent(f -> notes.refuse(each.row(), List.of(f)));
            }
        }
        mark(file.id(), same);
        boolean more = found.size() == PIECE;
        return Piece.of(more ? String.valueOf(found.get(PIECE - 1).row()) : null, found.size());
    }

    private Optional<Finding> refusal(StagedImport file, String firstRow) {
        Unit unit = facts.requireFilingUnit(file.unitId());
        return rules.finding(
                IpCheck.RANGE_TWICE,
                "/start",
                unit.province().orElse(null),
                Shanghai.date(file.receivedAt()),
                List.of(firstRow));
    }

    private void mark(long importId, List<Long> rows) {
        if (rows.isEmpty()) {
            return;
        }
        JdbcBatch.run(
                em,
                "update ip_stage set repeated = 1 where import_id = ? and row_no = ?",
                rows.stream().map(row -> new Object[] {importId, row}).toList());
    }
}
