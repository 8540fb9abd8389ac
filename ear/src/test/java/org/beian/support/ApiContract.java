package org.beian.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Check of every answer of the interface against the document at {@code /openapi}. */
final class ApiContract {

    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEMA_OF_PROBLEMS = "#/components/schemas/Problem";
    private static final Map<String, ApiContract> OF_SERVERS = new ConcurrentHashMap<>();

    /** The same for all servers of a build, each of which would take seconds for its own. */
    private static ApiContract shared;

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDialect(Dialects.getOpenApi30());

    private final JsonNode document;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private ApiContract(JsonNode document) {
        this.document = document;
    }

    private static synchronized ApiContract of(URI server) {
        if (shared == null) {
            Api.Answer answer =
                    Api.send(
                            HttpRequest.newBuilder(server.resolve("/openapi"))
                                    .header("Accept", "application/json")
                                    .build());
            if (answer.status() == 403) {
                // a server with a small heap describes nothing
                return new ApiContract(MissingNode.getInstance());
            }
            shared = new ApiContract(answer.expect(200).json());
        }
        return shared;
    }

    /** The same answer, after asserting that it agrees with the document. */
    static Api.Answer check(Api.Answer answer) {
        URI uri = answer.response().uri();
        if (uri.getPath().startsWith("/api/")) {
            OF_SERVERS.computeIfAbsent(uri.getAuthority(), authority -> of(uri)).hold(answer);
        }
        return answer;
    }

    private void hold(Api.Answer answer) {
        if (document.at("/components/schemas/Problem").isMissingNode()) {
            // of an EAR, Payara Server describes the calls without the filter of the web module
            return;
        }
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        if (answer.status() >= 400) {
            if (type.equals(PROBLEM)) {
                hold(answer, SCHEMA_OF_PROBLEMS);
            }
            return;
        }
        String status = String.valueOf(answer.status());
        if (answer.response().request().method().equals("OPTIONS")) {
            return;
        }
        JsonNode responses = operation(answer.response().request()).path("responses");
        if (!responses.has(status)) {
            throw new AssertionError("no described answer is " + answer);
        }
        JsonNode content = resolved(responses.path(status)).path("content");
        if (type.equals("application/json")) {
            String ref = content.path(type).path("schema").path("$ref").asText();
            if (ref.isEmpty()) {
                throw new AssertionError("no schema describes " + answer);
            }
            hold(answer, ref);
        }
    }

    /** The description of an answer, with the reference to a shared one resolved. */
    private JsonNode resolved(JsonNode response) {
        String ref = response.path("$ref").asText();
        return ref.isEmpty() ? response : document.at(ref.substring(1));
    }

    private void hold(Api.Answer answer, String ref) {
        List<Error> departures =
                compiled.computeIfAbsent(ref, this::schema).validate(answer.json());
        if (!departures.isEmpty()) {
            throw new AssertionError("not as described: " + departures + "\n" + answer);
        }
    }

    private Schema schema(String ref) {
        ObjectNode whole = Api.JSON.createObjectNode();
        whole.put("$ref", ref);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private JsonNode operation(HttpRequest request) {
        String path = request.uri().getRawPath();
        for (Map.Entry<String, JsonNode> described : document.path("paths").properties()) {
            String template = described.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (Pattern.matches(template, path)) {
                return described.getValue().path(request.method().toLowerCase(Locale.ROOT));
            }
        }
        throw new AssertionError("not described: " + request);
    }
}
