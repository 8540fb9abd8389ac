package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.law.Clause;
import org.beian.web.intake.FileTypes;
import org.beian.web.intake.ImportCsv;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.intake.ImportOutcome;
import org.beian.web.page.intake.ImportWords;

/**
 * Servlet for the results of an import's rows as CSV files, and for the templates of import files.
 */
@Clause("12.5")
@WebServlet({
    "/provider/imports/*",
    "/unit/imports/*",
    "/department/imports/*",
    "/bureau/imports/*",
    "/ministry/imports/*"
})
public class ImportFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE =
            Pattern.compile("/([0-9]{1,18})/(rejected|report|outcome)\\.csv");

    private static final Pattern TEMPLATE =
            Pattern.compile("/templates/([a-z]{1,20})\\.(csv|xlsx)");

    @Inject private transient Imports imports;
    @Inject private transient ImportReports reports;
    @Inject private transient ImportCsv csv;
    @Inject private transient ImportWords words;
    @Inject private transient ImportOutcome outcomes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher template = TEMPLATE.matcher(String.valueOf(request.getPathInfo()));
        if (template.matches()) {
            if (template.group(2).equals("csv")) {
                sendTemplate(template.group(1), response);
            } else {
                sendWorkbook(template.group(1), response);
            }
            return;
        }
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        Optional<ImportStatus> found =
                asked.matches()
                        ? PageErrors.ifThere(() -> reports.status(asked.group(1)))
                        : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String id = asked.group(1);
        if (asked.group(2).equals("outcome")) {
            try (CsvFile file = CsvFile.answer(response, "outcome-" + id)) {
                file.table(outcomes.of(found.get(), ""));
            }
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + asked.group(2) + "-" + id + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        if (asked.group(2).equals("rejected")) {
            csv.rejected(id, words.locale(), ImportCsv.Reader.PERSON, response.getOutputStream());
        } else {
            csv.answers(id, ImportCsv.Reader.PERSON, response.getOutputStream());
        }
    }

    /**
     * Sends the names of a register's columns; spreadsheets need a byte-order mark to recognise
     * UTF-8.
     */
    private void sendTemplate(String register, HttpServletResponse response) throws IOException {
        Optional<List<String>> columns = PageErrors.ifThere(() -> imports.columns(register));
        if (columns.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + register + "-template.csv\"");
        response.getWriter().write('\uFEFF' + String.join(",", columns.get()) + "\r\n");
    }

    private void sendWorkbook(String register, HttpServletResponse response) throws IOException {
        Optional<byte[]> book = PageErrors.ifThere(() -> imports.template(register));
        if (book.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(FileTypes.XLSX);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + register + "-template.xlsx\"");
        response.setContentLength(book.get().length);
        response.getOutputStream().write(book.get());
    }
}
