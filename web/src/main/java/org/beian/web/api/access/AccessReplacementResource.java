package org.beian.web.api.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.beian.access.replacement.AccessReplacement;
import org.beian.access.replacement.ReplacementReading;
import org.beian.access.replacement.ReplacementState;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the moves of websites to and from the caller (B13). */
@Path("/access-replacements")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessReplacementResource {

    @EJB ReplacementReading replacements;
    @Inject Units units;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listAccessReplacements",
            summary =
                    "Moves of websites to and from the caller by state, such as waiting: the former access ends once the new one is opened")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "AccessReplacements")))
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging) {
        ReplacementState wanted =
                Parameters.choice(
                        "state",
                        ReplacementState.class,
                        state == null ? null : state.toUpperCase(Locale.ROOT));
        return paging.respond(
                replacements.after(wanted, paging.after(), paging.read()),
                each ->
                        AccessReplacementJson.of(
                                each, code(each.endingProviderId()), code(each.addedProviderId())),
                AccessReplacement::id,
                answers);
    }

    private String code(Long unit) {
        return units.find(unit).map(Unit::code).orElseThrow();
    }
}
