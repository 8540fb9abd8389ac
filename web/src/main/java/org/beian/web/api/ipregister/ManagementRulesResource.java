package org.beian.web.api.ipregister;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Upload;
import org.beian.ipregister.unit.IpManagementRules;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.api.ConcurrencyLimits;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.UploadedFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * REST resource of each unit's rules for managing its addresses, filed with its supervising
 * authority (9.4).
 */
@Path("/ip-management-rules")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ManagementRulesResource {

    private static final String BASE = "/api/v1/ip-management-rules";

    /** Id that no unit has. */
    private static final Long NONE = 0L;

    @EJB IpManagementRules rules;
    @EJB Upload upload;
    @Inject ConcurrencyLimits limits;
    @Inject Units units;
    @Inject Callers callers;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "fileManagementRules",
            summary = "Put the unit's rules on file: a PDF as the part named file")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema = @Schema(ref = "DocumentForm")))
    @APIResponse(
            responseCode = "201",
            description = "On file; what was on file stays as an older version",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "IpRules")))
    public Response file(UploadedFile sent) throws Exception {
        UploadedFile file = UploadedFile.of(sent);
        byte[] content = file.content().readNBytes(upload.maxBytes() + 1);
        String name = file.name();
        return limits.upload(() -> once.run(name, content, () -> filed(name, content)));
    }

    private Response filed(String name, byte[] content) {
        int number = rules.file(name, content);
        Long own = callers.current().unitId();
        return answers.json(201, shown(rules.versions(own).get(0), null), BASE + "/" + number)
                .build();
    }

    @GET
    @Operation(
            operationId = "listManagementRules",
            summary = "The versions on file, newest first, at most 100")
    @APIResponse(
            responseCode = "200",
            description = "Perhaps none",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "IpRulesVersions")))
    @APIResponse(responseCode = "404", description = "Not the caller's to read")
    public Response versions(
            @Parameter(
                            description =
                                    "Code of a branch or of a supervised unit; the own one without")
                    @QueryParam("unit")
                    String unit) {
        List<Map<String, Object>> items =
                rules.versions(id(unit)).stream().map(each -> shown(each, unit)).toList();
        return answers.ok(Map.of("items", items));
    }

    @GET
    @Path("{number}")
    @Operation(
            operationId = "downloadManagementRules",
            summary = "The document of one version, as a download")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "application/pdf", schema = @Schema(ref = "File")))
    public Response document(
            @PathParam("number") long number,
            @Parameter(description = "As for the versions") @QueryParam("unit") String unit) {
        int version = (int) Math.min(number, Integer.MAX_VALUE);
        Attachment found = rules.document(id(unit), version);
        String name = URLEncoder.encode(found.fileName(), StandardCharsets.UTF_8);
        return Response.ok(found.content(), found.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''" + name.replace("+", "%20"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Long id(String code) {
        return code == null
                ? callers.current().unitId()
                : units.byCode(code).map(Unit::id).orElse(NONE);
    }

    private static Map<String, Object> shown(IpManagementRules.Filed filed, String unit) {
        String document = BASE + "/" + filed.number();
        String query =
                unit == null ? "" : "?unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8);
        return Map.of(
                "number", filed.number(),
                "fileName", filed.fileName(),
                "bytes", filed.bytes(),
                "filedAt", filed.filedAt(),
                "links", Map.of("document", document + query));
    }
}
