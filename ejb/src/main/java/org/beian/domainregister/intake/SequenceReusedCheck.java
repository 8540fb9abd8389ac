package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.domainregister.record.DomainOptions;
import org.beian.domainregister.report.ReportCheck;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;

/**
 * Check that the report's sequence number is new: when it or a later one took effect already, every
 * row is refused. The intake admits the last number again, as it recognises a repeated file.
 */
@ApplicationScoped
@Clause("20.1")
class SequenceReusedCheck extends StageCheck<SequenceReusedCheck.Reused> {

    /** Row of a file whose sequence number was used before. */
    record Reused(long row, long sequence) implements FoundRow {}

    @Override
    public String name() {
        return "number";
    }

    @Override
    ReportCheck check() {
        return ReportCheck.NUMBER;
    }

    @Override
    boolean concerns(StagedImport file) {
        Long wanted = DomainOptions.of(file.options()).sequence();
        return wanted != null
                && sql.any(
                        """
                        select 1 from domain_report where unit_id = ? and import_id <> ?
                        and sequence_key is not null and sequence_no >= ?""",
                        file.unitId(),
                        file.id(),
                        wanted);
    }

    @Override
    List<Reused> find(StagedImport file, long after, int limit) {
        return sql.records(
                limit,
                Reused.class,
                """
                select s.row_no, cast(? as bigint) from domain_stage s
                where s.import_id = ? and s.refused = 0 and s.row_no > ?
                order by s.row_no""",
                DomainOptions.of(file.options()).sequence(),
                file.id(),
                after);
    }

    @Override
    Said say(StagedImport file, Reused row) {
        return new Said(
                "", "REPORTED_NUMBER_USED", "20.1", List.of(String.valueOf(row.sequence())), null);
    }
}
