package org.beian.system.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.Examples;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests of the document at {@code /openapi} as generators of clients read it. They reject repeated
 * or missing operation ids, references that lead nowhere, parts of a path that are not declared,
 * names with spaces, answers without a description, arrays without items, and enums of another type
 * than their schema; they name classes after tags.
 */
@ApiTest
class OpenApiIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDialect(Dialects.getOpenApi30());
    private static final Pattern PART = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> TYPES =
            Set.of("string", "integer", "number", "boolean", "array", "object");
    private static final String JSON = "application/json";

    private static JsonNode document;
    private static List<DescribedCall> calls;

    @BeforeAll
    static void read() {
        Api.Answer json = SYSTEM.anybody().get("/openapi?format=JSON").expect(200);
        document = json.json();
        calls = DescribedCall.all(document);
    }

    @Test
    void isThereInBothFormats() {
        assertThat(document.path("openapi").asText()).startsWith("3.0.");
        assertThat(SYSTEM.anybody().get("/openapi").expect(200).text()).startsWith("openapi: ");
    }

    @Test
    void namesEachCallOnceAndInItsGroup() {
        assertThat(calls).hasSize(104);
        assertThat(calls).extracting(DescribedCall::id).doesNotHaveDuplicates();
        Set<String> groups = texts(document.path("tags").findValues("name"));
        assertThat(groups).hasSize(11);
        assertThat(document.path("tags").findValues("description")).hasSize(11);
        for (DescribedCall call : calls) {
            assertThat(call.id()).as(call.where()).matches("[a-z][A-Za-z]+");
            assertThat(call.operation().path("summary").asText()).as(call.where()).isNotBlank();
            assertThat(texts(call.operation().path("tags"))).as(call.where()).hasSize(1);
            assertThat(groups).containsAll(texts(call.operation().path("tags")));
        }
        assertThat(calls).flatExtracting(call -> texts(call.operation().path("tags"))).hasSize(104);
    }

    @Test
    void leadsWhereEachReferencePoints() {
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(ref -> references.add(ref.asText()));
        assertThat(references).hasSizeGreaterThan(100).allMatch(ref -> ref.startsWith("#/"));
        assertThat(references)
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1))).isNotEmpty());
    }

    @Test
    void declaresEachParameterOnceAndEachPartOfAPath() {
        for (DescribedCall call : calls) {
            List<String> declared = new ArrayList<>();
            Set<String> inPath = new TreeSet<>();
            for (JsonNode parameter : call.operation().path("parameters")) {
                String in = parameter.path("in").asText();
                declared.add(in + " " + parameter.path("name").asText());
                assertThat(TYPES).contains(resolved(parameter.path("schema")).at("/type").asText());
                if (in.equals("path")) {
                    inPath.add(parameter.path("name").asText());
                    assertThat(parameter.path("required").asBoolean()).as(call.where()).isTrue();
                }
            }
            assertThat(declared).as(call.where()).doesNotHaveDuplicates();
            assertThat(inPath)
                    .as(call.where())
                    .isEqualTo(
                            PART.matcher(call.path())
                                    .results()
                                    .map((MatchResult part) -> part.group(1))
                                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void describesEachAnswerAndTakesBodiesOnlyWithChanges() {
        for (DescribedCall call : calls) {
            JsonNode responses = call.operation().path("responses");
            assertThat(responses.has("default")).as(call.where()).isTrue();
            assertThat(responses.properties())
                    .as(call.where())
                    .hasSizeGreaterThan(1)
                    .allMatch(each -> each.getKey().matches("[2-5][0-9]{2}|default"))
                    .allMatch(
                            each ->
                                    !resolved(each.getValue())
                                            .path("description")
                                            .asText()
                                            .isBlank());
            if (call.method().equals("GET")) {
                assertThat(call.operation().has("requestBody")).as(call.where()).isFalse();
            }
        }
        assertThat(document.at("/components/securitySchemes/key/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void describesEachSchemaCompletely() {
        assertThat(document.at("/components/schemas/UploadedFile").isMissingNode())
                .as("a class of the program")
                .isTrue();
        for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
            assertThat(schema.getKey()).matches("[A-Za-z0-9._-]+");
            assertComplete(schema.getKey(), schema.getValue());
        }
    }

    private static void assertComplete(String where, JsonNode schema) {
        if (schema.has("$ref")) {
            assertThat(schema).as(where + ": a reference stands alone").hasSize(1);
            return;
        }
        if (schema.has("oneOf")) {
            schema.path("oneOf").forEach(each -> assertComplete(where, each));
            return;
        }
        String type = schema.path("type").asText();
        assertThat(TYPES).as(where).contains(type);
        if (type.equals("array")) {
            assertThat(schema.has("items")).as(where).isTrue();
            assertComplete(where + "[]", schema.path("items"));
        }
        assertThat(texts(schema.path("enum")))
                .as(where)
                .hasSameSizeAs(schema.path("enum"))
                .allMatch(value -> type.equals("string"));
        Set<String> members = new TreeSet<>();
        schema.path("properties")
                .properties()
                .forEach(
                        each -> {
                            members.add(each.getKey());
                            assertComplete(where + "." + each.getKey(), each.getValue());
                        });
        assertThat(members).as(where).containsAll(texts(schema.path("required")));
    }

    /** The example is what the tests send, and what its schema says. */
    @Test
    void showsAnExampleOfEachBody() {
        SoftAssertions all = new SoftAssertions();
        int shown = 0;
        for (DescribedCall call : calls) {
            JsonNode media = body(call).path(JSON);
            if (media.isMissingNode()) {
                continue;
            }
            shown++;
            String schema = media.at("/schema/$ref").asText();
            JsonNode example = media.path("example");
            all.assertThat(example)
                    .as(call.where())
                    .isEqualTo(Examples.of(schema.replaceAll(".*/", "")));
            all.assertThat(departures(schema, example)).as(call.where()).isEmpty();
        }
        all.assertAll();
        assertThat(shown).isEqualTo(36);
    }

    @Test
    void showsExamplesOfAnswersThatTheirSchemasAllow() {
        SoftAssertions all = new SoftAssertions();
        Set<String> shown = new TreeSet<>();
        for (DescribedCall call : calls) {
            for (JsonNode answer : call.operation().path("responses")) {
                for (JsonNode media : resolved(answer).path("content")) {
                    if (media.has("example")) {
                        String schema = media.at("/schema/$ref").asText();
                        shown.add(schema.replaceAll(".*/", ""));
                        all.assertThat(departures(schema, media.path("example")))
                                .as(call.where())
                                .isEmpty();
                    }
                }
            }
        }
        all.assertAll();
        assertThat(shown).containsExactly("Attachment", "Observation", "Problem");
    }

    private static List<Error> departures(String schema, JsonNode value) {
        ObjectNode whole = Api.JSON.createObjectNode().put("$ref", schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(value);
    }

    private static JsonNode body(DescribedCall call) {
        return resolved(call.operation().path("requestBody")).path("content");
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Set<String> texts(Iterable<JsonNode> values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
