package org.beian.web.api.domainregister;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.domainregister.report.ReportState;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Preconditions;
import org.beian.web.api.ReviewResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the domain reports: a registry or registrar reads its own, the ministry reads
 * all and decides on them (10.2).
 */
@Path("/domain-reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainReportResource implements ReviewResource {

    @EJB DomainReportReview desk;
    @EJB Preconditions preconditions;
    @Inject Units units;
    @Inject JsonResponses answers;
    @Context Request request;

    @GET
    @Operation(
            operationId = "listDomainReports",
            summary = "Reports that took effect, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainReports")))
    public Response list(@QueryParam("state") ReportState state, @BeanParam Paging paging) {
        long before = paging.last() == null ? Long.MAX_VALUE : paging.last();
        return paging.respond(
                desk.list(state, before, paging.read()), this::shown, DomainReport::id, answers);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDomainReport",
            summary = "One report: its rows, what it changed, how it was decided")
    @APIResponse(
            responseCode = "200",
            description = "The report; its ETag goes back as If-Match with a decision",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainReport")))
    public Response report(@PathParam("id") long id) {
        DomainReport report = desk.show(id);
        return answers.ok(shown(report), report.version());
    }

    @GET
    @Path("{id}/findings")
    @Operation(
            operationId = "listDomainReportFindings",
            summary = "What was found in a report as a whole; rows stand in the import's report")
    @APIResponse(
            responseCode = "200",
            description = "At most one of each kind; none when it is clean",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainFindings")))
    public Response findings(@PathParam("id") long id) {
        Locale language = answers.language();
        List<DomainFindingJson> items =
                desk.show(id).findings().stream()
                        .map(finding -> DomainFindingJson.of(finding, language))
                        .toList();
        return answers.ok(Map.of("items", items));
    }

    @Override
    @Idempotent
    @Operation(
            operationId = "acceptDomainReport",
            summary = "Take what was found as good enough (10.2)")
    public Response accept(long id, JsonNode opinion, String ifMatch) {
        desk.accept(id, version(id, ifMatch), JsonMembers.text(opinion, "text"));
        return answers.done();
    }

    @Override
    @Idempotent
    @Operation(
            operationId = "returnDomainReport",
            summary = "Let the unit mend it by another report (10.2)")
    public Response sendBack(long id, JsonNode opinion, String ifMatch) {
        desk.sendBack(id, version(id, ifMatch), JsonMembers.text(opinion, "text"));
        return answers.done();
    }

    @Override
    @Idempotent
    @Operation(operationId = "closeDomainReport", summary = "Be done with a report (10.2)")
    public Response close(long id, JsonNode opinion, String ifMatch) {
        desk.close(id, version(id, ifMatch), JsonMembers.text(opinion, "text"));
        return answers.done();
    }

    private Integer version(long id, String ifMatch) {
        return preconditions.version(request, ifMatch, () -> desk.show(id).version());
    }

    private DomainReportJson shown(DomainReport report) {
        return DomainReportJson.of(report, units.find(report.unitId()).map(Unit::name).orElse(""));
    }
}
