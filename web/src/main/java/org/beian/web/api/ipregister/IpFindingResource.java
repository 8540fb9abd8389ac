package org.beian.web.api.ipregister;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.beian.account.StoredAnswer;
import org.beian.ipregister.IpReportDesk;
import org.beian.web.api.Answers;
import org.beian.web.api.BodyShape;
import org.beian.web.api.Once;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Decisions of the ministry and the bureaus on findings of the check (19.3). */
@Path("/ip-findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IpFindingResource {

    private static final BodyShape OPINION =
            new BodyShape(IpFindingResource.class, "opinion.schema.json");

    @Inject IpReportDesk desk;
    @Inject Once once;
    @Inject Answers answers;
    @Context HttpHeaders headers;

    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a finding as it is (19.3)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpOpinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response accept(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decided("acceptance", new Call(id, body, ifMatch, key), desk::accept);
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send a finding back to its unit for correction (19.3)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpOpinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response sendBack(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decided("return", new Call(id, body, ifMatch, key), desk::sendBack);
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close a finding (19.3)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpOpinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response close(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decided("closure", new Call(id, body, ifMatch, key), desk::close);
    }

    private record Call(String id, byte[] body, String ifMatch, String key) {}

    /** A decision that the desk takes. */
    private interface Decision {

        void on(Long finding, Integer version, String text);
    }

    private Response decided(String act, Call call, Decision decision) {
        long finding = Parameters.number("id", call.id());
        Integer version = Parameters.version(call.ifMatch());
        return answers.send(
                once.run(
                        call.key(),
                        "POST ip-findings " + finding + " " + act,
                        call.body(),
                        () -> {
                            decision.on(finding, version, text(call.body()));
                            return new StoredAnswer(204, null, null, null);
                        }),
                headers);
    }

    /** The text of a body; null where it has none. */
    static String text(byte[] body) {
        JsonNode text = OPINION.read(body).path("text");
        return text.isTextual() ? text.asText() : null;
    }
}
