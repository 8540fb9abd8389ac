package org.beian.web.api.annualaudit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.opinion.OpinionReading;
import org.beian.annualaudit.opinion.OpinionRecording;
import org.beian.annualaudit.opinion.OpinionRequest;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of opinions of content departments in the annual audit (18.3). */
@Path("/opinions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpinionResource {

    @EJB OpinionRecording recording;
    @EJB OpinionReading reading;
    @Inject JsonResponses answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "recordOpinion",
            summary =
                    "Record the opinion of the caller, a content department, on an audited website")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AuditOpinionRecord")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; a veto fails the audit at once",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AuditOpinion")))
    @APIResponse(responseCode = "409", description = "It was given before, or the audit is closed")
    @APIResponse(
            responseCode = "422",
            description =
                    "The website is not audited or of another province, or paper, day, words or document do not fit")
    public Response record(@JsonBody("annualaudit/opinion.schema.json") JsonNode body) {
        Long id =
                recording.record(
                        new OpinionRequest(
                                body.path("year").intValue(),
                                JsonMembers.text(body, "filingNumber"),
                                OpinionKind.valueOf(JsonMembers.text(body, "kind")),
                                JsonMembers.text(body, "paperNumber"),
                                JsonMembers.date(body, "issuedOn"),
                                JsonMembers.text(body, "words"),
                                JsonMembers.text(body, "attachment")));
        return answers.json(
                        201,
                        OpinionJson.of(reading.show(id.toString())),
                        OpinionJson.BASE + "/" + id)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getOpinion",
            summary = "Opinion of a content department, with what came of it")
    @APIResponse(
            responseCode = "200",
            description = "The opinion",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AuditOpinion")))
    public Response get(@PathParam("id") String id) {
        return answers.ok(OpinionJson.of(reading.show(id)));
    }
}
