package org.beian.web.api.access;

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
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.opening.AccessOpening;
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

/** REST resource of the applications for access at the calling provider (article 11). */
@Path("/access-applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {

    @EJB AccessProcedure accesses;
    @EJB AccessOpening opening;
    @EJB Preconditions preconditions;
    @Inject JsonResponses answers;
    @Context Request request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "applyForAccess",
            summary = "Record the application of a customer for access (11.1)")
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
    public Response apply(@JsonBody("access/application.schema.json") JsonNode application) {
        AccessStatus access = accesses.apply(AccessBodies.request(application));
        return answers.json(201, AccessJson.of(access), AccessJson.BASE + "/" + access.id())
                .tag(String.valueOf(access.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listAccessApplications",
            summary = "What is asked of the caller, by state, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Accesses")))
    public Response list(@QueryParam("state") AccessState state, @BeanParam Paging paging) {
        return paging.respond(
                accesses.ofProvider(state, paging.after(), true, paging.read()),
                AccessJson::of,
                AccessStatus::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAccessApplication",
            summary = "State, addresses, comparison and opening of one application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Access")))
    public Response status(@PathParam("id") String id) {
        return shown(accesses.find(id));
    }

    @POST
    @Path("{id}/pre-assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "preAssignAddresses",
            summary = "Keep addresses for it, instead of those kept before (11.2)")
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
            @JsonBody("access/pre-assignment.schema.json") JsonNode body,
            @HeaderParam("If-Match") String ifMatch) {
        return shown(accesses.preAssign(id, version(id, ifMatch), AccessBodies.ips(body)));
    }

    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "openAccess",
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
            @JsonBody("access/opening.schema.json") JsonNode body,
            @HeaderParam("If-Match") String ifMatch) {
        return shown(
                opening.open(
                        id,
                        version(id, ifMatch),
                        JsonMembers.text(body, "filingNumber"),
                        JsonMembers.text(body, "officer"),
                        JsonMembers.date(body, "date")));
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "refuseAccess",
            summary = "Give no access, with a reason that the sponsor is told")
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
            @JsonBody("access/ending.schema.json") JsonNode body,
            @HeaderParam("If-Match") String ifMatch) {
        return shown(
                accesses.refuse(
                        id,
                        version(id, ifMatch),
                        JsonMembers.text(body, "officer"),
                        JsonMembers.text(body, "reason")));
    }

    @POST
    @Path("{id}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "stopAccess",
            summary = "Stop an access that is open, with a reason that the sponsor is told")
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
            @JsonBody("access/ending.schema.json") JsonNode body,
            @HeaderParam("If-Match") String ifMatch) {
        return shown(
                opening.stop(
                        id,
                        version(id, ifMatch),
                        JsonMembers.text(body, "officer"),
                        JsonMembers.date(body, "date"),
                        JsonMembers.text(body, "reason")));
    }

    private Integer version(String id, String ifMatch) {
        return preconditions.version(request, ifMatch, () -> accesses.find(id).version());
    }

    private Response shown(AccessStatus access) {
        return answers.ok(AccessJson.of(access), access.version());
    }
}
