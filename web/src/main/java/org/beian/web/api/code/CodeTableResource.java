package org.beian.web.api.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.code.CodeTables;
import org.beian.filing.rule.RuleTable;
import org.beian.law.Shanghai;
import org.beian.rule.FindingText;
import org.beian.web.api.JsonResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/**
 * REST resource of the code tables with their validity; the rules of the automatic check are one of
 * them (formats.md 3).
 */
@Path("/code-tables")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodeTableResource {

    private static final String RULES = "rules";

    @Inject CodeTables codes;
    @Inject RuleTable rules;
    @Inject JsonResponses answers;
    @Inject Clock clock;

    @GET
    @SecurityRequirementsSet
    @Operation(operationId = "listCodeTables", summary = "Names of all code tables")
    @APIResponse(
            responseCode = "200",
            description = "All names",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "CodeTables")))
    public Response names() {
        List<String> names = new ArrayList<>(codes.names());
        names.add(RULES);
        return items(names.stream().sorted().toList());
    }

    @GET
    @Path("{name}")
    @SecurityRequirementsSet
    @Operation(
            operationId = "getCodeTable",
            summary = "Rows of a code table, with names in both languages and validity")
    @APIResponse(
            responseCode = "200",
            description = "All rows",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "CodeTable")))
    public Response table(@PathParam("name") String name) {
        if (RULES.equals(name)) {
            return items(ruleRows());
        }
        if (!codes.names().contains(name)) {
            throw new NotFoundException();
        }
        return items(codes.rows(name).stream().map(CodeRowJson::of).toList());
    }

    private List<Map<String, Object>> ruleRows() {
        Locale locale = answers.language();
        LocalDate today = Shanghai.date(clock.instant());
        return rules.onDay(today).stream()
                .map(
                        rule -> {
                            FindingText text = rule.text(locale);
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("code", rule.code());
                            row.put("clauses", rule.clauses());
                            row.put("severity", rule.severity());
                            row.put("name", rule.name(locale));
                            row.put("message", text.message());
                            row.put("suggestion", text.suggestion());
                            return row;
                        })
                .toList();
    }

    private Response items(List<?> items) {
        return answers.ok(Map.of("items", items));
    }
}
