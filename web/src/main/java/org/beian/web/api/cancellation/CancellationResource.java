package org.beian.web.api.cancellation;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.code.CodeTables;
import org.beian.letter.Letters;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the applications for cancellation of subjects, websites and accesses (15). */
@Path("/cancellations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CancellationResource {

    @EJB CancellationProcedure procedure;
    @EJB CancellationReading reading;
    @Inject CodeTables codes;
    @Inject JsonResponses answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "applyForCancellation",
            summary =
                    "Apply to cancel a subject, a website or an access: for the sponsor with its mandate, or the caller's own access")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "CancellationRequest")))
    @APIResponse(
            responseCode = "201",
            description = "Received: UNDER_REVIEW",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "Cancellation")))
    @APIResponse(
            responseCode = "409",
            description = "Cancelled already, or another cancellation or change of it waits")
    @APIResponse(responseCode = "422", description = "Every fault at once, with its pointer")
    public Response apply(@JsonBody("cancellation/application.schema.json") JsonNode application) {
        CancellationView view = procedure.submit(request(application));
        return answers.json(201, shown(view), CancellationJson.BASE + "/" + view.id())
                .tag(String.valueOf(view.version()))
                .build();
    }

    private static CancellationRequest request(JsonNode body) {
        List<CancellationDocument> documents = new ArrayList<>();
        for (JsonNode each : body.path("attachments")) {
            documents.add(
                    new CancellationDocument(
                            JsonMembers.text(each, "id"), JsonMembers.text(each, "purpose")));
        }
        return new CancellationRequest(
                CancellationKind.valueOf(body.path("kind").asText()),
                JsonMembers.text(body, "filingNumber"),
                JsonMembers.text(body, "access"),
                JsonMembers.text(body, "reason"),
                body.path("mandate").asBoolean(),
                documents,
                JsonMembers.text(body, "reference"),
                JsonMembers.date(body, "serviceEndedOn"));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCancellation",
            summary = "State, clock and decision of an own application for cancellation")
    @APIResponse(
            responseCode = "200",
            description = "The application for cancellation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "Cancellation")))
    public Response status(@PathParam("id") String id) {
        CancellationView view = reading.show(id);
        return answers.ok(shown(view), view.version());
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawCancellation",
            summary = "Take back an application for cancellation that is not decided")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(@PathParam("id") String id) {
        procedure.withdraw(id);
        return answers.done();
    }

    @GET
    @Path("{id}/letter")
    @Produces("application/pdf")
    @Operation(
            operationId = "downloadCancellationLetter",
            summary = "The letter of the decision on a cancellation as PDF")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(mediaType = "application/pdf", schema = @Schema(ref = "File")))
    public Response letter(@PathParam("id") String id) {
        Letters.Pdf file = reading.letter(id, answers.language());
        return answers.download(file.content(), "application/pdf", "letter-cancellation.pdf")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private CancellationJson shown(CancellationView view) {
        return CancellationJson.of(view, codes, answers.language());
    }
}
