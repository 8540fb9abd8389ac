package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.beian.domainregister.unfiled.UnfiledClue;

/**
 * JSON view of a clue on an unfiled domain. Members without a value are null, not absent.
 *
 * @param due last day of the bureau
 * @param words the ministry's remarks
 * @param outcome the bureau's remarks
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UnfiledClueJson(
        String id,
        String domain,
        String name,
        String province,
        String basis,
        String address,
        String state,
        String words,
        String outcome,
        Instant confirmedAt,
        LocalDate due,
        Instant endedAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/unfiled-clues";

    static UnfiledClueJson of(UnfiledClue clue) {
        return new UnfiledClueJson(
                clue.id().toString(),
                clue.domain(),
                clue.unicode(),
                clue.province().regionCode(),
                clue.basis().name(),
                clue.address(),
                clue.state().name(),
                clue.words(),
                clue.outcome(),
                clue.confirmedAt(),
                clue.due(),
                clue.endedAt(),
                Map.of("self", BASE + "/" + clue.id()));
    }
}
