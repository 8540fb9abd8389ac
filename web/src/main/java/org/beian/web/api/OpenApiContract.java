package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beian.web.api.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * OpenAPI filter that completes the document at {@code /openapi} (formats.md 8): with the schemas
 * of bodies and responses, examples, groups and roles of the calls, the problem detail that any
 * call may return, and the meaning of parameters that many calls share.
 */
public class OpenApiContract implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Schema files of the bodies, by the name in {@code @Schema(ref)}; that of applications belongs
     * to the EJB module, as applications also come in import files.
     */
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry("Application", "/org/beian/filing/content/filing.schema.json"),
                    Map.entry("AccessRequest", "access/application.schema.json"),
                    Map.entry("AccessOpening", "access/opening.schema.json"),
                    Map.entry("AccessEnding", "access/ending.schema.json"),
                    Map.entry("CancellationRequest", "cancellation/application.schema.json"),
                    Map.entry("DomainReleaseRequest", "release/application.schema.json"),
                    Map.entry("DisavowalAnswer", "agency/answer.schema.json"),
                    Map.entry("ExecutionReport", "access/execution-report.schema.json"),
                    Map.entry("ExecutionReports", "access/execution-reports.schema.json"),
                    Map.entry("ResumptionReport", "access/resumption-report.schema.json"),
                    Map.entry("Comparison", "access/comparison.schema.json"),
                    Map.entry("PreAssignment", "access/pre-assignment.schema.json"),
                    Map.entry("HandOver", "filing/hand-over.schema.json"),
                    Map.entry("Opinion", "opinion.schema.json"),
                    Map.entry("ObservationRequest", "domainregister/observation.schema.json"),
                    Map.entry("UnfiledChangeReport", "unfiledchange/report.schema.json"),
                    Map.entry("VerificationResult", "supervision/verification-result.schema.json"),
                    Map.entry("VerificationRecord", "supervision/verification.schema.json"),
                    Map.entry("AuditConfirmation", "annualaudit/confirmation.schema.json"),
                    Map.entry("AuditConfirmations", "annualaudit/confirmations.schema.json"),
                    Map.entry("AuditUrging", "annualaudit/urging.schema.json"),
                    Map.entry("AuditOpinionRecord", "annualaudit/opinion.schema.json"),
                    Map.entry("UnfiledResult", "domainregister/unfiled-result.schema.json"),
                    Map.entry("DomainContactRequest", "domainregister/contact.schema.json"),
                    Map.entry("ClueConfirmation", "domainregister/confirmation.schema.json"),
                    Map.entry("ClueConclusion", "domainregister/conclusion.schema.json"),
                    Map.entry("IpEditRequest", "ipregister/edit.schema.json"));

    /**
     * Beginning of the descriptions of lists. The server's reader of annotations does not look into
     * beans of parameters, such as {@link Paging}.
     */
    private static final String LIST = "One page";

    private static final Set<SchemaType> TAKEN_BY_CLASS =
            Set.of(SchemaType.NUMBER, SchemaType.OBJECT);

    private static final String ANSWERS = "answers.schema.json";

    /** Roles that may call, by {@code operationId}; none where everybody may. */
    private static final JsonNode ROLES = read("roles.json");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createObject(Components.class));
        }
        schemas().forEach(document.getComponents()::addSchema);
        // the server describes the class of the parameter, which the calls describe as DocumentForm
        document.getComponents().removeSchema(UploadedFile.class.getSimpleName());
        ImportOpenApiContract.complete(document.getComponents());
        document.getComponents()
                .getResponses()
                .values()
                .forEach(each -> OpenApiExamples.addTo(each.getContent()));
        CallGroup.describe(document);
        for (Map.Entry<String, PathItem> path : document.getPaths().getPathItems().entrySet()) {
            PathItem item = path.getValue();
            for (Operation operation : item.getOperations().values()) {
                complete(operation);
                operation.addTag(CallGroup.of(path.getKey()).tag());
            }
            if (item.getPOST() != null) {
                add(item.getPOST(), IdempotentCall.KEY, In.HEADER);
            }
        }
    }

    private static Map<String, Schema> schemas() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        definitions(read(ANSWERS), schemas);
        BODIES.forEach(
                (name, file) -> {
                    JsonNode body = read(file);
                    definitions(body, schemas);
                    schemas.put(name, schema(body));
                });
        return schemas;
    }

    private static void definitions(JsonNode file, Map<String, Schema> schemas) {
        file.path("$defs")
                .properties()
                .forEach(each -> schemas.put(capital(each.getKey()), schema(each.getValue())));
    }

    /**
     * Converts a JSON schema; OpenAPI 3.0 has no list of types, so a type or null becomes nullable.
     */
    private static Schema schema(JsonNode from) {
        Schema to = OASFactory.createObject(Schema.class);
        if (from.has("$ref")) {
            String ref = from.path("$ref").asText();
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            return to.ref("#/components/schemas/" + capital(name));
        }
        JsonNode type = from.path("type");
        if (type.isArray() && !"null".equals(type.path(1).asText())) {
            type.forEach(one -> to.addOneOf(schema(alone(from, one))));
            return to;
        }
        String named = type.isArray() ? type.get(0).asText() : type.asText("object");
        to.type(SchemaType.valueOf(named.toUpperCase(Locale.ROOT)));
        if (type.isArray()) {
            to.nullable(true);
        }
        if (from.has("description") || from.has("title")) {
            to.description(from.path("description").asText(from.path("title").asText()));
        }
        if (from.has("format")) {
            to.format(from.path("format").asText());
        }
        if (from.has("pattern")) {
            to.pattern(from.path("pattern").asText());
        }
        if (from.has("maxLength")) {
            to.maxLength(from.path("maxLength").asInt());
        }
        if (from.has("minItems")) {
            to.minItems(from.path("minItems").asInt());
        }
        if (from.has("maxItems")) {
            to.maxItems(from.path("maxItems").asInt());
        }
        if (from.has("minimum")) {
            to.minimum(BigDecimal.valueOf(from.path("minimum").asLong()));
        }
        from.path("enum")
                .forEach(
                        value -> {
                            if (!value.isNull()) {
                                to.addEnumeration(value.asText());
                            }
                        });
        from.path("required").forEach(value -> to.addRequired(value.asText()));
        from.path("properties")
                .properties()
                .forEach(each -> to.addProperty(each.getKey(), schema(each.getValue())));
        if (from.has("items")) {
            to.items(schema(from.path("items")));
        }
        JsonNode others = from.path("additionalProperties");
        if (others.isBoolean()) {
            to.additionalPropertiesBoolean(others.asBoolean());
        } else if (others.isObject()) {
            to.additionalPropertiesSchema(schema(others));
        }
        return to;
    }

    /** The same with one of its types, and with the members that this type has. */
    private static JsonNode alone(JsonNode from, JsonNode type) {
        ObjectNode one = ((ObjectNode) from).deepCopy();
        one.set("type", type);
        return "string".equals(type.asText())
                ? one.without(List.of("properties", "required", "additionalProperties"))
                : one.without("maxLength");
    }

    private static void add(Operation operation, String name, In in) {
        Schema text = OASFactory.createSchema().type(SchemaType.STRING);
        Parameter parameter = OASFactory.createParameter().name(name).in(in).schema(text);
        explain(parameter);
        operation.addParameter(parameter);
    }

    private static void complete(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer != null && String.valueOf(answer.getDescription()).startsWith(LIST)) {
            add(operation, "limit", In.QUERY);
            add(operation, "cursor", In.QUERY);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OpenApiContract::explain);
        }
        APIResponse refusal =
                OASFactory.createAPIResponse()
                        .description("Refused: every reason at once")
                        .content(
                                OASFactory.createContent()
                                        .addMediaType(Problem.MEDIA_TYPE, problem()));
        operation.getResponses().setDefaultValue(refusal);
        if (operation.getRequestBody() != null) {
            OpenApiExamples.addTo(operation.getRequestBody().getContent());
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(each -> OpenApiExamples.addTo(each.getContent()));
        List<String> roles = new ArrayList<>();
        ROLES.path(operation.getOperationId()).forEach(role -> roles.add(role.asText()));
        operation.addExtension("x-roles", roles);
    }

    private static MediaType problem() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
    }

    private static void explain(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (parameter.getIn() == In.PATH) {
            // the server forgets it where a parameter is described
            parameter.required(true);
        }
        switch (parameter.getName()) {
            case "limit" -> {
                schema.type(SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(500));
                parameter.description("Rows of one page; 50 when left out");
            }
            case "cursor" -> parameter.description("From the answer's Link header, rel=next");
            case "dryRun", "draft", "all", "around" ->
                    schema.type(SchemaType.BOOLEAN).defaultValue(false);
            case IdempotentCall.KEY ->
                    parameter.description("A repeat within 7 days gives the first answer");
            case "If-Match" ->
                    parameter.description("The ETag that was seen: 412 when it is stale");
            default -> {
                // ids, days, months and constants are texts, whatever class takes them
                if (TAKEN_BY_CLASS.contains(schema.getType())) {
                    schema.type(SchemaType.STRING);
                }
            }
        }
    }

    private static JsonNode read(String file) {
        try (InputStream in = OpenApiContract.class.getResourceAsStream(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
