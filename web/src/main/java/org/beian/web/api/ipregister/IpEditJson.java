package org.beian.web.api.ipregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.ipregister.edit.IpEdit;
import org.beian.rule.Finding;
import org.beian.web.api.FindingJson;

/**
 * JSON view of a proposed change to a single record. Members without a value are null, not absent.
 *
 * @param fields values by the columns of an import file
 * @param notes findings of the rules that do not refuse it; null except in the response to the
 *     proposal
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IpEditJson(
        String id,
        String state,
        Map<String, String> fields,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String reason,
        List<FindingJson> notes,
        Map<String, String> links) {

    static final String BASE = "/api/v1/ip-edits";

    static IpEditJson of(IpEdit edit) {
        return of(edit, (List<FindingJson>) null);
    }

    static IpEditJson of(IpEdit edit, List<Finding> notes, Locale language) {
        return of(edit, notes.stream().map(each -> FindingJson.of(each, language)).toList());
    }

    private static IpEditJson of(IpEdit edit, List<FindingJson> notes) {
        return new IpEditJson(
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
