package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;

/** Servlet for attachments of applications, for the bureau and the ministry. */
@Clause("3")
@WebServlet({"/bureau/attachments/*", "/ministry/attachments/*"})
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ReviewDeskReading desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(request, response, desk::attachment);
    }
}
