package org.beian.web.api.ipregister;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.beian.account.idempotency.StoredResponse;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.ipregister.supervision.IpBranchGuidance;
import org.beian.web.api.DecisionBody;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the check reports on addresses: a unit reads its own, an authority those on its
 * desk (19.2, 19.3).
 */
@Path("/ip-reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IpReportResource {

    @EJB IpReportReview desk;
    @EJB IpBranchGuidance guiding;
    @Inject DecisionBody decisions;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "The caller's check reports, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpReports")))
    public Response reports(
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return paging.respond(
                desk.reports(paging.last(), paging.limit() + 1),
                IpReportJson::of,
                IpReportLine::id,
                uri,
                answers,
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One check report")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpReport")))
    public Response report(@PathParam("id") String id) {
        IpReportLine line = desk.report(Parameters.number("id", id));
        return answers.send(
                new StoredResponse(200, null, null, answers.json(IpReportJson.of(line))), headers);
    }

    @GET
    @Path("{id}/findings")
    @Operation(summary = "The findings of a report, each naming the other unit and range")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "IpFindings")))
    public Response findings(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        IpFindingState wanted = Parameters.choice("state", IpFindingState.class, state);
        Locale language = answers.language(headers);
        return paging.respond(
                desk.findings(
                        Parameters.number("id", id), wanted, paging.last(), paging.limit() + 1),
                line -> IpFindingJson.of(line, language),
                IpFindingLine::id,
                uri,
                answers,
                headers);
    }

    @POST
    @Path("{id}/guidance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Headquarters tell a branch how to go on with its report (9.1)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "The branch is told")
    public Response guide(
            @PathParam("id") String id, byte[] body, @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                "ip-reports",
                "guidance",
                new DecisionBody.Call(id, body, null, key),
                headers,
                (report, version, text) -> guiding.guide(report, text));
    }
}
