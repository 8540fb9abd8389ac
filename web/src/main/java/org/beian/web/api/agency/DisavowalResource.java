package org.beian.web.api.agency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.beian.agency.DisavowalState;
import org.beian.agency.disavowal.DisavowalReading;
import org.beian.agency.disavowal.DisavowalView;
import org.beian.agency.disavowal.Disavowals;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of sponsors' statements that an application was not their own (B12). */
@Path("/disavowals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DisavowalResource {

    @EJB DisavowalReading reading;
    @EJB Disavowals disavowals;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listDisavowals",
            summary = "Disavowals by state, such as open, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Disavowals")))
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging) {
        DisavowalState wanted =
                Parameters.choice(
                        "state",
                        DisavowalState.class,
                        state == null ? null : state.toUpperCase(Locale.ROOT));
        long seen = paging.after();
        return paging.respond(
                reading.list(wanted, seen == 0 ? Long.MAX_VALUE : seen, paging.read()),
                DisavowalJson::of,
                DisavowalView::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDisavowal", summary = "Disavowal with answer and result")
    @APIResponse(
            responseCode = "200",
            description = "The disavowal",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Disavowal")))
    public Response get(@PathParam("id") String id) {
        return answers.ok(DisavowalJson.of(reading.show(id)));
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "answerDisavowal",
            summary = "Answer a disavowal of an own application, once")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DisavowalAnswer")))
    @APIResponse(
            responseCode = "200",
            description = "The disavowal with the answer",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Disavowal")))
    @APIResponse(responseCode = "409", description = "Answered before, cleared or taken back")
    @APIResponse(responseCode = "422", description = "The answer is too short or not plain text")
    public Response answer(
            @PathParam("id") String id, @JsonBody("agency/answer.schema.json") JsonNode body) {
        disavowals.answer(id, null, JsonMembers.text(body, "answer"));
        return answers.ok(DisavowalJson.of(reading.show(id)));
    }
}
