package org.beian.letter;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sets a report with figures and charts as an A4 PDF to be printed: the font of letters embedded as
 * a subset, the charts as drawings, each number also written. Safe for many threads; usable without
 * a container.
 */
@ApplicationScoped
public class ReportPdf {

    /** The report as PDF. */
    public byte[] render(ReportText report) {
        LetterWording words = new LetterWording(report.locale());
        Paper.About about =
                new Paper.About(report.title(), report.title(), report.author(), report.date());
        return Paper.print(
                about,
                words,
                (document, writer) -> {
                    ReportSheet sheet = new ReportSheet(document, writer, words.locale());
                    sheet.title(report.title());
                    sheet.note(report.made());
                    sheet.figures(report.figures());
                    report.tables().stream()
                            .filter(table -> !table.rows().isEmpty())
                            .forEach(sheet::table);
                });
    }
}
