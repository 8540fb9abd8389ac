package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.beian.domainregister.unfiled.UnfiledSite;

/** JSON view of an unfiled site, for its provider. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UnfiledSiteJson(
        String id,
        String domain,
        String name,
        String address,
        String observation,
        Instant foundAt,
        LocalDate due,
        String state,
        String result,
        String words,
        Instant answeredAt,
        Instant endedAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/unfiled-sites";

    static UnfiledSiteJson of(UnfiledSite site) {
        return new UnfiledSiteJson(
                site.id().toString(),
                site.domain(),
                site.unicode(),
                site.address(),
                site.observationId().toString(),
                site.foundAt(),
                site.due(),
                site.state().name(),
                site.result(),
                site.words(),
                site.answeredAt(),
                site.endedAt(),
                Map.of("result", BASE + "/" + site.id() + "/result"));
    }
}
