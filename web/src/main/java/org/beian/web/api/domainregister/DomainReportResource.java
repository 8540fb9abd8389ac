package org.beian.web.api.domainregister;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.account.idempotency.StoredResponse;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.domainregister.report.ReportState;
import org.beian.party.Unit;
import org.beian.party.Units;
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
 * REST resource of the domain reports: a registry or registrar reads its own, the ministry reads
 * all and decides on them (10.2).
 */
@Path("/domain-reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainReportResource {

    @EJB DomainReportReview desk;
    @Inject Units units;
    @Inject DecisionBody decisions;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "Reports that took effect, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainReports")))
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        long before = paging.last() == null ? Long.MAX_VALUE : paging.last();
        return paging.respond(
                desk.list(
                        Parameters.choice("state", ReportState.class, state),
                        before,
                        paging.limit() + 1),
                this::shown,
                DomainReport::id,
                uri,
                answers,
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One report: its rows, what it changed, how it was decided")
    @APIResponse(
            responseCode = "200",
            description = "The report; its ETag goes back as If-Match with a decision",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainReport")))
    public Response report(@PathParam("id") String id) {
        DomainReport report = desk.show(Parameters.number("id", id));
        return answers.send(
                new StoredResponse(
                        200, null, "\"" + report.version() + "\"", answers.json(shown(report))),
                headers);
    }

    @GET
    @Path("{id}/findings")
    @Operation(summary = "What was found in a report as a whole; rows stand in the import's report")
    @APIResponse(
            responseCode = "200",
            description = "At most one of each kind; none when it is clean",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainFindings")))
    public Response findings(@PathParam("id") String id) {
        Locale language = answers.language(headers);
        List<DomainFindingJson> items =
                desk.show(Parameters.number("id", id)).findings().stream()
                        .map(finding -> DomainFindingJson.of(finding, language))
                        .toList();
        return answers.send(
                new StoredResponse(200, null, null, answers.json(Map.of("items", items))), headers);
    }

    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take what was found as good enough (10.2)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided; the unit is told")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response accept(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                "domain-reports",
                "acceptance",
                new DecisionBody.Call(id, body, ifMatch, key),
                headers,
                desk::accept);
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let the unit mend it by another report (10.2)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided; the unit is told")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response sendBack(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                "domain-reports",
                "return",
                new DecisionBody.Call(id, body, ifMatch, key),
                headers,
                desk::sendBack);
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Be done with a report (10.2)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided; the unit is told")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile")
    public Response close(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                "domain-reports",
                "closure",
                new DecisionBody.Call(id, body, ifMatch, key),
                headers,
                desk::close);
    }

    private DomainReportJson shown(DomainReport report) {
        return DomainReportJson.of(report, units.find(report.unitId()).map(Unit::name).orElse(""));
    }
}
