package org.beian.web.api.filing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.code.CodeTables;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingParser;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.filing.reading.FiledRecords;
import org.beian.filing.reading.FilingLetters;
import org.beian.filing.submission.FilingSubmission;
import org.beian.letter.Letters;
import org.beian.web.api.ConcurrencyLimits;
import org.beian.web.api.Idempotent;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonBody;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.Parameters;
import org.beian.web.api.Preconditions;
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

    private static final String BASE = "/api/v1/filings";

    @EJB FilingSubmission submission;
    @EJB FilingHandOver handOver;
    @EJB FilingLetters letters;
    @EJB FiledRecords records;
    @EJB Preconditions preconditions;
    @Inject CodeTables codes;
    @Inject IdempotentCall once;
    @Inject ConcurrencyLimits limits;
    @Inject JsonResponses answers;
    @Context Request request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitFiling",
            summary = "Submit an application; dryRun checks only, draft keeps it unchecked")
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
            JsonNode body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("draft") @DefaultValue("false") boolean draft)
            throws Exception {
        FilingContent content = FilingParser.read(body);
        if (dryRun) {
            return limits.check(() -> answers.ok(view(submission.dryRun(content))));
        }
        // a draft is not checked
        return draft
                ? once.run(() -> created(submission.draft(content)))
                : limits.check(() -> once.run(() -> created(submission.submit(content))));
    }

    private Response created(FilingStatus filing) {
        return answers.json(201, view(filing), BASE + "/" + filing.id())
                .tag(String.valueOf(filing.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getFiling",
            summary = "State, findings, clock, decision, number of an own application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filing")))
    public Response status(@PathParam("id") String id) {
        return shown(submission.status(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reviseFiling",
            summary = "Revise and hand in again: from DRAFT, RETURNED or REFUSED")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Application")))
    @APIResponse(
            responseCode = "200",
            description = "Kept as the next round: UNDER_REVIEW or RETURNED",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filing")))
    public Response resubmit(
            @PathParam("id") String id, JsonNode body, @HeaderParam("If-Match") String ifMatch)
            throws Exception {
        FilingContent content = FilingParser.read(body);
        Integer version =
                preconditions.version(request, ifMatch, () -> submission.status(id).version());
        return limits.check(() -> shown(submission.resubmit(id, version, content)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(operationId = "withdrawFiling", summary = "Take back what is not decided")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(@PathParam("id") String id) {
        submission.withdraw(id);
        return answers.done();
    }

    @POST
    @Path("{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "handOverFiling",
            summary =
                    "Pass result, guidance and, to a sponsor without account, a one-time link to the"
                            + " sponsor; a repeat sends a new link and ends the old one")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "HandOver")))
    @APIResponse(responseCode = "204", description = "Passed on; the sponsor gets its mails")
    public Response handOver(
            @PathParam("id") String id, @JsonBody("filing/hand-over.schema.json") JsonNode body) {
        handOver.pass(
                id,
                new HandOver(
                        body.path("officer").asText(),
                        body.path("guidance").asText(),
                        body.path("email").asText(null)));
        return answers.done();
    }

    @GET
    @Operation(
            operationId = "listFilings",
            summary = "Own applications by state and own references, in the order of ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Filings")))
    public Response list(
            @QueryParam("state") FilingState state,
            @QueryParam("reference") List<String> references,
            @BeanParam Paging paging) {
        List<FilingStatus> found =
                submission.own(
                        state,
                        Parameters.atMost("reference", references, 500),
                        paging.after(),
                        paging.read());
        Locale locale = answers.language();
        return paging.respond(
                found,
                each -> FilingStatusJson.of(each, codes, locale, BASE),
                FilingStatus::id,
                answers);
    }

    @GET
    @Path("{number}/record")
    @Operation(
            operationId = "getFilingRecord",
            summary =
                    "What is filed under a number, now or on a day, for its sponsor and providers")
    @APIResponse(
            responseCode = "200",
            description = "Subject and websites as they were then; personal items are masked",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "FilingRecord")))
    public Response record(@PathParam("number") String number, @QueryParam("on") LocalDate on) {
        return answers.ok(FilingRecordJson.of(records.asOf(number, on)));
    }

    @GET
    @Path("{id}/letter")
    @Produces("application/pdf")
    @Operation(
            operationId = "downloadFilingLetter",
            summary = "The decision letter of the current round as PDF")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(mediaType = "application/pdf", schema = @Schema(ref = "File")))
    public Response letter(@PathParam("id") String id) {
        FilingStatus status = submission.status(id);
        Long letter = status.decision() == null ? Long.valueOf(-1) : status.decision().letterId();
        Letters.Pdf file = letters.pdf(id, letter, answers.language());
        return answers.download(file.content(), "application/pdf", "letter-" + letter + ".pdf")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response shown(FilingStatus filing) {
        return answers.ok(view(filing), filing.version());
    }

    private FilingStatusJson view(FilingStatus filing) {
        return FilingStatusJson.of(filing, codes, answers.language(), BASE);
    }
}
