package org.beian.web.api.domainregister;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.beian.account.idempotency.StoredResponse;
import org.beian.domainregister.unit.DomainContact;
import org.beian.domainregister.unit.DomainContacts;
import org.beian.party.Unit;
import org.beian.party.Units;
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
 * REST resource of the contacts responsible for the units' domain filing; a change is reported
 * within five working days (10.3).
 */
@Path("/domain-contacts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainContactResource {

    private static final BodyShape CONTACT =
            new BodyShape(DomainContactResource.class, "contact.schema.json");

    @EJB DomainContacts contacts;
    @Inject Units units;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "The contacts of all units, in the order of units; for the ministry")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainContacts")))
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return paging.respond(
                contacts.list(paging.after(), paging.limit() + 1),
                this::shown,
                DomainContact::unitId,
                uri,
                answers,
                headers);
    }

    @GET
    @Path("own")
    @Operation(summary = "The own unit's contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainContact")))
    @APIResponse(responseCode = "404", description = "None was named yet")
    public Response own() {
        return answers.send(answer(contacts.required()), headers);
    }

    @PUT
    @Path("own")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name the own unit's contact, or report that it changed")
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
    public Response report(byte[] body, @HeaderParam("If-Match") String ifMatch) {
        Integer version = Parameters.version(ifMatch);
        JsonNode contact = CONTACT.read(body);
        return answers.send(
                once.run(
                        () ->
                                answer(
                                        contacts.report(
                                                BodyShape.text(contact, "name"),
                                                BodyShape.text(contact, "phone"),
                                                BodyShape.text(contact, "email"),
                                                BodyShape.date(contact, "changedOn"),
                                                version))),
                headers);
    }

    private StoredResponse answer(DomainContact contact) {
        return new StoredResponse(
                200, null, "\"" + contact.version() + "\"", answers.json(shown(contact)));
    }

    private DomainContactJson shown(DomainContact contact) {
        return DomainContactJson.of(
                contact, units.find(contact.unitId()).map(Unit::name).orElse(""));
    }
}
