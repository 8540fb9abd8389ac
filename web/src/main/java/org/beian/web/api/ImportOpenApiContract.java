package org.beian.web.api;

import java.util.List;
import org.beian.web.intake.FileTypes;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * OpenAPI components shared by the calls that hand a file in: the file itself, as a stream or in a
 * form, and the two responses.
 */
final class ImportOpenApiContract {

    private static final List<String> LINES = List.of("application/x-ndjson", "application/gzip");
    private static final List<String> TABLES =
            List.of(FileTypes.CSV, "application/x-ndjson", "application/gzip", FileTypes.XLSX);

    private ImportOpenApiContract() {}

    static void complete(Components components) {
        components.addRequestBody(
                "FilingFile", file(LINES, LINES.get(0), OpenApiExamples.line("Application.json")));
        components.addRequestBody("AddressFile", table("AddressFile.csv"));
        components.addRequestBody("DomainFile", table("DomainFile.csv"));
        components.addResponse("ImportReceived", answer("Received; its job works it off"));
        components.addResponse("ImportKnown", answer("The same file was received before"));
    }

    private static RequestBody table(String example) {
        return file(TABLES, FileTypes.CSV, OpenApiExamples.text(example).orElseThrow());
    }

    /**
     * @param shown the type of the example
     */
    private static RequestBody file(List<String> types, String shown, String example) {
        Content content = OASFactory.createContent();
        types.forEach(type -> content.addMediaType(type, of("File")));
        content.getMediaType(shown).setExample(example);
        content.addMediaType("multipart/form-data", of("ImportForm"));
        return OASFactory.createRequestBody().required(true).content(content);
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/json", of("Import")));
    }

    private static MediaType of(String schema) {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(schema));
    }
}
