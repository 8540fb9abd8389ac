package org.beian.web.api.domainregister;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.beian.domainregister.unit.DomainContact;
import org.beian.domainregister.unit.DomainContacts;
import org.beian.party.Unit;
import org.beian.party.Units;
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
 * REST resource of the contacts responsible for the units' domain filing; a change is reported
 * within five working days (10.3).
 */
@Path("/domain-contacts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainContactResource {

    @EJB DomainContacts contacts;
    @Inject Units units;
    @EJB Preconditions preconditions;
    @Inject JsonResponses answers;
    @Context Request request;

    @GET
    @Operation(
            operationId = "listDomainContacts",
            summary = "The contacts of all units, in the order of units; for the ministry")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainContacts")))
    public Response list(@BeanParam Paging paging) {
        return paging.respond(
                contacts.list(paging.after(), paging.read()),
                this::view,
                DomainContact::unitId,
                answers);
    }

    @GET
    @Path("own")
    @Operation(operationId = "getOwnDomainContact", summary = "The own unit's contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainContact")))
    @APIResponse(responseCode = "404", description = "None was named yet")
    public Response own() {
        return shown(contacts.required());
    }

    @PUT
    @Path("own")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportOwnDomainContact",
            summary = "Name the own unit's contact, or report that it changed")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainContactRequest")))
    @APIResponse(
            responseCode = "200",
            description = "Kept; late when more than five working days have gone by",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainContact")))
    @APIResponse(responseCode = "412", description = "A colleague named another one meanwhile")
    public Response report(
            @JsonBody("domainregister/contact.schema.json") JsonNode contact,
            @HeaderParam("If-Match") String ifMatch) {
        Integer version =
                preconditions.version(
                        request,
                        ifMatch,
                        () ->
                                contacts.own()
                                        .map(DomainContact::version)
                                        .orElse(Preconditions.NO_VERSION));
        return shown(
                contacts.report(
                        JsonMembers.text(contact, "name"),
                        JsonMembers.text(contact, "phone"),
                        JsonMembers.text(contact, "email"),
                        JsonMembers.date(contact, "changedOn"),
                        version));
    }

    private Response shown(DomainContact contact) {
        return answers.ok(view(contact), contact.version());
    }

    private DomainContactJson view(DomainContact contact) {
        return DomainContactJson.of(
                contact, units.find(contact.unitId()).map(Unit::name).orElse(""));
    }
}
