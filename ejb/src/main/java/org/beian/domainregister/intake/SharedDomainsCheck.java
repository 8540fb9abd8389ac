package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.domainregister.report.DomainNames;
import org.beian.domainregister.report.ReportCheck;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;

/**
 * Check for domains that another unit reports too, as during a transfer; the finding names that
 * unit.
 */
@ApplicationScoped
@Clause("10.2")
class SharedDomainsCheck extends StageCheck<SharedDomainsCheck.Shared> {

    /** Row whose domain another unit reports. */
    record Shared(long row, String domain, String unit) implements FoundRow {}

    @Override
    public String name() {
        return "shared";
    }

    @Override
    ReportCheck check() {
        return ReportCheck.SHARED;
    }

    @Override
    boolean concerns(StagedImport file) {
        return sql.any(
                "select 1 from domain_report where unit_id <> ? and sequence_key is not null",
                file.unitId());
    }

    @Override
    List<Shared> find(StagedImport file, long after, int limit) {
        return sql.records(
                limit,
                Shared.class,
                """
                select s.row_no, s.domain, u.name from domain_stage s
                join domain_record r on r.domain = s.domain and r.unit_id <> ?
                join unit u on u.id = r.unit_id
                where s.import_id = ? and s.refused = 0 and s.action <> 'D' and s.row_no > ?
                order by s.row_no, r.unit_id""",
                file.unitId(),
                file.id(),
                after);
    }

    @Override
    Said say(StagedImport file, Shared row) {
        String other = row.unit();
        return new Said(
                "/domain",
                "REPORTED_BY_ANOTHER",
                "10.2",
                List.of(DomainNames.shown(row.domain()), other),
                other);
    }
}
