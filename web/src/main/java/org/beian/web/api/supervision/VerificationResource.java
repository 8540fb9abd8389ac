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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.beian.supervision.verification.RecordedVerification;
import org.beian.supervision.verification.VerificationReading;
import org.beian.supervision.verification.VerificationRecording;
import org.beian.supervision.verification.VerificationView;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of a provider's own verifications of the filings that it serves (7.3). */
@Path("/verifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    @EJB VerificationReading reading;
    @EJB VerificationRecording recording;
    @Inject JsonResponses answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "recordVerification",
            summary = "Record that the caller verified a filing that it serves")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "VerificationRecord")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; an item that is no longer true is opened as an unfiled change",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "Verification")))
    @APIResponse(responseCode = "409", description = "A change of this item is found already")
    @APIResponse(
            responseCode = "422",
            description = "The filing is not served, or outcome, words, officer or day do not fit")
    public Response record(@JsonBody("supervision/verification.schema.json") JsonNode body) {
        Long id =
                recording.record(
                        new RecordedVerification(
                                JsonMembers.text(body, "filingNumber"),
                                JsonMembers.date(body, "verifiedOn"),
                                JsonMembers.text(body, "officer"),
                                JsonMembers.text(body, "outcome"),
                                JsonMembers.text(body, "note"),
                                JsonMembers.text(body, "item"),
                                JsonMembers.text(body, "found")));
        return answers.json(
                        201,
                        VerificationJson.of(reading.show(id.toString())),
                        VerificationJson.BASE + "/" + id)
                .build();
    }

    @GET
    @Operation(
            operationId = "listVerifications",
            summary = "Verifications that the caller recorded, or of filings that it filed")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "Verifications")))
    public Response list(@BeanParam Paging paging) {
        return paging.respond(
                reading.after(paging.after(), paging.read()),
                VerificationJson::of,
                VerificationView::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getVerification", summary = "Verification with its outcome")
    @APIResponse(
            responseCode = "200",
            description = "The verification",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "Verification")))
    public Response get(@PathParam("id") String id) {
        return answers.ok(VerificationJson.of(reading.show(id)));
    }
}
