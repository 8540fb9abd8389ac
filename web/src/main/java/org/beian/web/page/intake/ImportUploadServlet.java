package org.beian.web.page.intake;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beian.batch.imports.ImportJobs;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.web.RejectionTexts;
import org.beian.web.body.UploadForm;

/**
 * Servlet that receives the file of the import form as a stream; separate from the Faces pages,
 * which keep their forms in memory. A refused file leads back to the page, which shows the reason.
 */
@Clause("12.1")
@WebServlet({
    "/provider/import-upload",
    "/unit/import-upload",
    "/department/import-upload",
    "/bureau/import-upload",
    "/ministry/import-upload"
})
public class ImportUploadServlet extends HttpServlet {

    /** Request attribute with the refusal that the page shows. */
    static final String REFUSAL = ImportUploadServlet.class.getName();

    private static final long serialVersionUID = 1L;

    @Inject private transient Imports imports;
    @Inject private transient ImportJobs jobs;
    @Inject private transient ImportWords words;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        try {
            long id = taken(request);
            response.sendRedirect(request.getContextPath() + area(request).one() + "?id=" + id);
        } catch (EJBAccessException roleMissing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RequestRejected declined) {
            // what is left of the body is not wanted any more
            response.setHeader("Connection", "close");
            response.setStatus(UploadForm.status(declined));
            String why =
                    RejectionTexts.message(declined, words.locale())
                            + " "
                            + RejectionTexts.suggestion(declined, words.locale());
            request.setAttribute(REFUSAL, why);
            request.getRequestDispatcher(area(request).all()).forward(request, response);
        }
    }

    /** Redirects to the page when the form's URL is reloaded. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + area(request).all());
    }

    private long taken(HttpServletRequest request) throws IOException {
        UploadForm form = UploadForm.of(request, imports.maxBytes());
        ImportOrder order =
                new ImportOrder(
                        register(request, form),
                        ImportMode.find(form.field("mode")).orElse(ImportMode.GOOD_ROWS),
                        "true".equals(form.field("dryRun")),
                        options(form));
        ReceivedFile file = imports.receive(form.fileName(), form.content(), order);
        Imports.Receipt receipt = null;
        try {
            form.requireEnd();
            receipt = imports.accept(file, order);
        } finally {
            if (receipt == null || receipt.known()) {
                imports.discard(file);
            }
        }
        if (!receipt.known()) {
            jobs.start(receipt.id());
        }
        return receipt.id();
    }

    private static String register(HttpServletRequest request, UploadForm form) {
        return switch (area(request)) {
            case PROVIDER -> "filings";
            case UNIT -> String.valueOf(form.field("register"));
            case DEPARTMENT -> "opinions";
            case BUREAU, NATIONAL -> "units";
        };
    }

    /** The register's options that were filled in. */
    private static Map<String, String> options(UploadForm form) {
        Map<String, String> options = new TreeMap<>();
        boolean domains = "domains".equals(form.field("register"));
        for (String name : domains ? List.of("charset", "type", "sequence") : List.of("charset")) {
            String value = form.field(name);
            if (value != null && !value.isBlank()) {
                options.put(name, value.strip());
            }
        }
        return options;
    }

    private static ImportArea area(HttpServletRequest request) {
        return ImportArea.of(request);
    }
}
