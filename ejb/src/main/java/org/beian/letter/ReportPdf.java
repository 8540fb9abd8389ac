package org.beian.letter;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * PDF rendering of a report with figures and charts, to be printed on A4: the font of letters
 * embedded as a subset, the charts as vector drawings, each number also written. Thread-safe;
 * usable without a container.
 */
@ApplicationScoped
public class ReportPdf {

    /** The report as PDF. */
    public byte[] render(ReportText report) {
        LetterWording words = new LetterWording(report.locale());
        OfficialPageFormat.About about =
                new OfficialPageFormat.About(
                        report.title(), report.title(), report.author(), report.date());
        return OfficialPageFormat.print(
                about,
                words,
                (document, writer) -> {
                    ReportLayout sheet = new ReportLayout(document, writer, words.locale());
                    sheet.title(report.title());
                    sheet.note(report.made());
                    sheet.figures(report.figures());
                    report.tables().stream()
                            .filter(table -> !table.rows().isEmpty())
                            .forEach(sheet::table);
                    if (report.mark() != null) {
                        sheet.note(report.mark());
                    }
                });
    }
}
