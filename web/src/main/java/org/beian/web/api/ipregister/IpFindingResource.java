package org.beian.web.api.ipregister;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.beian.ipregister.report.IpReportReview;
import org.beian.web.api.DecisionBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the decisions of the ministry and the bureaus on findings of the address check
 * (19.3).
 */
@Path("/ip-findings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IpFindingResource {

    @EJB IpReportReview desk;
    @Inject DecisionBody decisions;
    @Context HttpHeaders headers;

    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a finding as it is (19.3)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response accept(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                "ip-findings",
                "acceptance",
                new DecisionBody.Call(id, body, ifMatch, key),
                headers,
                desk::accept);
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send a finding back to its unit for correction (19.3)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response sendBack(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                "ip-findings",
                "return",
                new DecisionBody.Call(id, body, ifMatch, key),
                headers,
                desk::sendBack);
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close a finding (19.3)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response close(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                "ip-findings",
                "closure",
                new DecisionBody.Call(id, body, ifMatch, key),
                headers,
                desk::close);
    }
}
