package org.beian.web.page.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;
import org.omnifaces.util.Faces;

/**
 * Backing bean of the page of the interface: the calls by groups, from the OpenAPI document. The
 * document is in English; in Chinese each of its sentences is looked up in {@code chinese.json}.
 */
@Named
@RequestScoped
public class ApiPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode CHINESE = chinese();

    private ApiDocument source;
    private Frame frame;
    private JsonNode document;
    private final List<ApiGroup> groups = new ArrayList<>();

    protected ApiPage() {}

    @Inject
    ApiPage(ApiDocument source, Frame frame) {
        this.source = source;
        this.frame = frame;
    }

    /** Reads the document, before anything of the page is written. */
    public void enter() {
        document = source.read(Faces.getRequest(), Faces.getResponse());
        for (JsonNode tag : document.path("tags")) {
            String name = tag.path("name").asText();
            groups.add(new ApiGroup(name, said(tag.path("description")), calls(name)));
        }
    }

    /** Groups in the order of the document; none where the server does not describe it. */
    public List<ApiGroup> getGroups() {
        return groups;
    }

    private List<ApiCall> calls(String tag) {
        List<ApiCall> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().path("tags").path(0).asText().equals(tag)) {
                    calls.add(call(method.getKey(), path.getKey(), method.getValue()));
                }
            }
        }
        return calls;
    }

    private ApiCall call(String method, String path, JsonNode operation) {
        ResourceBundle texts = Texts.in(frame.getLocale());
        List<String> roles = new ArrayList<>();
        operation
                .path("x-roles")
                .forEach(role -> roles.add(texts.getString("Role." + role.asText())));
        JsonNode body = resolved(operation.path("requestBody")).path("content");
        List<String> types = new ArrayList<>();
        body.fieldNames().forEachRemaining(types::add);
        return new ApiCall(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                said(operation.path("summary")),
                roles,
                parameters(operation),
                types,
                example(body),
                answers(operation));
    }

    private List<ApiCall.Parameter> parameters(JsonNode operation) {
        List<ApiCall.Parameter> parameters = new ArrayList<>();
        for (JsonNode each : operation.path("parameters")) {
            parameters.add(
                    new ApiCall.Parameter(
                            each.path("name").asText(),
                            each.path("in").asText(),
                            each.path("required").asBoolean(),
                            said(each.path("description"))));
        }
        return parameters;
    }

    private List<ApiCall.Answer> answers(JsonNode operation) {
        List<ApiCall.Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : operation.path("responses").properties()) {
            JsonNode answer = resolved(each.getValue());
            answers.add(
                    new ApiCall.Answer(
                            each.getKey(),
                            said(answer.path("description")),
                            example(answer.path("content"))));
        }
        return answers;
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    /** The first example of a body in any of its types, as it is read best; or empty. */
    private static String example(JsonNode content) {
        for (JsonNode media : content) {
            JsonNode example = media.path("example");
            if (example.isTextual()) {
                return example.asText();
            }
            if (!example.isMissingNode()) {
                try {
                    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return "";
    }

    /** A sentence of the document in the language of the page. */
    private String said(JsonNode sentence) {
        String english = sentence.asText();
        return "en".equals(frame.getLocale().getLanguage())
                ? english
                : CHINESE.path(english).asText(english);
    }

    private static JsonNode chinese() {
        try (InputStream in = ApiPage.class.getResourceAsStream("chinese.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
