package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.ipregister.record.IpFactsReader;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpRules;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/**
 * Step of an import that refuses rows on a range which the headquarters of the unit, or a branch,
 * has reported: the two report together, each range once (9.1). What one of them has from the other
 * is on file with both.
 */
@ApplicationScoped
public class ReportedTogetherStep extends RowRangeStep {

    private static final String REPORTED =
            """
            select s.row_no, min(u.name)
            from ip_stage s
            join ip_record r on r.block = s.block and r.range_start = s.range_start
              and r.range_end = s.range_end and r.kind = s.kind and r.unit_id <> s.unit_id
            join unit u on u.id = r.unit_id
            where %s and s.action <> 'DELETE' and (u.id = ? or u.parent_id = ?)
            and not (s.kind = 'SOURCE' and (s.upstream = u.code or r.upstream = ?))
            and not (s.kind = 'ALLOCATION' and (
              (r.status = 'REDISTRIBUTED' and r.receiver = ?)
              or (s.status = 'REDISTRIBUTED' and s.receiver = u.code)))
            group by s.row_no"""
                    .formatted(CHOSEN);

    /** Row on a range that another unit of the organisation has reported. */
    private record Reported(long row, String unit) {}

    @Inject IpRules rules;
    @Inject IpFactsReader facts;

    @Override
    public ImportPhase phase() {
        return ImportPhase.CHECK;
    }

    @Override
    public String name() {
        return "together";
    }

    @Override
    @Clause("9.1")
    public Piece piece(StagedImport file, Rows rows, RowFindings notes) {
        Unit unit = facts.requireFilingUnit(file.unitId());
        if (unit.parentId().isEmpty() && !hasBranches(unit)) {
            return Piece.of(null, rows.last() - rows.after());
        }
        LocalDate today = Shanghai.date(file.receivedAt());
        Query reported =
                NativeQuery.of(
                        em,
                        REPORTED,
                        rows.importId(),
                        rows.after(),
                        rows.last(),
                        unit.parentId().orElse(-1L),
                        unit.id(),
                        unit.code(),
                        unit.code());
        for (Reported each : ResultRecords.of(reported, Reported.class)) {
            rules.finding(
                            IpCheck.REPORTED_TOGETHER,
                            "/start",
                            unit.province().orElse(null),
                            today,
                            List.of(each.unit()),
                            each.unit())
                    .ifPresent(finding -> notes.refuse(each.row(), List.of(finding)));
        }
        return Piece.of(null, rows.last() - rows.after());
    }

    private boolean hasBranches(Unit unit) {
        return !NativeQuery.of(em, "select u.id from unit u where u.parent_id = ?", unit.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
