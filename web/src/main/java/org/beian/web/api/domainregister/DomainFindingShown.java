package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.beian.domainregister.report.ReportFinding;
import org.beian.web.domainregister.ReportFindingTexts;

/**
 * A finding in a report as a whole.
 *
 * @param rows how many are concerned; null for a gap, which is of numbers
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DomainFindingShown(
        String code,
        Long rows,
        Long missingFrom,
        Long missingTo,
        String message,
        String suggestion,
        String clause) {

    static DomainFindingShown of(ReportFinding finding, Locale language) {
        boolean gap = finding.kind() == ReportFinding.Kind.GAP;
        return new DomainFindingShown(
                finding.kind().name(),
                gap ? null : finding.from(),
                gap ? finding.from() : null,
                finding.to(),
                ReportFindingTexts.message(finding, language),
                ReportFindingTexts.suggestion(finding, language),
                finding.kind().clause());
    }
}
