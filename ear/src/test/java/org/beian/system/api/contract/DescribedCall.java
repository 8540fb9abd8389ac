package org.beian.system.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Call of the interface as {@code /openapi} describes it. */
record DescribedCall(String method, String path, JsonNode operation) {

    static List<DescribedCall> all(JsonNode document) {
        List<DescribedCall> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                String method = each.getKey().toUpperCase(Locale.ROOT);
                calls.add(new DescribedCall(method, path.getKey(), each.getValue()));
            }
        }
        return calls;
    }

    String id() {
        return operation.path("operationId").asText();
    }

    String where() {
        return method + " " + path;
    }

    List<String> roles() {
        List<String> roles = new ArrayList<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }
}
