package org.beian.web.api.release;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.beian.release.DomainRelease;
import org.beian.release.ReleaseReading;
import org.beian.release.ReleaseRequest;
import org.beian.release.ReleaseState;
import org.beian.release.Releases;
import org.beian.web.api.Idempotent;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonMembers;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of applications of the caller for the release of domains (B11). */
@Path("/domain-releases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainReleaseResource {

    @EJB Releases releases;
    @EJB ReleaseReading reading;
    @Inject JsonResponses answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "applyForDomainRelease",
            summary =
                    "Apply for the release of a domain from the filing of its former holder, for the new one with its mandate")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainReleaseRequest")))
    @APIResponse(
            responseCode = "201",
            description = "Received: UNDER_REVIEW",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainRelease")))
    @APIResponse(
            responseCode = "409",
            description = "Not filed, not proven by the domain register, or waiting already")
    @APIResponse(responseCode = "422", description = "No domain, or no mandate of a named holder")
    public Response apply(@JsonBody("release/application.schema.json") JsonNode body) {
        DomainRelease release =
                releases.apply(
                        new ReleaseRequest(
                                JsonMembers.text(body, "domain"),
                                JsonMembers.text(body, "holder"),
                                JsonMembers.text(body, "mandate"),
                                JsonMembers.text(body, "reference")));
        return answers.json(
                        201,
                        DomainReleaseJson.of(release, false),
                        DomainReleaseJson.BASE + "/" + release.id())
                .build();
    }

    @GET
    @Operation(
            operationId = "listDomainReleases",
            summary = "Own applications for the release of domains by state, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainReleases")))
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging) {
        ReleaseState wanted =
                Parameters.choice(
                        "state",
                        ReleaseState.class,
                        state == null ? null : state.toUpperCase(Locale.ROOT));
        return paging.respond(
                reading.after(wanted, paging.after(), paging.read()),
                this::shown,
                DomainRelease::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDomainRelease",
            summary = "State, last days and decision of an application for the release of a domain")
    @APIResponse(
            responseCode = "200",
            description = "The application for the release",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainRelease")))
    public Response status(@PathParam("id") long id) {
        return answers.ok(shown(reading.show(id)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawDomainRelease",
            summary = "Take back an application for the release of a domain that is not decided")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(@PathParam("id") long id) {
        releases.withdraw(id);
        return answers.done();
    }

    private DomainReleaseJson shown(DomainRelease release) {
        return DomainReleaseJson.of(release, reading.isFormerHolders(release.id()));
    }
}
