package org.beian.web.api.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Paging;
import org.beian.web.api.UploadedFile;
import org.beian.web.intake.ImportCsv;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of files of applications (formats.md 6 and 8.2), and of the state and results of
 * imports of any register.
 */
@Path("/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String FILINGS = "filings";

    // OpenAPI has one operation for each path and method: stream and form share a description
    private static final String OF_FILINGS =
            "Hand in applications as JSON Lines, one a line, perhaps packed with gzip, or as the"
                    + " part named file of a form; mode is good-rows or all-or-nothing, dryRun"
                    + " checks only";

    @EJB ImportReports reports;
    @Inject ImportCsv csv;
    @Inject ImportReceipts receipts;
    @Inject JsonResponses answers;

    @POST
    @Path(FILINGS)
    @Consumes({
        "application/x-ndjson",
        "application/jsonl",
        "application/json",
        "application/gzip",
        "application/x-gzip",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN
    })
    @Operation(operationId = "importFilings", summary = OF_FILINGS)
    @RequestBody(ref = "FilingFile")
    @APIResponse(responseCode = "202", ref = "ImportReceived")
    @APIResponse(responseCode = "200", ref = "ImportKnown")
    public Response filings(
            InputStream body,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        ImportOrder order = order(FILINGS, mode, dryRun);
        return receipts.received(FILINGS + ".jsonl", body, order);
    }

    @POST
    @Path(FILINGS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "importFilings", summary = OF_FILINGS)
    @RequestBody(ref = "FilingFile")
    @APIResponse(responseCode = "202", ref = "ImportReceived")
    @APIResponse(responseCode = "200", ref = "ImportKnown")
    public Response filings(
            UploadedFile file,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        ImportOrder order = order(FILINGS, mode, dryRun);
        return receipts.received(file, order);
    }

    @GET
    @Operation(operationId = "listImports", summary = "Own imports, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Imports")))
    public Response list(@BeanParam Paging paging) {
        Locale locale = answers.language();
        return paging.respond(
                reports.own(paging.after(), paging.read()),
                each -> ImportJson.of(each, locale),
                ImportStatus::id,
                answers);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImport",
            summary = "State, counts, progress and first findings of an own import")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    public Response status(@PathParam("id") String id) {
        return receipts.answer(200, reports.status(id));
    }

    @GET
    @Path("{id}/report")
    @Operation(
            operationId = "getImportReport",
            summary = "Each row's answer, in the order of the file")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "ImportReport")))
    public Response report(@PathParam("id") String id, @BeanParam Paging paging) {
        Locale locale = answers.language();
        return paging.respond(
                reports.answers(id, paging.after(), paging.read()),
                each -> ImportJson.of(each, locale),
                ImportAnswer::row,
                answers);
    }

    @GET
    @Path("{id}/rejected.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "Rejected rows: what is wrong, how to mend it, the line as it came")
    @APIResponse(
            responseCode = "200",
            description = "CSV (RFC 4180)",
            content = @Content(mediaType = "text/csv", schema = @Schema(ref = "File")))
    public Response rejected(@PathParam("id") String id) {
        // an unknown import is refused before the first byte is sent
        reports.status(id);
        Locale locale = answers.language();
        StreamingOutput written = out -> csv.rejected(id, locale, ImportCsv.Reader.PROGRAM, out);
        return answers.download(written, "text/csv;charset=UTF-8", "rejected-" + id + ".csv")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ImportOrder order(String register, String mode, boolean dryRun) {
        return ImportReceipts.order(register, mode, dryRun, Map.of());
    }
}
