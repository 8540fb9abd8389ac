package org.beian.web.api.filing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.beian.account.idempotency.StoredResponse;
import org.beian.code.CodeTables;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingParser;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.filing.reading.FilingLetters;
import org.beian.filing.submission.FilingSubmission;
import org.beian.web.api.BodyShape;
import org.beian.web.api.ConcurrencyLimits;
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
 * REST resource of the applications for filings: the provider's and the sponsor's side of articles
 * 12 and 13.
 */
@Path("/filings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilingResource {

    private static final BodyShape HAND_OVER =
            new BodyShape(FilingResource.class, "hand-over.schema.json");
    private static final String BASE = "/api/v1/filings";

    @EJB FilingSubmission submission;
    @EJB FilingHandOver handOver;
    @EJB FilingLetters letters;
    @Inject CodeTables codes;
    @Inject IdempotentCall once;
    @Inject ConcurrencyLimits limits;
    @Inject JsonResponses answers;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit an application; dryRun checks only, draft keeps it unchecked")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Application")))
    @APIResponse(
            responseCode = "201",
            description = "Kept: UNDER_REVIEW, RETURNED with all findings, or DRAFT",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filing")))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: all findings, nothing kept",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filing")))
    public Response submit(
            byte[] body,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("draft") @DefaultValue("false") String draft,
            @HeaderParam("Idempotency-Key") String key)
            throws Exception {
        boolean check = Parameters.flag("dryRun", dryRun);
        boolean keep = Parameters.flag("draft", draft);
        if (check) {
            return answers.send(
                    limits.check(() -> answer(200, submission.dryRun(content(body)))), headers);
        }
        Callable<StoredResponse> handIn =
                () ->
                        once.run(
                                key,
                                "POST filings draft=" + keep,
                                body,
                                () -> handedIn(keep, content(body)));
        // a draft is not checked
        return answers.send(keep ? handIn.call() : limits.check(handIn), headers);
    }

    private StoredResponse handedIn(boolean draft, FilingContent content) {
        return answer(201, draft ? submission.draft(content) : submission.submit(content));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "State, findings, clock, decision, number of an own application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filing")))
    public Response status(@PathParam("id") String id) {
        return answers.send(answer(200, submission.status(id)), headers);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Revise and hand in again: from DRAFT, RETURNED or REFUSED")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Application")))
    @APIResponse(
            responseCode = "200",
            description = "Kept as the next round: UNDER_REVIEW or RETURNED",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filing")))
    public Response resubmit(
            @PathParam("id") String id, byte[] body, @HeaderParam("If-Match") String ifMatch)
            throws Exception {
        Integer version = Parameters.version(ifMatch);
        FilingContent content = content(body);
        return answers.send(
                limits.check(
                        () ->
                                once.run(
                                        () ->
                                                answer(
                                                        200,
                                                        submission.resubmit(
                                                                id, version, content)))),
                headers);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Take back what is not decided")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
        return answers.send(
                once.run(
                        key,
                        "POST filings " + id + " withdrawal",
                        new byte[0],
                        () -> {
                            submission.withdraw(id);
                            return new StoredResponse(204, null, null, null);
                        }),
                headers);
    }

    @POST
    @Path("{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Pass result, guidance and, to a sponsor without account, a one-time link to the"
                            + " sponsor; a repeat sends a new link and ends the old one")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "HandOver")))
    @APIResponse(responseCode = "204", description = "Passed on; the sponsor gets its mails")
    public Response handOver(
            @PathParam("id") String id, byte[] body, @HeaderParam("Idempotency-Key") String key) {
        return answers.send(
                once.run(
                        key,
                        "POST filings " + id + " hand-over",
                        body,
                        () -> {
                            JsonNode given = HAND_OVER.read(body);
                            handOver.pass(
                                    id,
                                    new HandOver(
                                            given.path("officer").asText(),
                                            given.path("guidance").asText(),
                                            given.path("email").asText(null)));
                            return new StoredResponse(204, null, null, null);
                        }),
                headers);
    }

    @GET
    @Operation(summary = "Own applications by state and own references, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filings")))
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("reference") List<String> references,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Paging paging = Paging.of(limit, cursor);
        FilingState wanted = Parameters.choice("state", FilingState.class, state);
        List<FilingStatus> found =
                submission.own(
                        wanted,
                        Parameters.atMost("reference", references, 500),
                        paging.after(),
                        paging.limit() + 1);
        Locale locale = answers.language(headers);
        return paging.respond(
                found,
                each -> FilingStatusJson.of(each, codes, locale, BASE),
                FilingStatus::id,
                uri,
                answers,
                headers);
    }

    @GET
    @Path("{id}/letter")
    @Produces("application/pdf")
    @Operation(summary = "The decision letter of the current round as PDF")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(mediaType = "application/pdf", schema = @Schema(ref = "File")))
    public Response letter(@PathParam("id") String id) {
        FilingStatus status = submission.status(id);
        Long letter = status.decision() == null ? Long.valueOf(-1) : status.decision().letterId();
        FilingLetters.File file = letters.pdf(id, letter, answers.language(headers));
        return Response.ok(file.pdf(), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"letter-" + letter + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private StoredResponse answer(int status, FilingStatus filing) {
        String path = filing.id() == null ? null : BASE + "/" + filing.id();
        return new StoredResponse(
                status,
                status == 201 ? path : null,
                filing.id() == null ? null : "\"" + filing.version() + "\"",
                answers.json(FilingStatusJson.of(filing, codes, answers.language(headers), BASE)));
    }

    private static FilingContent content(byte[] body) {
        return FilingParser.read(body);
    }
}
