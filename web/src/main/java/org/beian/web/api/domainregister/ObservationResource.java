package org.beian.web.api.domainregister;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.idempotency.StoredResponse;
import org.beian.domainregister.unfiled.Observation;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.web.api.BodyShape;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Parameters;
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

    private static final BodyShape OBSERVATION =
            new BodyShape(ObservationResource.class, "observation.schema.json");

    @EJB Observations observations;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report domains and addresses seen on the network, up to 100,000 (7.4)")
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
    public Response report(byte[] body, @HeaderParam("Idempotency-Key") String key) {
        return answers.send(
                once.run(key, "POST observations", body, () -> taken(OBSERVATION.read(body))),
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Which domains of an observation are unfiled")
    @APIResponse(
            responseCode = "200",
            description = "Unfiled and unreadable ones",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Observation")))
    public Response find(@PathParam("id") String id) {
        ObservationJson shown = ObservationJson.of(observations.find(Parameters.number("id", id)));
        return answers.send(new StoredResponse(200, null, null, answers.json(shown)), headers);
    }

    private StoredResponse taken(JsonNode body) {
        List<ObservedEntry> entries = new ArrayList<>();
        for (JsonNode each : body.path("domains")) {
            entries.add(
                    each.isTextual()
                            ? new ObservedEntry(each.asText(), null)
                            : new ObservedEntry(
                                    each.path("domain").asText(), BodyShape.text(each, "address")));
        }
        Observation taken = observations.report(BodyShape.text(body, "reference"), entries);
        return new StoredResponse(
                202,
                ObservationJson.BASE + "/" + taken.id(),
                null,
                answers.json(ObservationJson.of(taken)));
    }
}
