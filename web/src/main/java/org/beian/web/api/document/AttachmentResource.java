package org.beian.web.api.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.document.Attachment;
import org.beian.document.AttachmentInfo;
import org.beian.document.Upload;
import org.beian.web.api.ConcurrencyLimits;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.UploadedFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the documents that applications refer to (formats.md 2). */
@Path("/attachments")
@ApplicationScoped
public class AttachmentResource {

    private static final String BASE = "/api/v1/attachments/";

    @EJB Upload upload;
    @Inject ConcurrencyLimits limits;
    @Inject JsonResponses answers;
    @Inject IdempotentCall once;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadAttachment",
            summary = "Upload a JPEG, PNG or PDF as the part named file")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema = @Schema(ref = "DocumentForm")))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "Attachment")))
    public Response add(UploadedFile sent) throws Exception {
        UploadedFile file = UploadedFile.of(sent);
        int limit = upload.maxBytes();
        byte[] content = file.content().readNBytes(limit + 1);
        String name = file.name();
        return limits.upload(
                () -> once.run(name, content, () -> created(upload.keep(name, content))));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "downloadAttachment", summary = "An own document, as a download")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "*/*", schema = @Schema(ref = "File")))
    public Response get(@PathParam("id") String id) {
        Attachment found = upload.own(id);
        return answers.download(found.content(), found.mediaType(), found.id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response created(AttachmentInfo info) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", info.id());
        body.put("fileName", info.fileName());
        body.put("mediaType", info.mediaType());
        body.put("bytes", info.bytes());
        body.put("sha256", info.sha256());
        return answers.json(201, body, BASE + info.id()).build();
    }
}
