package org.beian.web.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.beian.access.application.ComparisonResult;
import org.beian.access.opening.AccessOpening;
import org.beian.access.opening.AccessOpening.Comparison;
import org.beian.access.opening.AccessOpening.Verdict;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the provider's comparison of a filing that a sponsor made itself, with the
 * provider's confirmation or refusal (11.3.1).
 */
@Path("/filings/{number}/comparison")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    @EJB AccessOpening opening;
    @Inject JsonResponses answers;

    /**
     * @param state of the filing: ACTIVE, as nothing else is compared
     * @param differences every field that was given
     * @param result null before a confirmation or refusal
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Answer(
            String filingNumber,
            String accessApplication,
            String state,
            List<Difference> differences,
            String result) {}

    /**
     * @param pointer into {@code given}
     * @param required whether the field must be equal for a confirmation
     */
    public record Difference(String pointer, boolean equal, boolean required) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "compareFiling",
            summary =
                    "Compare a self-filed record field by field; confirm or refuse it for an application for access")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Comparison")))
    @APIResponse(
            responseCode = "200",
            description = "Equal or not, field by field; nothing of what the register holds",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Compared")))
    @APIResponse(
            responseCode = "404",
            description = "No filing of this number for these domains with an access at the caller")
    @APIResponse(
            responseCode = "409",
            description = "Cancelled, or to be confirmed although a required field is not equal")
    public Response compare(
            @PathParam("number") String number,
            @JsonBody("access/comparison.schema.json") JsonNode body) {
        return answers.ok(answer(compared(number, body)));
    }

    private Comparison compared(String number, JsonNode body) {
        String result = JsonMembers.text(body, "result");
        Verdict verdict =
                new Verdict(
                        result == null ? null : ComparisonResult.valueOf(result),
                        JsonMembers.text(body, "officer"),
                        JsonMembers.text(body, "reason"));
        String application = JsonMembers.text(body, "accessApplication");
        return opening.compare(application, number, given(body.path("given")), verdict);
    }

    /** The data to compare; null where the sponsor entered it on its own page. */
    private static FilingContent given(JsonNode given) {
        if (!given.isObject()) {
            return null;
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("subject", given.path("subject").isObject() ? given.path("subject") : null);
        if (given.path("website").isObject()) {
            content.putArray("websites").add(given.path("website"));
        }
        return FilingJson.read(content);
    }

    private static Answer answer(Comparison comparison) {
        return new Answer(
                comparison.filingNumber(),
                comparison.access().id(),
                "ACTIVE",
                comparison.differences().stream()
                        .map(one -> new Difference(one.pointer(), one.equal(), one.required()))
                        .toList(),
                comparison.access().comparison() == null
                        ? null
                        : comparison.access().comparison().result().name());
    }
}
