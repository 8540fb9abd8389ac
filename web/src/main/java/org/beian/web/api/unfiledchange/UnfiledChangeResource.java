package org.beian.web.api.unfiledchange;

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
import org.beian.unfiledchange.procedure.ReportedChange;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.unfiledchange.procedure.UnfiledChangeReporting;
import org.beian.unfiledchange.procedure.UnfiledChangeView;
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

/** REST resource of changes that were not filed in time (8.4). */
@Path("/unfiled-changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnfiledChangeResource {

    @EJB UnfiledChangeReading reading;
    @EJB UnfiledChangeReporting reporting;
    @Inject JsonResponses answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportUnfiledChange",
            summary = "Report that an item of a filing that the caller serves is no longer true")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledChangeReport")))
    @APIResponse(
            responseCode = "201",
            description = "Opened; the sponsor is told",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledChange")))
    @APIResponse(responseCode = "409", description = "A change of this item is found already")
    @APIResponse(
            responseCode = "422",
            description = "The filing is not served, or item, words, officer or day do not fit")
    public Response report(@JsonBody("unfiledchange/report.schema.json") JsonNode body) {
        Long id =
                reporting.report(
                        new ReportedChange(
                                JsonMembers.text(body, "filingNumber"),
                                JsonMembers.text(body, "item"),
                                JsonMembers.text(body, "found"),
                                JsonMembers.text(body, "officer"),
                                JsonMembers.date(body, "foundOn")));
        return answers.json(
                        201,
                        UnfiledChangeJson.of(reading.show(id.toString())),
                        UnfiledChangeJson.BASE + "/" + id)
                .build();
    }

    @GET
    @Operation(
            operationId = "listUnfiledChanges",
            summary = "Unfiled changes of filings that the caller holds, serves or follows")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledChanges")))
    public Response list(@BeanParam Paging paging) {
        return paging.respond(
                reading.after(paging.after(), paging.read()),
                UnfiledChangeJson::of,
                UnfiledChangeView::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getUnfiledChange",
            summary = "Unfiled change with answer and decision")
    @APIResponse(
            responseCode = "200",
            description = "The unfiled change",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledChange")))
    public Response get(@PathParam("id") String id) {
        return answers.ok(UnfiledChangeJson.of(reading.show(id)));
    }
}
