package org.beian.web.api.domainregister;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.account.reading.Exports;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.letter.ReportPdf;
import org.beian.letter.ReportText;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Parameters;
import org.beian.web.domainregister.StatisticsReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST resource of the monthly domain statistics, for the ministry (20.2). */
@Path("/domain-statistics")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainStatisticsResource {

    private static final String PDF = "application/pdf";

    @EJB DomainStatistics statistics;
    @EJB Exports exports;
    @Inject StatisticsReport report;
    @Inject ReportPdf pdf;
    @Inject JsonResponses answers;

    @GET
    @Operation(
            operationId = "listDomainStatistics",
            summary = "The months that were made, newest first, at most 120")
    @APIResponse(
            responseCode = "200",
            description = "Perhaps none",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainStatisticsMonths")))
    public Response months() {
        List<Map<String, Object>> items =
                statistics.months().stream().map(DomainStatisticsResource::shown).toList();
        return answers.ok(Map.of("items", items));
    }

    @GET
    @Path("{month}")
    @Operation(operationId = "getDomainStatistics", summary = "One month as a whole")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainStatisticsMonth")))
    @APIResponse(responseCode = "404", description = "Not made")
    public Response month(
            @Parameter(description = "Such as 2026-10") @PathParam("month") YearMonth month) {
        return answers.ok(shown(statistics.of(month)));
    }

    @GET
    @Path("{month}/rows")
    @Operation(
            operationId = "listDomainStatisticsRows",
            summary = "A month by top-level name, registrar or registrant's province")
    @APIResponse(
            responseCode = "200",
            description = "The largest first, at most 10,000",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "DomainStatisticsRows")))
    public Response rows(
            @PathParam("month") YearMonth month,
            @Parameter(description = "TOP_LEVEL, REGISTRAR or PROVINCE", required = true)
                    @QueryParam("dimension")
                    StatisticsDimension dimension) {
        if (dimension == null) {
            throw Parameters.invalid("dimension");
        }
        YearMonth made = statistics.of(month).month();
        return answers.ok(Map.of("items", statistics.rows(made, dimension)));
    }

    @GET
    @Path("{month}/report.pdf")
    @Produces(PDF)
    @Operation(
            operationId = "downloadDomainStatisticsReport",
            summary = "The month's report for print, with charts, in the caller's language")
    @APIResponse(
            responseCode = "200",
            description = "PDF",
            content = @Content(mediaType = PDF, schema = @Schema(ref = "File")))
    public Response printed(@PathParam("month") YearMonth month) {
        Locale locale = answers.language();
        String file = "domains-" + month + ".pdf";
        ReportText text = report.text(month, locale);
        exports.end(exports.begin(file, "20.2", "month=" + month).number(), text.rows());
        return answers.download(pdf.render(text), PDF, file)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Map<String, Object> shown(DomainStatistics.Month month) {
        String self = "/api/v1/domain-statistics/" + month.month();
        return Map.of(
                "month", month.month().toString(),
                "madeAt", month.madeAt(),
                "total", month.total(),
                "added", month.added(),
                "lapsed", month.lapsed(),
                "reports", month.reports(),
                "lateRows", month.lateRows(),
                "refusedRows", month.refusedRows(),
                "unfiled", month.unfiled(),
                "links", Map.of("self", self, "report", self + "/report.pdf"));
    }
}
