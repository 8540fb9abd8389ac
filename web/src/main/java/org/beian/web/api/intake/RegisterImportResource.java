package org.beian.web.api.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.beian.intake.ImportOrder;
import org.beian.intake.Imports;
import org.beian.web.api.Uploads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Files of the address and domain registers (formats.md 6 and 8.2). */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegisterImportResource {

    private static final String IP = "ip";
    private static final String DOMAINS = "domains";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";
    private static final String GZIP = "application/gzip";
    private static final String FORM = MediaType.MULTIPART_FORM_DATA;

    @Inject Imports imports;
    @Inject ImportReceipts receipts;
    @Context HttpHeaders headers;

    @POST
    @Path(IP)
    @Consumes({
        CSV,
        LINES,
        GZIP,
        XLSX,
        "application/csv",
        "application/jsonl",
        "application/json",
        "application/x-gzip",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN
    })
    @Operation(
            summary =
                    "Report addresses: CSV, JSON Lines or XLSX, by content; mode is good-rows or"
                            + " all-or-nothing, dryRun checks only, charset is UTF-8 or GB18030")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(ref = "File")),
                @Content(mediaType = LINES, schema = @Schema(ref = "File")),
                @Content(mediaType = GZIP, schema = @Schema(ref = "File")),
                @Content(mediaType = XLSX, schema = @Schema(ref = "File")),
                @Content(mediaType = FORM, schema = @Schema(ref = "ImportForm"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; its job works it off",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    @APIResponse(
            responseCode = "200",
            description = "The same file was received before",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    public Response addresses(
            InputStream body,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("charset") @DefaultValue("") String charset,
            @HeaderParam("Idempotency-Key") String key) {
        return received(IP, body, ofAddresses(mode, dryRun, charset), key);
    }

    @POST
    @Path(IP)
    @Consumes(FORM)
    // the document knows one call for each path: it is described alike whichever form comes first
    @Operation(summary = "Report addresses as the part named file of a form")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(ref = "File")),
                @Content(mediaType = LINES, schema = @Schema(ref = "File")),
                @Content(mediaType = GZIP, schema = @Schema(ref = "File")),
                @Content(mediaType = XLSX, schema = @Schema(ref = "File")),
                @Content(mediaType = FORM, schema = @Schema(ref = "ImportForm"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; its job works it off",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    @APIResponse(
            responseCode = "200",
            description = "The same file was received before",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    public Response addresses(
            List<EntityPart> parts,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("charset") @DefaultValue("") String charset,
            @HeaderParam("Idempotency-Key") String key) {
        return received(parts, ofAddresses(mode, dryRun, charset), key);
    }

    @POST
    @Path(DOMAINS)
    @Consumes({
        CSV,
        LINES,
        GZIP,
        XLSX,
        "application/csv",
        "application/jsonl",
        "application/json",
        "application/x-gzip",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN
    })
    @Operation(
            summary =
                    "Report domains: as for addresses; type is full or delta, sequence numbers a"
                            + " unit's files")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(ref = "File")),
                @Content(mediaType = LINES, schema = @Schema(ref = "File")),
                @Content(mediaType = GZIP, schema = @Schema(ref = "File")),
                @Content(mediaType = XLSX, schema = @Schema(ref = "File")),
                @Content(mediaType = FORM, schema = @Schema(ref = "ImportForm"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; its job works it off",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    @APIResponse(
            responseCode = "200",
            description = "The same file was received before",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    public Response domains(
            InputStream body,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("charset") @DefaultValue("") String charset,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("sequence") @DefaultValue("") String sequence,
            @HeaderParam("Idempotency-Key") String key) {
        return received(DOMAINS, body, ofDomains(mode, dryRun, charset, type, sequence), key);
    }

    @POST
    @Path(DOMAINS)
    @Consumes(FORM)
    @Operation(summary = "Report domains as the part named file of a form")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(ref = "File")),
                @Content(mediaType = LINES, schema = @Schema(ref = "File")),
                @Content(mediaType = GZIP, schema = @Schema(ref = "File")),
                @Content(mediaType = XLSX, schema = @Schema(ref = "File")),
                @Content(mediaType = FORM, schema = @Schema(ref = "ImportForm"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; its job works it off",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    @APIResponse(
            responseCode = "200",
            description = "The same file was received before",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Import")))
    public Response domains(
            List<EntityPart> parts,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("charset") @DefaultValue("") String charset,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("sequence") @DefaultValue("") String sequence,
            @HeaderParam("Idempotency-Key") String key) {
        return received(parts, ofDomains(mode, dryRun, charset, type, sequence), key);
    }

    @GET
    @Path("templates/{register}")
    @Produces(CSV)
    @Operation(summary = "A register's columns as the header row of an empty file")
    @APIResponse(
            responseCode = "200",
            description = "CSV (RFC 4180)",
            content = @Content(mediaType = CSV, schema = @Schema(ref = "File")))
    public Response template(
            @Parameter(description = "ip or domains") @PathParam("register") String register) {
        List<String> columns = imports.columns(register);
        return Response.ok(String.join(",", columns) + "\r\n", CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + register + "-template.csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static ImportOrder ofAddresses(String mode, String dryRun, String charset) {
        return ImportReceipts.order(IP, mode, dryRun, Map.of("charset", charset));
    }

    private static ImportOrder ofDomains(
            String mode, String dryRun, String charset, String type, String sequence) {
        return ImportReceipts.order(
                DOMAINS,
                mode,
                dryRun,
                Map.of("charset", charset, "type", type, "sequence", sequence));
    }

    private Response received(String name, InputStream body, ImportOrder order, String key) {
        return receipts.taken(imports.receive(name, body, order), order, key, headers);
    }

    private Response received(List<EntityPart> parts, ImportOrder order, String key) {
        // who may not hand in is told so, whatever the form holds
        imports.columns(order.register());
        EntityPart file = Uploads.file(parts);
        return receipts.taken(
                imports.receive(Uploads.name(file), file.getContent(), order), order, key, headers);
    }
}
