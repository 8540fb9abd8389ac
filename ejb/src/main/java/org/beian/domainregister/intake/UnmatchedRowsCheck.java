package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.domainregister.record.DomainOptions;
import org.beian.domainregister.report.DomainNames;
import org.beian.domainregister.report.ReportCheck;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;

/**
 * Check for changes that do not fit the register, which show that an earlier report is missing. An
 * added domain that is known is then changed, a changed one that is unknown is added, and the
 * deletion of an unknown one has no effect.
 */
@ApplicationScoped
@Clause("10.2")
class UnmatchedRowsCheck extends StageCheck<UnmatchedRowsCheck.Unmatched> {

    /** Row whose action does not fit the register. */
    record Unmatched(long row, String domain, String action) implements FoundRow {}

    @Override
    public String name() {
        return "unmatched";
    }

    @Override
    ReportCheck check() {
        return ReportCheck.UNMATCHED;
    }

    @Override
    boolean concerns(StagedImport file) {
        return !DomainOptions.of(file.options()).full();
    }

    @Override
    List<Unmatched> find(StagedImport file, long after, int limit) {
        return sql.records(
                limit,
                Unmatched.class,
                """
                select s.row_no, s.domain, s.action from domain_stage s
                left join domain_record r on r.domain = s.domain and r.unit_id = ?
                where s.import_id = ? and s.refused = 0 and s.row_no > ?
                and (s.action = 'A' and r.content_hash <> s.content_hash
                  or s.action <> 'A' and r.domain is null)
                order by s.row_no""",
                file.unitId(),
                file.id(),
                after);
    }

    @Override
    Said say(StagedImport file, Unmatched row) {
        String code =
                switch (row.action()) {
                    case "A" -> "ADDED_THOUGH_KNOWN";
                    case "C" -> "CHANGED_THOUGH_UNKNOWN";
                    default -> "DELETED_THOUGH_UNKNOWN";
                };
        List<String> args = List.of(DomainNames.shown(row.domain()));
        return new Said("/action", code, "10.2", args, null);
    }
}
