package org.beian.web.api.ipregister;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.beian.ipregister.report.IpReportReview;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Preconditions;
import org.beian.web.api.ReviewResource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * REST resource of the decisions of the ministry and the bureaus on findings of the address check
 * (19.3).
 */
@Path("/ip-findings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IpFindingResource implements ReviewResource {

    @EJB IpReportReview desk;
    @EJB Preconditions preconditions;
    @Inject JsonResponses answers;
    @Context Request request;

    @Override
    @Idempotent
    @Operation(operationId = "acceptIpFinding", summary = "Take a finding as it is (19.3)")
    public Response accept(long id, JsonNode opinion, String ifMatch) {
        desk.accept(id, version(id, ifMatch), JsonMembers.text(opinion, "text"));
        return answers.done();
    }

    @Override
    @Idempotent
    @Operation(
            operationId = "returnIpFinding",
            summary = "Send a finding back to its unit for correction (19.3)")
    public Response sendBack(long id, JsonNode opinion, String ifMatch) {
        desk.sendBack(id, version(id, ifMatch), JsonMembers.text(opinion, "text"));
        return answers.done();
    }

    @Override
    @Idempotent
    @Operation(operationId = "closeIpFinding", summary = "Close a finding (19.3)")
    public Response close(long id, JsonNode opinion, String ifMatch) {
        desk.close(id, version(id, ifMatch), JsonMembers.text(opinion, "text"));
        return answers.done();
    }

    private Integer version(long id, String ifMatch) {
        return preconditions.version(request, ifMatch, () -> desk.version(id));
    }
}
