package org.beian.web.api.ipregister;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.beian.ipregister.edit.IpEntry;
import org.beian.ipregister.lookup.IpSearch;
import org.beian.value.IpRange;
import org.beian.web.api.JsonResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of the holders of an address, now or on a day (B4), and of the conflicts on it
 * (B10).
 */
@Path("/addresses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AddressResource {

    @EJB IpSearch search;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "findAddressHolders",
            summary = "The records that hold an address or touch a range, narrowest first")
    @APIResponse(
            responseCode = "200",
            description = "At most 100, perhaps none",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Addresses")))
    @APIResponse(responseCode = "400", description = "The address or the day cannot be read")
    public Response holders(
            @Parameter(required = true, description = "An address, a prefix, or start-end")
                    @QueryParam("ip")
                    String ip,
            @Parameter(description = "The day; now when left out") @QueryParam("on") LocalDate on,
            @Parameter(description = "true: also the neighbours, and the conflicts explained")
                    @QueryParam("around")
                    @DefaultValue("false")
                    boolean around) {
        IpRange range = AddressJson.range(ip);
        List<IpEntry> found = search.holders(range, on);
        AddressJson answer =
                around
                        ? AddressJson.of(
                                range, on, found, search.neighbours(range), search.conflicts(range))
                        : AddressJson.of(range, on, found, null, null);
        return answers.ok(answer);
    }
}
