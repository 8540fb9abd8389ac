package org.beian.web.api.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportEffects;
import org.beian.intake.imports.ImportRows;
import org.beian.intake.imports.ImportStatus;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.web.intake.RowTexts;

/**
 * JSON view of an import (formats.md 8.2), in one language. Members without a value are null, not
 * absent.
 *
 * @param rejectedListed rejected rows that the report lists; the others are only counted
 * @param findings findings of the first rejected rows
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportJson(
        String id,
        String register,
        String state,
        String mode,
        boolean dryRun,
        String fileName,
        String sha256,
        long bytes,
        Instant receivedAt,
        Instant startedAt,
        Instant endedAt,
        ImportRows rows,
        ImportEffects effects,
        Progress progress,
        long rejectedListed,
        List<Said> findings,
        Map<String, String> links) {

    static final String BASE = "/api/v1/imports";

    /** Progress in whole numbers. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Progress(
            int percent, Long rowsPerSecond, Long secondsLeft, String phase, String step) {}

    /**
     * Finding on a row, in words.
     *
     * @param other unit and record in conflict with the row; null for none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Said(
            long row,
            String pointer,
            String code,
            String severity,
            String message,
            String suggestion,
            String clause,
            String other) {}

    /**
     * Result of a row.
     *
     * @param filing id of the application, null when nothing was kept
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            long row,
            String reference,
            String filing,
            String state,
            List<Said> findings,
            Map<String, String> links) {}

    static ImportJson of(ImportStatus status, Locale locale) {
        ImportStatus.Progress progress = status.progress();
        Double rate = progress.rowsPerSecond();
        return new ImportJson(
                String.valueOf(status.id()),
                status.register(),
                status.state().name(),
                status.mode().written(),
                status.dryRun(),
                status.fileName(),
                status.sha256(),
                status.bytes(),
                status.createdAt(),
                status.startedAt(),
                status.endedAt(),
                status.rows(),
                status.effects(),
                new Progress(
                        progress.percent(),
                        rate == null ? null : Math.round(rate),
                        progress.secondsLeft(),
                        status.phase().name(),
                        status.step()),
                status.listed(),
                status.rejected().stream().flatMap(row -> said(row, locale).stream()).toList(),
                links(status));
    }

    static Row of(ImportAnswer answer, Locale locale) {
        String filing = answer.caseId() == null ? null : answer.caseId().toString();
        return new Row(
                answer.row(),
                answer.reference(),
                filing,
                answer.state(),
                said(answer, locale),
                filing == null ? Map.of() : Map.of("filing", "/api/v1/filings/" + filing));
    }

    private static List<Said> said(ImportAnswer row, Locale locale) {
        return row.findings().stream().map(finding -> said(row.row(), finding, locale)).toList();
    }

    private static Said said(long row, Finding finding, Locale locale) {
        FindingText text = RowTexts.of(finding, locale);
        return new Said(
                row,
                finding.pointer(),
                finding.code(),
                finding.severity().name(),
                text.message(),
                text.suggestion(),
                finding.clause(),
                finding.other());
    }

    private static Map<String, String> links(ImportStatus status) {
        String self = BASE + "/" + status.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("report", self + "/report");
        if (status.rows().rejected() > 0) {
            links.put("rejected", self + "/rejected.csv");
        }
        return links;
    }
}
