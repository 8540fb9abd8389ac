package org.beian.web.api.domainregister;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.beian.domainregister.unfiled.Observation;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the domains and addresses that a provider observes on its network (7.4). */
@Path("/observations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ObservationResource {

    @EJB Observations observations;
    @Inject JsonResponses answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportObservation",
            summary = "Report domains and addresses seen on the network, up to 100,000 (7.4)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ObservationRequest")))
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location tells which are unfiled",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Observation")))
    @APIResponse(responseCode = "413", description = "Too many entries, or too long a body")
    public Response report(@JsonBody("domainregister/observation.schema.json") JsonNode body) {
        List<ObservedEntry> entries = new ArrayList<>();
        for (JsonNode each : body.path("domains")) {
            entries.add(
                    each.isTextual()
                            ? new ObservedEntry(each.asText(), null)
                            : new ObservedEntry(
                                    each.path("domain").asText(),
                                    JsonMembers.text(each, "address")));
        }
        Observation taken = observations.report(JsonMembers.text(body, "reference"), entries);
        return answers.json(202, ObservationJson.of(taken), ObservationJson.BASE + "/" + taken.id())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getObservation",
            summary = "Which domains of an observation are unfiled")
    @APIResponse(
            responseCode = "200",
            description = "Unfiled and unreadable ones",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Observation")))
    public Response find(@PathParam("id") long id) {
        return answers.ok(ObservationJson.of(observations.find(id)));
    }
}
