package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.beian.document.Attachment;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;

/** Servlet for attachments of applications, for the bureau and the ministry. */
@Clause("3")
@WebServlet({"/bureau/attachments/*", "/ministry/attachments/*"})
public class AttachmentServlet extends ScanServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ReviewDeskReading desk;

    @Override
    protected Attachment read(String id, String part, String reason) {
        return desk.attachment(id, part, reason);
    }
}
