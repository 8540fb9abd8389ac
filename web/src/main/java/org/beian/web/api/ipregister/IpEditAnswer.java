package org.beian.web.api.ipregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.ipregister.edit.IpEdit;
import org.beian.rule.Finding;
import org.beian.web.api.FindingShown;

/**
 * A single edit. Members without a value are null, not absent.
 *
 * @param fields by the columns of a file
 * @param notes what the rules noted without refusing; null but in the answer to the proposal
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IpEditAnswer(
        String id,
        String state,
        Map<String, String> fields,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String reason,
        List<FindingShown> notes,
        Map<String, String> links) {

    static final String BASE = "/api/v1/ip-edits";

    static IpEditAnswer of(IpEdit edit) {
        return of(edit, (List<FindingShown>) null);
    }

    static IpEditAnswer of(IpEdit edit, List<Finding> notes, Locale language) {
        return of(edit, notes.stream().map(each -> FindingShown.of(each, language)).toList());
    }

    private static IpEditAnswer of(IpEdit edit, List<FindingShown> notes) {
        return new IpEditAnswer(
                edit.id().toString(),
                edit.state().name(),
                edit.fields(),
                edit.proposedBy(),
                edit.proposedAt(),
                edit.decidedBy().orElse(null),
                edit.decidedAt().orElse(null),
                edit.reason().orElse(null),
                notes,
                Map.of("self", BASE + "/" + edit.id()));
    }
}
