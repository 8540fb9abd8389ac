package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** Access to the members of a JSON body whose types its schema has checked. */
public final class JsonMembers {

    private JsonMembers() {}

    /** A text member, stripped; null when it is null, absent or not a text. */
    public static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isTextual() ? value.asText().strip() : null;
    }

    /** A member that is a date by its schema; null when it is null or absent. */
    public static LocalDate date(JsonNode body, String name) {
        String date = text(body, name);
        return date == null ? null : LocalDate.parse(date);
    }
}
