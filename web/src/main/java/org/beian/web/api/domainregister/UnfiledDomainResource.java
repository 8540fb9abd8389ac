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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.beian.domainregister.unfiled.ClueCandidate;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.Province;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the registered domains that serve a website in the country without a filing
 * (20.3).
 */
@Path("/unfiled-domains")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnfiledDomainResource {

    @EJB UnfiledClues clues;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listUnfiledDomains",
            summary = "Those that are no clue yet, in the order of A-labels")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "UnfiledDomains")))
    public Response list(@BeanParam Paging paging) {
        return paging.respond(
                clues.candidates(paging.cursor(), paging.read()),
                each -> each,
                ClueCandidate::domain,
                answers);
    }

    @POST
    @Path("{domain}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "confirmUnfiledDomain",
            summary = "Make a clue of one and send it to the bureau concerned")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ClueConfirmation")))
    @APIResponse(
            responseCode = "201",
            description = "With the bureau",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "UnfiledClue")))
    @APIResponse(responseCode = "409", description = "Not reported, filed, or a clue already")
    public Response confirm(
            @Parameter(description = "In any spelling") @PathParam("domain") String domain,
            @JsonBody("domainregister/confirmation.schema.json") JsonNode body) {
        UnfiledClue clue =
                clues.confirm(named(domain), JsonMembers.text(body, "text"), province(body));
        return answers.json(201, UnfiledClueJson.sent(clue), UnfiledClueJson.BASE + "/" + clue.id())
                .build();
    }

    private static String named(String domain) {
        try {
            return DomainName.parse(domain).toString();
        } catch (InvalidValue none) {
            throw Parameters.invalid("domain");
        }
    }

    /**
     * Province of the bureau; null where it follows from the place where the domain was observed.
     */
    private static Province province(JsonNode body) {
        String code = JsonMembers.text(body, "province");
        return code == null
                ? null
                : Province.findRegion(code).orElseThrow(() -> Parameters.invalid("province"));
    }
}
