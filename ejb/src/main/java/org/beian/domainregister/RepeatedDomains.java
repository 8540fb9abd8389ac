package org.beian.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.intake.StagedImport;
import org.beian.law.Clause;

/** A file names a domain once: the later row is refused and told the first. */
@ApplicationScoped
@Clause("20.1")
class RepeatedDomains extends StageCheck {

    @Override
    public String name() {
        return "repeated";
    }

    @Override
    ReportCheck check() {
        return ReportCheck.TWICE;
    }

    @Override
    boolean concerns(StagedImport file) {
        return true;
    }

    @Override
    List<Object[]> find(StagedImport file, long after, int limit) {
        return sql.rows(
                limit,
                "select s.row_no, s.domain, f.first_row from domain_stage s join"
                        + " (select domain, min(row_no) as first_row from domain_stage"
                        + " where import_id = ? and refused = 0 group by domain having count(*) > 1) f"
                        + " on f.domain = s.domain where s.import_id = ? and s.refused = 0"
                        + " and s.row_no > f.first_row and s.row_no > ? order by s.row_no",
                file.id(),
                file.id(),
                after);
    }

    @Override
    Said say(Object[] row) {
        String first = String.valueOf(row[2]);
        return new Said(
                "/domain",
                "REPORTED_TWICE",
                "20.1",
                List.of(DomainNames.shown((String) row[1]), first),
                first);
    }
}
