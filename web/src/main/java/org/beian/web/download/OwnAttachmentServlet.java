package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.filing.reading.FilingReading;
import org.beian.law.Clause;

/**
 * Servlet for attachments of an application, for its applicant and for the sponsor who entrusted
 * it.
 */
@Clause("12.2")
@WebServlet({"/provider/attachments/*", "/sponsor/attachments/*"})
public class OwnAttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient FilingReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(request, response, reading::attachment);
    }
}
