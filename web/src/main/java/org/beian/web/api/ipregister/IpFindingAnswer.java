package org.beian.web.api.ipregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;

/** A finding of the check. Members without a value are null, not absent. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IpFindingAnswer(
        String id,
        String code,
        String message,
        String suggestion,
        String clause,
        AddressAnswer.Range range,
        String unit,
        String other,
        AddressAnswer.Range otherRange,
        String missing,
        String state,
        Instant decidedAt,
        String opinion,
        int version) {

    static IpFindingAnswer of(IpFindingLine line, Locale language) {
        FindingText text = RuleTexts.describeToProgram(line.worded(), language);
        return new IpFindingAnswer(
                line.id().toString(),
                line.worded().code(),
                text.message(),
                text.suggestion(),
                line.worded().clause(),
                AddressAnswer.Range.of(line.range()),
                line.unit(),
                line.other(),
                AddressAnswer.Range.of(line.otherRange()),
                line.missing() == null ? null : line.missing().start(),
                line.state().name(),
                line.decidedAt(),
                line.opinion(),
                line.version());
    }
}
