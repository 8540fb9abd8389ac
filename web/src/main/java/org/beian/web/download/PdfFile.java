package org.beian.web.download;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.letter.ReportPdf;
import org.beian.letter.ReportText;
import org.beian.web.page.export.Condition;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.export.MarkedExport;

/**
 * PDF download of a report of figures for print. Each is logged and marked as a list that is taken
 * away is ({@link CsvFile}); its lines are the rows of its tables.
 */
@RequestScoped
public class PdfFile {

    @Inject MarkedExport export;
    @Inject ReportPdf pdf;

    /**
     * Answers with a report.
     *
     * @param name of the file, without its ending; ASCII letters, digits and hyphens
     * @param conditions that were applied to what it holds
     */
    public void answer(
            HttpServletResponse response, String name, ReportText report, Condition... conditions)
            throws IOException {
        export.begin(name + ".pdf", conditions);
        byte[] printed = pdf.render(report.marked(export.text(report.rows())));
        export.end(report.rows());
        Downloads.send(
                response,
                "application/pdf",
                "attachment",
                name + "-" + export.number() + ".pdf",
                printed);
    }
}
