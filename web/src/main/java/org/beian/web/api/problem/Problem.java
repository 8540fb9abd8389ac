package org.beian.web.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem detail (RFC 9457) with the members of formats.md 8.
 *
 * @param instance the request's id, as in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        List<Item> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String pointer, String code, String message, String suggestion, String clause) {}
}
