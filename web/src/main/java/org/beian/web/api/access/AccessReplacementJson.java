package org.beian.web.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.access.replacement.AccessReplacement;

/**
 * JSON view of a move to another provider, for both providers. Members without a value are null.
 *
 * @param from code of the provider that is left
 * @param to code of the provider that opens the new access
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AccessReplacementJson(
        String id,
        String state,
        String filingNumber,
        String websiteName,
        String from,
        String to,
        Instant approvedAt,
        LocalDate due,
        LocalDate openedOn,
        Instant endedAt) {

    static AccessReplacementJson of(AccessReplacement replacement, String from, String to) {
        return new AccessReplacementJson(
                replacement.id().toString(),
                replacement.state().name(),
                replacement.filingNumber(),
                replacement.websiteName(),
                from,
                to,
                replacement.approvedAt(),
                replacement.due(),
                replacement.openedOn(),
                replacement.endedAt());
    }
}
