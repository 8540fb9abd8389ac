package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.domainregister.report.DomainNames;
import org.beian.domainregister.report.ReportCheck;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;
import org.beian.rule.Severity;

/**
 * Check that a file names each domain only once: a later row is refused, and its finding names the
 * first.
 */
@ApplicationScoped
@Clause("20.1")
class RepeatedDomainsCheck extends StageCheck<RepeatedDomainsCheck.Repeated> {

    /** Row whose domain stands in an earlier one. */
    record Repeated(long row, String domain, long first) implements FoundRow {}

    @Override
    public String name() {
        return "repeated";
    }

    @Override
    ReportCheck check() {
        return ReportCheck.TWICE;
    }

    @Override
    List<Repeated> find(StagedImport file, long after, int limit) {
        return sql.records(
                limit,
                Repeated.class,
                """
                select s.row_no, s.domain, f.first_row from domain_stage s join
                  (select domain, min(row_no) as first_row from domain_stage
                   where import_id = ? and refused = 0 group by domain having count(*) > 1) f
                  on f.domain = s.domain
                where s.import_id = ? and s.refused = 0 and s.row_no > f.first_row and s.row_no > ?
                order by s.row_no""",
                file.id(),
                file.id(),
                after);
    }

    /**
     * Always a refusal, whatever an operator sets, as the register holds one record of a domain for
     * each unit.
     */
    @Override
    Optional<Severity> severity(String code, LocalDate on) {
        return Optional.of(Severity.REFUSE);
    }

    @Override
    Said say(StagedImport file, Repeated row) {
        String first = String.valueOf(row.first());
        return new Said(
                "/domain",
                "REPORTED_TWICE",
                "20.1",
                List.of(DomainNames.shown(row.domain()), first),
                first);
    }
}
