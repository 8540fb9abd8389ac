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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.SeveralReports;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.problem.Problem;
import org.beian.web.api.problem.ProblemItems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the notices by which the caller is ordered to stop access (7.10, 15.5). */
@Path("/stop-access-notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StopAccessNoticeResource {

    @EJB StopAccessNotices notices;
    @EJB StopAccessExecution execution;
    @EJB SeveralReports several;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listStopAccessNotices",
            summary = "Stop-access notices by state, such as open, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "StopAccessNotices")))
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging) {
        StopAccessState wanted = ExecutionBody.state(state);
        return paging.respond(
                notices.own(AccessOrder.STOP, wanted, paging.after(), paging.read()),
                StopAccessNoticeJson::of,
                StopAccessNotice::id,
                answers);
    }

    @POST
    @Path("{id}/execution-report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportStopAccessExecution",
            summary = "Report how a stop-access notice was carried out, once")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ExecutionReport")))
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
            @JsonBody("access/execution-report.schema.json") JsonNode body) {
        StopAccessNotice notice =
                execution.report(AccessOrder.STOP, id, null, ExecutionBody.of(body));
        return answers.json(201, StopAccessNoticeJson.of(notice)).build();
    }

    @POST
    @Path("execution-reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportStopAccessExecutions",
            summary = "Report on several stop-access notices, with an answer for each")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ExecutionReports")))
    @APIResponse(
            responseCode = "200",
            description = "What became of each, in the order of the call",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ExecutionOutcomes")))
    public Response reports(@JsonBody("access/execution-reports.schema.json") JsonNode body) {
        List<SeveralReports.OfNotice> reports = new ArrayList<>();
        for (JsonNode each : body.path("reports")) {
            reports.add(
                    new SeveralReports.OfNotice(
                            AccessOrder.STOP, number(each), ExecutionBody.of(each)));
        }
        SeveralOutcome<Integer> outcome = several.report(reports);
        List<Outcome> outcomes = new ArrayList<>();
        for (int place = 0; place < reports.size(); place++) {
            String id = body.path("reports").path(place).path("id").asText();
            outcomes.add(outcome(id, outcome.refused().get(place)));
        }
        return answers.ok(Map.of("items", outcomes));
    }

    /** The id of a notice; null for a text that is none. */
    private static Long number(JsonNode report) {
        String id = report.path("id").asText();
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }

    /** What became of one of several reports; without errors it was noted. */
    record Outcome(String id, List<Problem.Item> errors) {}

    private Outcome outcome(String id, RequestRejected refused) {
        return new Outcome(
                id, refused == null ? List.of() : ProblemItems.of(refused, answers.language()));
    }
}
