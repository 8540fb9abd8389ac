package org.beian.web.api.access;

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
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the notices by which the caller may resume access (7.10, 15.5). */
@Path("/resume-access-notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResumeAccessNoticeResource {

    @EJB StopAccessNotices notices;
    @EJB StopAccessExecution execution;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listResumeAccessNotices",
            summary = "Resume-access notices by state, such as open, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "StopAccessNotices")))
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging) {
        return paging.respond(
                notices.own(
                        AccessOrder.RESUME,
                        ExecutionBody.state(state),
                        paging.after(),
                        paging.read()),
                StopAccessNoticeJson::of,
                StopAccessNotice::id,
                answers);
    }

    @POST
    @Path("{id}/execution-report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportResumeAccessExecution",
            summary = "Report how a resume-access notice was carried out, once")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ResumptionReport")))
    @APIResponse(
            responseCode = "201",
            description = "Noted: REPORTED",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "StopAccessNotice")))
    @APIResponse(responseCode = "409", description = "Reported already, or revoked")
    @APIResponse(responseCode = "422", description = "Every fault at once, with its pointer")
    public Response report(
            @PathParam("id") long id,
            @JsonBody("access/resumption-report.schema.json") JsonNode body) {
        StopAccessNotice notice =
                execution.report(AccessOrder.RESUME, id, null, ExecutionBody.of(body));
        return answers.json(201, StopAccessNoticeJson.of(notice)).build();
    }
}
