package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.beian.domainregister.unfiled.Observation;
import org.beian.domainregister.unfiled.ObservationAnswer;

/**
 * JSON view of an observation, for its provider.
 *
 * @param unfiled the unfiled domains; null in the answer to the report itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObservationJson(
        String id,
        String reference,
        Instant receivedAt,
        Map<String, Integer> counts,
        List<String> unfiled,
        List<ObservationAnswer.Unreadable> unreadable,
        Map<String, String> links) {

    static final String BASE = "/api/v1/observations";

    static ObservationJson of(Observation taken) {
        return of(taken, null, null);
    }

    static ObservationJson of(ObservationAnswer answer) {
        return of(answer.observation(), answer.unfiled(), answer.unreadable());
    }

    private static ObservationJson of(
            Observation taken,
            List<String> unfiled,
            List<ObservationAnswer.Unreadable> unreadable) {
        return new ObservationJson(
                taken.id().toString(),
                taken.reference(),
                taken.receivedAt(),
                Map.of(
                        "entries", taken.entries(),
                        "unreadable", taken.unreadable(),
                        "domains", taken.domains(),
                        "unfiled", taken.unfiled(),
                        "tasks", taken.tasks()),
                unfiled,
                unreadable,
                Map.of("self", BASE + "/" + taken.id(), "tasks", UnfiledSiteJson.BASE));
    }
}
