package org.beian.web.api.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.Imports;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.UploadedFile;
import org.beian.web.intake.FileTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of files of the address and domain registers (formats.md 6 and 8.2). */
@Path("/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
    FileTypes.CSV,
    "application/csv",
    "application/x-ndjson",
    "application/jsonl",
    "application/json",
    "application/gzip",
    "application/x-gzip",
    FileTypes.XLSX,
    MediaType.APPLICATION_OCTET_STREAM,
    MediaType.TEXT_PLAIN
})
public class RegisterImportResource {

    private static final String IP = "ip";
    private static final String DOMAINS = "domains";
    private static final String FORM = MediaType.MULTIPART_FORM_DATA;

    // OpenAPI has one operation for each path and method: stream and form share a description
    private static final String OF_ADDRESSES =
            "Report addresses: CSV, JSON Lines or XLSX, by content, or as the part named file of a"
                    + " form; mode is good-rows or all-or-nothing, dryRun checks only, charset is"
                    + " UTF-8 or GB18030";
    private static final String OF_DOMAINS =
            "Report domains: as for addresses; type is full or delta, sequence numbers a unit's"
                    + " files";

    @EJB Imports imports;
    @Inject ImportReceipts receipts;
    @Inject JsonResponses answers;

    @POST
    @Path(IP)
    @Operation(operationId = "importAddresses", summary = OF_ADDRESSES)
    @RequestBody(ref = "AddressFile")
    @APIResponse(responseCode = "202", ref = "ImportReceived")
    @APIResponse(responseCode = "200", ref = "ImportKnown")
    public Response addresses(
            InputStream body,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("charset") @DefaultValue("") String charset) {
        return receipts.received(IP, body, ofAddresses(mode, dryRun, charset));
    }

    @POST
    @Path(IP)
    @Consumes(FORM)
    @Operation(operationId = "importAddresses", summary = OF_ADDRESSES)
    @RequestBody(ref = "AddressFile")
    @APIResponse(responseCode = "202", ref = "ImportReceived")
    @APIResponse(responseCode = "200", ref = "ImportKnown")
    public Response addresses(
            UploadedFile file,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("charset") @DefaultValue("") String charset) {
        return receipts.received(file, ofAddresses(mode, dryRun, charset));
    }

    @POST
    @Path(DOMAINS)
    @Operation(operationId = "importDomains", summary = OF_DOMAINS)
    @RequestBody(ref = "DomainFile")
    @APIResponse(responseCode = "202", ref = "ImportReceived")
    @APIResponse(responseCode = "200", ref = "ImportKnown")
    public Response domains(
            InputStream body,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("charset") @DefaultValue("") String charset,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("sequence") @DefaultValue("") String sequence) {
        return receipts.received(DOMAINS, body, ofDomains(mode, dryRun, charset, type, sequence));
    }

    @POST
    @Path(DOMAINS)
    @Consumes(FORM)
    @Operation(operationId = "importDomains", summary = OF_DOMAINS)
    @RequestBody(ref = "DomainFile")
    @APIResponse(responseCode = "202", ref = "ImportReceived")
    @APIResponse(responseCode = "200", ref = "ImportKnown")
    public Response domains(
            UploadedFile file,
            @QueryParam("mode") @DefaultValue("good-rows") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("charset") @DefaultValue("") String charset,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("sequence") @DefaultValue("") String sequence) {
        return receipts.received(file, ofDomains(mode, dryRun, charset, type, sequence));
    }

    @GET
    @Path("templates/{register}")
    @Produces(FileTypes.CSV)
    @Operation(
            operationId = "downloadImportTemplate",
            summary = "A register's columns as the header row of an empty file")
    @APIResponse(
            responseCode = "200",
            description = "CSV (RFC 4180)",
            content = @Content(mediaType = FileTypes.CSV, schema = @Schema(ref = "File")))
    public Response template(
            @Parameter(description = "ip or domains") @PathParam("register") String register) {
        List<String> columns = imports.columns(register);
        return answers.download(
                        String.join(",", columns) + "\r\n",
                        FileTypes.CSV + ";charset=UTF-8",
                        register + "-template.csv")
                .build();
    }

    @GET
    @Path("templates/{register}.xlsx")
    @Produces(FileTypes.XLSX)
    @Operation(
            operationId = "downloadImportTemplateWorkbook",
            summary = "A register's columns, an example row and the codes as a workbook")
    @APIResponse(
            responseCode = "200",
            description = "A workbook whose first sheet can be handed in",
            content = @Content(mediaType = FileTypes.XLSX, schema = @Schema(ref = "File")))
    public Response workbook(
            @Parameter(description = "ip or domains") @PathParam("register") String register) {
        return answers.download(
                        imports.template(register), FileTypes.XLSX, register + "-template.xlsx")
                .build();
    }

    private static ImportOrder ofAddresses(String mode, boolean dryRun, String charset) {
        return ImportReceipts.order(IP, mode, dryRun, Map.of("charset", charset));
    }

    private static ImportOrder ofDomains(
            String mode, boolean dryRun, String charset, String type, String sequence) {
        return ImportReceipts.order(
                DOMAINS,
                mode,
                dryRun,
                Map.of("charset", charset, "type", type, "sequence", sequence));
    }
}
