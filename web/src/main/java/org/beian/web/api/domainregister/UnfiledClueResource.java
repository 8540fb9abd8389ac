package org.beian.web.api.domainregister;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.enforcement.clue.FollowedClues;
import org.beian.enforcement.clue.view.FollowedClue;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the clues on confirmed unfiled domains (20.3): the ministry follows them up, to
 * the end of the case where enforcement took one; the bureau concerned handles its own.
 */
@Path("/unfiled-clues")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnfiledClueResource {

    @EJB UnfiledClues clues;
    @EJB FollowedClues followed;
    @EJB Preconditions preconditions;
    @Inject JsonResponses answers;
    @Context Request request;

    @GET
    @Operation(
            operationId = "listUnfiledClues",
            summary = "Clues by state, such as SENT, in the order of ids (20.3)")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledClues")))
    public Response list(@QueryParam("state") ClueState state, @BeanParam Paging paging) {
        return paging.respond(
                followed.ofState(state, paging.after(), paging.read()),
                UnfiledClueJson::of,
                each -> each.clue().id(),
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUnfiledClue", summary = "One clue")
    @APIResponse(
            responseCode = "200",
            description = "The clue; its ETag goes back as If-Match with the conclusion",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "UnfiledClue")))
    public Response clue(@PathParam("id") long id) {
        return shown(id);
    }

    @POST
    @Path("{id}/conclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "concludeUnfiledClue",
            summary = "The bureau has handled it; the ministry is told (20.3)")
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
            @PathParam("id") long id,
            @JsonBody("domainregister/conclusion.schema.json") JsonNode body,
            @HeaderParam("If-Match") String ifMatch) {
        Integer version = preconditions.version(request, ifMatch, () -> clues.show(id).version());
        ClueState outcome = ClueState.valueOf(JsonMembers.text(body, "outcome"));
        clues.conclude(id, version, outcome, JsonMembers.text(body, "text"));
        return shown(id);
    }

    private Response shown(long id) {
        FollowedClue clue = followed.show(id);
        return answers.ok(UnfiledClueJson.of(clue), clue.clue().version());
    }
}
