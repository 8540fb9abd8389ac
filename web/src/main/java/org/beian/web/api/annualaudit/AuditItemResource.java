package org.beian.web.api.annualaudit;

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
import java.util.Locale;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.answer.AuditAnswering;
import org.beian.annualaudit.answer.AuditItemFilter;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.answer.ConfirmationAnswer;
import org.beian.annualaudit.answer.ProviderConfirming;
import org.beian.annualaudit.answer.UrgingRequest;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.beian.web.api.problem.Problem;
import org.beian.web.api.problem.ProblemItems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the websites in the annual audit (7.9, 8.7). */
@Path("/audit-items")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditItemResource {

    @EJB AuditItemReading reading;
    @EJB AuditAnswering answering;
    @EJB ProviderConfirming confirming;
    @Inject Callers callers;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listAuditItems",
            summary = "Audited websites that the caller holds or serves, by year and state")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "AuditItems")))
    public Response list(
            @QueryParam("year") String year,
            @QueryParam("state") String state,
            @BeanParam Paging paging) {
        if (year != null && !year.matches("20[0-9]{2}")) {
            throw Parameters.invalid("year");
        }
        AuditItemFilter filter =
                new AuditItemFilter(
                        year == null ? null : Integer.valueOf(year),
                        Parameters.choice(
                                "state",
                                AuditItemPhase.class,
                                state == null ? null : state.toUpperCase(Locale.ROOT)),
                        null,
                        null,
                        "");
        return paging.respond(
                reading.list(filter, paging.last(), paging.read()),
                AuditItemJson::of,
                AuditItemView::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAuditItem",
            summary = "Audited website with its differences and its result")
    @APIResponse(
            responseCode = "200",
            description = "The audited website",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "AuditItem")))
    public Response get(@PathParam("id") String id) {
        return answers.ok(AuditItemJson.of(reading.show(id)));
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "confirmAuditItem",
            summary = "Confirm that what is filed is true: its sponsor, or a provider by mandate")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AuditConfirmation")))
    @APIResponse(
            responseCode = "200",
            description = "It passed",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "AuditItem")))
    @APIResponse(responseCode = "409", description = "Differences stand, or it is answered")
    @APIResponse(responseCode = "422", description = "The officer is not on duty")
    public Response confirm(
            @PathParam("id") String id,
            @JsonBody("annualaudit/confirmation.schema.json") JsonNode body) {
        String officer = JsonMembers.text(body, "officer");
        // a unit may be both: with an officer it acts as a provider
        if (officer == null && callers.current().has(Roles.SPONSOR)) {
            answering.confirm(id, null);
        } else {
            confirming.confirm(id, officer);
        }
        return answers.ok(AuditItemJson.of(reading.show(id)));
    }

    @POST
    @Path("confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "confirmAuditItems",
            summary = "Confirm several audited websites by mandate, with an answer for each")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AuditConfirmations")))
    @APIResponse(
            responseCode = "200",
            description = "What became of each, in the order of the call",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AuditConfirmationOutcomes")))
    public Response confirmAll(@JsonBody("annualaudit/confirmations.schema.json") JsonNode body) {
        List<String> ids = new ArrayList<>();
        body.path("items").forEach(each -> ids.add(each.path("id").asText()));
        List<Outcome> outcomes =
                confirming.confirmAll(ids, JsonMembers.text(body, "officer")).stream()
                        .map(this::outcome)
                        .toList();
        return answers.ok(Map.of("items", outcomes));
    }

    /** What became of one of several confirmations; without errors it passed. */
    record Outcome(String id, List<Problem.Item> errors) {}

    private Outcome outcome(ConfirmationAnswer answer) {
        return new Outcome(
                answer.id(),
                answer.rejected() == null
                        ? List.of()
                        : ProblemItems.of(answer.rejected(), answers.language()));
    }

    @POST
    @Path("{id}/urgings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "recordAuditUrging",
            summary = "Record that the caller urged the sponsor of an audited website")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "AuditUrging")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "AuditItem")))
    @APIResponse(responseCode = "409", description = "It waits no longer for its sponsor")
    @APIResponse(responseCode = "422", description = "Officer, day or note do not fit")
    public Response urge(
            @PathParam("id") String id, @JsonBody("annualaudit/urging.schema.json") JsonNode body) {
        confirming.urge(
                id,
                new UrgingRequest(
                        JsonMembers.text(body, "officer"),
                        JsonMembers.date(body, "day"),
                        JsonMembers.text(body, "note")));
        return answers.json(201, AuditItemJson.of(reading.show(id))).build();
    }
}
