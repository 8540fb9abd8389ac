package org.beian.web.api.domainregister;

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
import java.util.Locale;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledSites;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the unfiled sites on the caller's network; each open one is a task of the caller
 * (7.4).
 */
@Path("/unfiled-sites")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnfiledSiteResource {

    @EJB UnfiledSites sites;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listUnfiledSites",
            summary = "Unfiled sites by state, such as open, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledSites")))
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging) {
        UnfiledState wanted =
                Parameters.choice(
                        "state",
                        UnfiledState.class,
                        state == null ? null : state.toUpperCase(Locale.ROOT));
        return paging.respond(
                sites.list(wanted, paging.after(), paging.read()),
                UnfiledSiteJson::of,
                UnfiledSite::id,
                answers);
    }

    @POST
    @Path("{id}/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportUnfiledSiteResult",
            summary = "Say what was done: a code of the table unfiled-results")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledResult")))
    @APIResponse(
            responseCode = "201",
            description = "Noted; a second urging leaves the last day of the first",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "UnfiledSite")))
    @APIResponse(responseCode = "409", description = "Done with already, or not filed")
    public Response result(
            @PathParam("id") long id,
            @JsonBody("domainregister/unfiled-result.schema.json") JsonNode body) {
        UnfiledSite site =
                sites.result(id, JsonMembers.text(body, "result"), JsonMembers.text(body, "words"));
        return answers.json(201, UnfiledSiteJson.of(site)).build();
    }
}
