package org.beian.web.api.access;

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
import java.util.function.BiFunction;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.opening.AccessOpening;
import org.beian.account.idempotency.StoredResponse;
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

/** REST resource of the applications for access at the calling provider (article 11). */
@Path("/access-applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {

    private static final BodyShape APPLICATION =
            new BodyShape(AccessResource.class, "application.schema.json");
    private static final BodyShape PRE_ASSIGNMENT =
            new BodyShape(AccessResource.class, "pre-assignment.schema.json");
    private static final BodyShape OPENING =
            new BodyShape(AccessResource.class, "opening.schema.json");
    private static final BodyShape ENDING =
            new BodyShape(AccessResource.class, "ending.schema.json");

    @EJB AccessProcedure accesses;
    @EJB AccessOpening opening;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record the application of a customer for access (11.1)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AccessRequest")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded: APPLIED",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Access")))
    @APIResponse(responseCode = "422", description = "Every fault at once, with its pointer")
    public Response apply(byte[] body, @HeaderParam("Idempotency-Key") String key) {
        return answers.send(
                once.run(
                        key,
                        "POST access-applications",
                        body,
                        () ->
                                answer(
                                        201,
                                        accesses.apply(
                                                AccessBodies.request(APPLICATION.read(body))))),
                headers);
    }

    @GET
    @Operation(summary = "What is asked of the caller, by state, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Accesses")))
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        AccessState wanted = Parameters.choice("state", AccessState.class, state);
        return paging.respond(
                accesses.ofProvider(wanted, paging.after(), paging.limit() + 1),
                AccessJson::of,
                AccessStatus::id,
                uri,
                answers,
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "State, addresses, comparison and opening of one application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Access")))
    public Response status(@PathParam("id") String id) {
        return answers.send(answer(200, accesses.find(id)), headers);
    }

    @POST
    @Path("{id}/pre-assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep addresses for it, instead of those kept before (11.2)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "PreAssignment")))
    @APIResponse(
            responseCode = "200",
            description = "Kept until lapsesOn: PRE_ASSIGNED",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Access")))
    @APIResponse(responseCode = "409", description = "Kept or open for somebody else")
    @APIResponse(
            responseCode = "422",
            description = "Malformed, reserved, or not the provider's own; every address at once")
    public Response preAssign(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return changed(
                "pre-assignment",
                new Call(id, body, ifMatch, key),
                PRE_ASSIGNMENT,
                (version, json) -> accesses.preAssign(id, version, AccessBodies.ips(json)));
    }

    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Open it: after a confirmed comparison where the sponsor filed itself, by the number where the caller filed (11.3)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AccessOpening")))
    @APIResponse(
            responseCode = "200",
            description = "OPENED; a repeat changes nothing",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Access")))
    @APIResponse(responseCode = "409", description = "Not filed, with the reason")
    public Response open(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return changed(
                "opening",
                new Call(id, body, ifMatch, key),
                OPENING,
                (version, json) ->
                        opening.open(
                                id,
                                version,
                                BodyShape.text(json, "filingNumber"),
                                BodyShape.text(json, "officer"),
                                BodyShape.date(json, "date")));
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give no access, with a reason that the sponsor is told")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AccessEnding")))
    @APIResponse(
            responseCode = "200",
            description = "REFUSED",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Access")))
    public Response refuse(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return changed(
                "refusal",
                new Call(id, body, ifMatch, key),
                ENDING,
                (version, json) ->
                        accesses.refuse(
                                id,
                                version,
                                BodyShape.text(json, "officer"),
                                BodyShape.text(json, "reason")));
    }

    @POST
    @Path("{id}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stop an access that is open, with a reason that the sponsor is told")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AccessEnding")))
    @APIResponse(
            responseCode = "200",
            description = "STOPPED",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Access")))
    public Response stop(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return changed(
                "stop",
                new Call(id, body, ifMatch, key),
                ENDING,
                (version, json) ->
                        opening.stop(
                                id,
                                version,
                                BodyShape.text(json, "officer"),
                                BodyShape.date(json, "date"),
                                BodyShape.text(json, "reason")));
    }

    private record Call(String id, byte[] body, String ifMatch, String key) {}

    private Response changed(
            String act,
            Call call,
            BodyShape shape,
            BiFunction<Integer, JsonNode, AccessStatus> change) {
        Integer version = Parameters.version(call.ifMatch());
        return answers.send(
                once.run(
                        call.key(),
                        "POST access-applications " + call.id() + " " + act,
                        call.body(),
                        () -> answer(200, change.apply(version, shape.read(call.body())))),
                headers);
    }

    private StoredResponse answer(int status, AccessStatus access) {
        return new StoredResponse(
                status,
                status == 201 ? AccessJson.BASE + "/" + access.id() : null,
                "\"" + access.version() + "\"",
                answers.json(AccessJson.of(access)));
    }
}
