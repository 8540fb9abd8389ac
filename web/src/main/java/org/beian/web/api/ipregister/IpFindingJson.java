package org.beian.web.api.ipregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;

/** JSON view of a finding of the address check. Members without a value are null, not absent. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IpFindingJson(
        String id,
        String code,
        String message,
        String suggestion,
        String clause,
        AddressJson.Range range,
        String unit,
        String other,
        AddressJson.Range otherRange,
        String missing,
        String state,
        Instant decidedAt,
        String opinion,
        int version) {

    static IpFindingJson of(IpFindingLine line, Locale language) {
        FindingText text = RuleTexts.describeToProgram(line.worded(), language);
        return new IpFindingJson(
                line.id().toString(),
                line.worded().code(),
                text.message(),
                text.suggestion(),
                line.worded().clause(),
                AddressJson.Range.of(line.range()),
                line.unit(),
                line.other(),
                AddressJson.Range.of(line.otherRange()),
                line.missing() == null ? null : line.missing().start(),
                line.state().name(),
                line.decidedAt(),
                line.opinion(),
                line.version());
    }
}
