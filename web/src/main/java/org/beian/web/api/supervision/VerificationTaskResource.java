package org.beian.web.api.supervision;

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
import org.beian.supervision.VerificationTaskState;
import org.beian.supervision.verification.RecordedVerification;
import org.beian.supervision.verification.VerificationReading;
import org.beian.supervision.verification.VerificationRecording;
import org.beian.supervision.verification.VerificationTaskReading;
import org.beian.supervision.verification.VerificationTaskView;
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

/** REST resource of the tasks to verify filings that an authority sends to providers (7.3). */
@Path("/verification-tasks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationTaskResource {

    @EJB VerificationTaskReading reading;
    @EJB VerificationReading verifications;
    @EJB VerificationRecording recording;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listVerificationTasks",
            summary = "Tasks to verify filings that the caller got or sent, by state, such as open")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "VerificationTasks")))
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging) {
        VerificationTaskState wanted =
                Parameters.choice(
                        "state",
                        VerificationTaskState.class,
                        state == null ? null : state.toUpperCase(Locale.ROOT));
        return paging.respond(
                reading.after(wanted, paging.after(), paging.read()),
                VerificationTaskJson::of,
                VerificationTaskView::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getVerificationTask", summary = "Task to verify a filing")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "VerificationTask")))
    public Response get(@PathParam("id") String id) {
        return answers.ok(VerificationTaskJson.of(reading.show(id)));
    }

    @POST
    @Path("{id}/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportVerificationResult",
            summary = "Report the verification that a task asks for")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "VerificationResult")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the task ends, and the authority is told",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "Verification")))
    @APIResponse(
            responseCode = "409",
            description = "The task has ended, or a change of this item is found already")
    @APIResponse(responseCode = "422", description = "Outcome, words, officer or day do not fit")
    public Response report(
            @PathParam("id") String id,
            @JsonBody("supervision/verification-result.schema.json") JsonNode body) {
        Long verification =
                recording.report(
                        id,
                        new RecordedVerification(
                                null,
                                JsonMembers.date(body, "verifiedOn"),
                                JsonMembers.text(body, "officer"),
                                JsonMembers.text(body, "outcome"),
                                JsonMembers.text(body, "note"),
                                JsonMembers.text(body, "item"),
                                JsonMembers.text(body, "found")));
        return answers.json(
                        201,
                        VerificationJson.of(verifications.show(verification.toString())),
                        VerificationJson.BASE + "/" + verification)
                .build();
    }
}
