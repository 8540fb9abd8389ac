package org.beian.web.api.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.beian.notice.Event;
import org.beian.notice.EventInbox;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
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
    @Inject JsonResponses answers;

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
            operationId = "listEvents",
            summary =
                    "Events after a number, in order; without those already acknowledged unless all=true")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Events")))
    public Response after(
            @QueryParam("after") @DefaultValue("0") long after,
            @BeanParam Paging paging,
            @QueryParam("all") @DefaultValue("false") boolean all) {
        List<Event> found = desk.after(paging.after(after), paging.read(), !all);
        return paging.respond(found, EventResource::told, Event::number, answers);
    }

    @POST
    @Path("{id}/ack")
    @Idempotent
    @Operation(
            operationId = "acknowledgeEvent",
            summary = "Acknowledge an event; a repeat changes nothing")
    @APIResponse(responseCode = "204", description = "Acknowledged")
    public Response acknowledge(@PathParam("id") long id) {
        desk.acknowledge(id);
        return answers.done();
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
