package org.beian.web.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessState;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.Parameters;

/** Reader of what a provider sends about its notices: reports, and the states that it asks for. */
final class ExecutionBody {

    private ExecutionBody() {}

    static ExecutionReport of(JsonNode body) {
        String at = JsonMembers.text(body, "executedAt");
        String result = JsonMembers.text(body, "result");
        List<String> attachments = new ArrayList<>();
        body.path("attachments").forEach(each -> attachments.add(each.asText()));
        return new ExecutionReport(
                at == null ? null : OffsetDateTime.parse(at).toInstant(),
                JsonMembers.text(body, "officer"),
                result == null ? null : ExecutionResult.valueOf(result),
                JsonMembers.text(body, "note"),
                attachments);
    }

    /** The state of a list, which is written in small letters too; null for all. */
    static StopAccessState state(String text) {
        return Parameters.choice(
                "state",
                StopAccessState.class,
                text == null ? null : text.toUpperCase(Locale.ROOT));
    }
}
