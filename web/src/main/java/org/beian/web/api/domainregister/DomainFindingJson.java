package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.beian.domainregister.report.ReportFinding;
import org.beian.web.domainregister.ReportFindingTexts;

/**
 * JSON view of a finding on a domain report as a whole.
 *
 * @param rows number of rows concerned; null for a gap, which is in the sequence numbers
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DomainFindingJson(
        String code,
        Long rows,
        Long missingFrom,
        Long missingTo,
        String message,
        String suggestion,
        String clause) {

    static DomainFindingJson of(ReportFinding finding, Locale language) {
        boolean gap = finding.kind() == ReportFinding.Kind.GAP;
        return new DomainFindingJson(
                finding.kind().name(),
                gap ? null : finding.from(),
                gap ? finding.from() : null,
                finding.to(),
                ReportFindingTexts.message(finding, language),
                ReportFindingTexts.suggestion(finding, language),
                finding.kind().clause());
    }
}
