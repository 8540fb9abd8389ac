package org.beian.web.api.domainregister;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads ids and members. */
final class Keys {

    private static final long NONE = -1;

    private Keys() {}

    /** An id of an address; what is none is one that nothing has. */
    static long of(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : NONE;
    }

    /** Null when the member is null or absent. */
    static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isTextual() ? value.asText().strip() : null;
    }
}
