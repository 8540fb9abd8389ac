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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.beian.account.idempotency.StoredResponse;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.web.api.BodyShape;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the clues on confirmed unfiled domains (20.3): the ministry follows them up, the
 * bureau concerned handles its own.
 */
@Path("/unfiled-clues")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnfiledClueResource {

    private static final BodyShape CONCLUSION =
            new BodyShape(UnfiledClueResource.class, "conclusion.schema.json");

    @EJB UnfiledClues clues;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "Clues by state, such as SENT, in the order of ids (20.3)")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledClues")))
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return paging.respond(
                clues.list(
                        Parameters.choice("state", ClueState.class, state),
                        paging.after(),
                        paging.limit() + 1),
                UnfiledClueJson::of,
                UnfiledClue::id,
                uri,
                answers,
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One clue")
    @APIResponse(
            responseCode = "200",
            description = "The clue; its ETag goes back as If-Match with the conclusion",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "UnfiledClue")))
    public Response clue(@PathParam("id") String id) {
        return answers.send(answer(clues.show(Parameters.number("id", id))), headers);
    }

    @POST
    @Path("{id}/conclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The bureau has handled it; the ministry is told (20.3)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ClueConclusion")))
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "UnfiledClue")))
    @APIResponse(responseCode = "409", description = "Ended already, or not filed")
    @APIResponse(responseCode = "412", description = "Somebody else concluded it meanwhile")
    public Response conclude(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        long clue = Parameters.number("id", id);
        Integer version = Parameters.version(ifMatch);
        return answers.send(
                once.run(
                        key,
                        "POST unfiled-clues " + clue,
                        body,
                        () -> concluded(clue, version, CONCLUSION.read(body))),
                headers);
    }

    private StoredResponse concluded(long clue, Integer version, JsonNode body) {
        ClueState outcome = ClueState.valueOf(BodyShape.text(body, "outcome"));
        return answer(clues.conclude(clue, version, outcome, BodyShape.text(body, "text")));
    }

    private StoredResponse answer(UnfiledClue clue) {
        return new StoredResponse(
                200, null, "\"" + clue.version() + "\"", answers.json(UnfiledClueJson.of(clue)));
    }
}
