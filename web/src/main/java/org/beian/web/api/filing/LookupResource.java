package org.beian.web.api.filing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.beian.filing.lookup.LookupLimit;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicLookup;
import org.beian.law.Clause;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.beian.web.proxy.TrustedProxies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/** REST resource of the public look-up (B6): without a key, one query a call, public data only. */
@Path("/lookups")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Clause("B6")
public class LookupResource {

    @EJB PublicLookup lookup;
    @Inject LookupLimit limits;
    @Inject JsonResponses answers;
    @Inject TrustedProxies proxies;
    @Context HttpServletRequest request;

    @GET
    @SecurityRequirementsSet
    @Operation(
            operationId = "lookUpFilings",
            summary =
                    "What is filed under a domain, a filing number or a sponsor's whole name; exactly one of them")
    @APIResponse(
            responseCode = "200",
            description = "One page of the websites filed now, perhaps none",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Lookup")))
    @APIResponse(responseCode = "400", description = "Not one question, or it cannot be read")
    @APIResponse(
            responseCode = "429",
            description = "Too many in a minute from one source; Retry-After says when to go on")
    public Response lookUp(
            @Parameter(description = "A- or U-label; a host leads to the filed domain above it")
                    @QueryParam("domain")
                    List<String> domain,
            @Parameter(
                            description =
                                    "Of a website, or of a subject for all its websites; any spelling")
                    @QueryParam("number")
                    List<String> number,
            @Parameter(description = "The whole name of a sponsor") @QueryParam("name")
                    List<String> name,
            @BeanParam Paging paging) {
        limits.count(proxies.clientAddress(request));
        Parameters.exactlyOne("domain, number, name", domain.size() + number.size() + name.size());
        PublicAnswer answer =
                !domain.isEmpty()
                        ? lookup.byDomain(domain.get(0))
                        : !number.isEmpty()
                                ? lookup.byNumber(number.get(0), paging.after(), paging.limit())
                                : lookup.byName(name.get(0), paging.after(), paging.limit());
        Response said = answers.toEverybody(LookupJson.of(answer, answers.language()));
        return answer.more() ? paging.withNext(said, answer.lastKey()) : said;
    }
}
