package org.beian.web.api.unfiledchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.beian.unfiledchange.procedure.UnfiledChangeView;

/** JSON view of an unfiled change. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UnfiledChangeJson(
        String id,
        String state,
        String source,
        String filingNumber,
        String item,
        String domain,
        String filed,
        String found,
        LocalDate foundOn,
        String officer,
        LocalDate due,
        String answer,
        String opinion,
        Instant endedAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/unfiled-changes";

    static UnfiledChangeJson of(UnfiledChangeView view) {
        return new UnfiledChangeJson(
                view.id().toString(),
                view.state().name(),
                view.source().name(),
                view.filingNumber(),
                view.item().name(),
                view.domain(),
                view.filed(),
                view.found(),
                view.foundOn(),
                view.officer(),
                view.due(),
                view.answer(),
                view.opinion(),
                view.endedAt(),
                Map.of("self", BASE + "/" + view.id()));
    }
}
