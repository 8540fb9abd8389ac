package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Calls of the REST resources of what the checks of a register found: an authority accepts it,
 * sends it back or closes it, with an opinion (10.2, 19.3).
 *
 * <p>A class that implements them inherits what JAX-RS and OpenAPI are told here. The mark {@link
 * Idempotent} is for CDI, which inherits none: the class repeats it.
 */
public interface ReviewResource {

    String OPINION = "opinion.schema.json";
    String MEANWHILE = "Somebody else decided meanwhile";

    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = MEANWHILE)
    Response accept(
            @PathParam("id") long id,
            @JsonBody(OPINION) JsonNode opinion,
            @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided; the unit is told")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = MEANWHILE)
    Response sendBack(
            @PathParam("id") long id,
            @JsonBody(OPINION) JsonNode opinion,
            @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", description = "Done with already")
    @APIResponse(responseCode = "412", description = MEANWHILE)
    Response close(
            @PathParam("id") long id,
            @JsonBody(OPINION) JsonNode opinion,
            @HeaderParam("If-Match") String ifMatch);
}
