package org.beian.annualaudit.report;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.report.AnnualReport.OfBureau;
import org.beian.annualaudit.report.ReportFigures.Counted;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.value.Authority;

/** Reporting on the audits of a year (18.2): a bureau on its own, the ministry on all. */
@Stateless
@RolesAllowed({REVIEWER, CLERK, MINISTRY})
public class AuditReporting {

    private static final String ALL = "%";

    @Inject ReportFigures figures;
    @Inject Callers callers;

    /** The figures of a year as they stand now; zeros where nothing was audited. */
    @Clause("18.2")
    public AnnualReport report(int year) {
        Caller caller = callers.current();
        String province = caller.has(MINISTRY) ? ALL : caller.authority().orElseThrow().code();
        List<Counted> counted = figures.sums(List.of(year - 1, year), province);
        return new AnnualReport(
                year,
                sum(counted, year),
                sum(counted, year - 1),
                counted.stream()
                        .filter(each -> each.year() == year)
                        .map(AuditReporting::bureau)
                        .toList(),
                figures.kinds(year, province),
                figures.opinions(year, province),
                figures.providers(year, province),
                figures.counties(year, province));
    }

    private static OfBureau bureau(Counted counted) {
        return new OfBureau(Authorities.name(Authority.ofCode(counted.province())), counted.sums());
    }

    private static AuditSums sum(List<Counted> counted, int year) {
        return counted.stream()
                .filter(each -> each.year() == year)
                .map(Counted::sums)
                .reduce(AuditSums.NONE, AuditSums::plus);
    }
}
