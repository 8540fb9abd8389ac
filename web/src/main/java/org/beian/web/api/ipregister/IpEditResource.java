package org.beian.web.api.ipregister;

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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.beian.account.idempotency.StoredResponse;
import org.beian.ipregister.edit.IpEdit;
import org.beian.ipregister.edit.IpEdits;
import org.beian.web.api.BodyShape;
import org.beian.web.api.DecisionBody;
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
 * REST resource of manual changes to single records; each takes effect once a second person of the
 * unit approved it (19.3).
 */
@Path("/ip-edits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IpEditResource {

    private static final String EDITS = "ip-edits";
    private static final BodyShape EDIT = new BodyShape(IpEditResource.class, "edit.schema.json");

    @EJB IpEdits edits;
    @Inject DecisionBody decisions;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose to add, change or end a record, by the columns of a file (8.2)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "IpEditRequest")))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; notes hold what the rules note without refusing",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpEdit")))
    @APIResponse(responseCode = "422", description = "Every fault of the record at once")
    public Response propose(byte[] body, @HeaderParam("Idempotency-Key") String key) {
        Locale language = answers.language(headers);
        return answers.send(
                once.run(key, "POST " + EDITS, body, () -> proposed(EDIT.read(body), language)),
                headers);
    }

    private StoredResponse proposed(JsonNode body, Locale language) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            String text = BodyShape.text(body, member.getKey());
            if (text != null) {
                fields.put(member.getKey(), text);
            }
        }
        IpEdits.Proposal proposal = edits.propose(fields);
        IpEdit edit = edits.find(proposal.id());
        return new StoredResponse(
                201,
                IpEditJson.BASE + "/" + edit.id(),
                etag(edit),
                answers.json(IpEditJson.of(edit, proposal.notes(), language)));
    }

    @GET
    @Operation(summary = "The unit's edits, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpEdits")))
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return paging.respond(
                edits.list(paging.last(), paging.limit() + 1),
                IpEditJson::of,
                IpEdit::id,
                uri,
                answers,
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One edit of the unit")
    @APIResponse(
            responseCode = "200",
            description = "The edit",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpEdit")))
    public Response edit(@PathParam("id") String id) {
        IpEdit edit = edits.find(Parameters.number("id", id));
        return answers.send(
                new StoredResponse(200, null, etag(edit), answers.json(IpEditJson.of(edit))),
                headers);
    }

    @POST
    @Path("{id}/approval")
    @Operation(summary = "Approve another person's edit: it takes effect and is checked")
    @APIResponse(responseCode = "204", description = "In effect")
    @APIResponse(responseCode = "403", description = "The caller proposed it")
    @APIResponse(responseCode = "409", description = "Decided already")
    @APIResponse(responseCode = "412", description = "Another one since it was shown")
    @APIResponse(responseCode = "422", description = "The register is another one by now")
    public Response approve(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        long edit = Parameters.number("id", id);
        Integer version = Parameters.version(ifMatch);
        return answers.send(
                once.run(
                        key,
                        "POST " + EDITS + " " + edit + " approval",
                        new byte[0],
                        () -> {
                            edits.approve(edit, version);
                            return new StoredResponse(204, null, null, null);
                        }),
                headers);
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse another person's edit with a reason, or take the own one back")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "It will not take effect")
    @APIResponse(responseCode = "409", description = "Decided already")
    @APIResponse(responseCode = "412", description = "Another one since it was shown")
    public Response refuse(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(
                EDITS,
                "refusal",
                new DecisionBody.Call(id, body, ifMatch, key),
                headers,
                edits::refuse);
    }

    private static String etag(IpEdit edit) {
        return "\"" + edit.version() + "\"";
    }
}
