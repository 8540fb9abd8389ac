package org.beian.web.api.ipregister;

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
import org.beian.ipregister.report.IpFindingLine;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.ipregister.supervision.IpBranchGuidance;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.ReviewResource;
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
    @Inject JsonResponses answers;

    @GET
    @Operation(operationId = "listIpReports", summary = "The caller's check reports, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpReports")))
    public Response reports(@BeanParam Paging paging) {
        return paging.respond(
                desk.reports(paging.last(), paging.read()),
                IpReportJson::of,
                IpReportLine::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIpReport", summary = "One check report")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpReport")))
    public Response report(@PathParam("id") long id) {
        return answers.ok(IpReportJson.of(desk.report(id)));
    }

    @GET
    @Path("{id}/findings")
    @Operation(
            operationId = "listIpReportFindings",
            summary = "The findings of a report, each naming the other unit and range")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "IpFindings")))
    public Response findings(
            @PathParam("id") long id,
            @QueryParam("state") IpFindingState state,
            @BeanParam Paging paging) {
        Locale language = answers.language();
        return paging.respond(
                desk.findings(id, state, paging.last(), paging.read()),
                line -> IpFindingJson.of(line, language),
                IpFindingLine::id,
                answers);
    }

    @POST
    @Path("{id}/guidance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "guideBranch",
            summary = "Headquarters tell a branch how to go on with its report (9.1)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "The branch is told")
    public Response guide(
            @PathParam("id") long id, @JsonBody(ReviewResource.OPINION) JsonNode opinion) {
        guiding.guide(id, JsonMembers.text(opinion, "text"));
        return answers.done();
    }
}
