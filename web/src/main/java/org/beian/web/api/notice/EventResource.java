package org.beian.web.api.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.time.Instant;
import java.util.List;
import org.beian.account.idempotency.StoredResponse;
import org.beian.notice.Event;
import org.beian.notice.EventInbox;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the events of the caller's unit, in order, each listed until it is acknowledged.
 */
@Path("/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

    @EJB EventInbox desk;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    /** JSON view of an event; {@code filing} or {@code accessApplication} is the case concerned. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Told(
            String id,
            String type,
            String filing,
            String accessApplication,
            String reference,
            Instant at,
            Instant acknowledgedAt,
            @JsonRawValue String details) {}

    @GET
    @Operation(
            summary =
                    "Events after a number, in order; without those already acknowledged unless all=true")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Events")))
    public Response after(
            @QueryParam("after") String after,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @QueryParam("all") @DefaultValue("false") String all) {
        Paging paging = Paging.of(limit, cursor == null ? after : cursor);
        List<Event> found =
                desk.after(paging.after(), paging.limit() + 1, !Parameters.flag("all", all));
        return paging.respond(found, EventResource::told, Event::number, uri, answers, headers);
    }

    @POST
    @Path("{id}/ack")
    @Operation(summary = "Acknowledge an event; a repeat changes nothing")
    @APIResponse(responseCode = "204", description = "Acknowledged")
    public Response acknowledge(@PathParam("id") String id) {
        long number = Parameters.number("id", id);
        return answers.send(
                once.run(
                        () -> {
                            desk.acknowledge(number);
                            return new StoredResponse(204, null, null, null);
                        }),
                headers);
    }

    private static String id(Event event, String kind) {
        return kind.equals(event.caseType()) ? String.valueOf(event.caseId()) : null;
    }

    private static Told told(Event event) {
        return new Told(
                String.valueOf(event.number()),
                event.type(),
                id(event, "FILING"),
                id(event, "ACCESS"),
                event.reference(),
                event.createdAt(),
                event.acknowledgedAt(),
                event.payload());
    }
}
