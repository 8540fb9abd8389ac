package org.beian.web.api.domainregister;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.beian.domainregister.lookup.DomainSearch;
import org.beian.value.InvalidValue;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the domain register: the holders of a domain, now or on a day (B4, B10). */
@Path("/domains")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainResource {

    @EJB DomainSearch search;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "findDomain",
            summary = "Who holds a domain, now or on a day, and what was reported of it")
    @APIResponse(
            responseCode = "200",
            description = "What is known; personal items of others are masked",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Domain")))
    public Response find(@QueryParam("name") String name, @QueryParam("on") LocalDate on) {
        if (name == null) {
            throw Parameters.invalid("name");
        }
        try {
            return answers.ok(DomainJson.of(search.find(name, on)));
        } catch (InvalidValue e) {
            throw Parameters.invalid("name");
        }
    }
}
