package org.beian.ipregister.intake;

import static com.google.common.base.Strings.nullToEmpty;

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
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.Province;

/** Step of an import that refuses rows which change or end a record that the unit has not filed. */
@ApplicationScoped
public class RecordExistsStep extends RowRangeStep {

    private static final String ABSENT =
            """
            select s.row_no, (select min(u.name) from ip_record o join unit u on u.id = o.unit_id
              where o.block = s.block and o.range_start = s.range_start
              and o.range_end = s.range_end and o.kind = s.kind)
            from ip_stage s
            where %s and s.action <> 'ADD'
            and not exists (select 1 from ip_record r where %s)"""
                    .formatted(CHOSEN, IpTables.sameKey("r", "s"));

    /**
     * Row whose record the unit has not filed.
     *
     * @param holder name of a unit that has; null when none has
     */
    private record Absent(long row, String holder) {}

    @Inject IpRules rules;
    @Inject IpFactsReader facts;

    @Override
    public ImportPhase phase() {
        return ImportPhase.CHECK;
    }

    @Override
    public String name() {
        return "presence";
    }

    @Override
    @Clause("19.2")
    public Piece piece(StagedImport file, Rows rows, RowFindings notes) {
        Province province = facts.requireFilingUnit(file.unitId()).province().orElse(null);
        LocalDate today = Shanghai.date(file.receivedAt());
        Query absent = NativeQuery.of(em, ABSENT, rows.importId(), rows.after(), rows.last());
        for (Absent each : ResultRecords.of(absent, Absent.class)) {
            String holder = nullToEmpty(each.holder());
            IpCheck check = holder.isEmpty() ? IpCheck.RECORD_ABSENT : IpCheck.RECORD_OF_ANOTHER;
            rules.finding(check, "/start", province, today, List.of(holder), each.holder())
                    .ifPresent(finding -> notes.refuse(each.row(), List.of(finding)));
        }
        return Piece.of(null, rows.last() - rows.after());
    }
}
