package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Mapper of reports and findings to the lines that lists show. */
@ApplicationScoped
class IpFindingLines {

    @Inject IpReportRepository reports;
    @Inject Units units;

    IpReportLine of(IpReport report) {
        return new IpReportLine(
                report.id(),
                report.unitId(),
                name(report.unitId()),
                report.province().map(Province::regionCode).orElse(null),
                report.importId().orElse(null),
                report.createdAt(),
                report.found(),
                report.corrected(),
                report.late(),
                report.due().orElse(null),
                reports.open(report.id()));
    }

    /**
     * @param authority whether the reader is told who decided
     */
    IpFindingLine of(IpFinding finding, boolean authority) {
        String other = finding.otherId().map(this::name).orElse(null);
        IpRange otherRange = finding.other().orElse(null);
        return new IpFindingLine(
                finding.id(),
                finding.reportId(),
                worded(finding, other),
                finding.range(),
                name(finding.unitId()),
                other,
                otherRange,
                finding.missing().orElse(null),
                finding.state(),
                finding.decidedAt().orElse(null),
                authority ? finding.decidedBy().orElse(null) : null,
                finding.opinion().orElse(null),
                finding.version());
    }

    private static Finding worded(IpFinding finding, String other) {
        String range = finding.range().toString();
        String against = other == null ? "" : other;
        List<String> arguments =
                finding.missing()
                        .map(missing -> List.of(range, missing.toString(), against))
                        .orElseGet(
                                () ->
                                        List.of(
                                                range,
                                                against,
                                                finding.other().map(IpRange::toString).orElse(""),
                                                Long.toString(finding.count())));
        return new Finding(
                "",
                finding.check().code(),
                Severity.WARN,
                finding.check().entry().clauses().get(0),
                arguments,
                other == null
                        ? null
                        : against + finding.other().map(named -> " " + named).orElse(""));
    }

    private String name(Long unitId) {
        return units.find(unitId).map(Unit::name).orElse("");
    }
}
