package org.beian.web.api.ipregister;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.beian.ipregister.edit.IpEdit;
import org.beian.ipregister.edit.IpEdits;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Preconditions;
import org.beian.web.api.ReviewResource;
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

    @EJB IpEdits edits;
    @EJB Preconditions preconditions;
    @Inject JsonResponses answers;
    @Context Request request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "proposeIpEdit",
            summary = "Propose to add, change or end a record, by the columns of a file (8.2)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "IpEditRequest")))
    @APIResponse(
            responseCode = "201",
            description =
                    "Proposed, or open already with equal fields; notes hold what the rules note"
                            + " without refusing",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpEdit")))
    @APIResponse(responseCode = "422", description = "Every fault of the record at once")
    public Response propose(@JsonBody("ipregister/edit.schema.json") JsonNode body) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            String text = JsonMembers.text(body, member.getKey());
            if (text != null) {
                fields.put(member.getKey(), text);
            }
        }
        IpEdits.Proposal proposal = edits.propose(fields);
        IpEdit edit = edits.find(proposal.id());
        return answers.json(
                        201,
                        IpEditJson.of(edit, proposal.notes(), answers.language()),
                        IpEditJson.BASE + "/" + edit.id())
                .tag(String.valueOf(edit.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listIpEdits", summary = "The unit's edits, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpEdits")))
    public Response list(@BeanParam Paging paging) {
        return paging.respond(
                edits.list(paging.last(), paging.read()), IpEditJson::of, IpEdit::id, answers);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIpEdit", summary = "One edit of the unit")
    @APIResponse(
            responseCode = "200",
            description = "The edit",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpEdit")))
    public Response edit(@PathParam("id") long id) {
        IpEdit edit = edits.find(id);
        return answers.ok(IpEditJson.of(edit), edit.version());
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @Operation(
            operationId = "approveIpEdit",
            summary = "Approve another person's edit: it takes effect and is checked")
    @APIResponse(responseCode = "204", description = "In effect")
    @APIResponse(responseCode = "403", description = "The caller proposed it")
    @APIResponse(responseCode = "409", description = "Decided already")
    @APIResponse(responseCode = "412", description = "Another one since it was shown")
    @APIResponse(responseCode = "422", description = "The register is another one by now")
    public Response approve(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        edits.approve(id, version(id, ifMatch));
        return answers.done();
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "refuseIpEdit",
            summary = "Refuse another person's edit with a reason, or take the own one back")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Opinion")))
    @APIResponse(responseCode = "204", description = "It will not take effect")
    @APIResponse(responseCode = "409", description = "Decided already")
    @APIResponse(responseCode = "412", description = "Another one since it was shown")
    public Response refuse(
            @PathParam("id") long id,
            @JsonBody(ReviewResource.OPINION) JsonNode opinion,
            @HeaderParam("If-Match") String ifMatch) {
        edits.refuse(id, version(id, ifMatch), JsonMembers.text(opinion, "text"));
        return answers.done();
    }

    private Integer version(long id, String ifMatch) {
        return preconditions.version(request, ifMatch, () -> edits.find(id).version());
    }
}
