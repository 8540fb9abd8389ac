package org.beian.web.view.filing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beian.filing.FilingDesk;
import org.beian.intake.Attachment;
import org.beian.law.Clause;
import org.beian.web.view.Declines;

/**
 * Attachments for the bureau. They came from outside: pictures are shown without any right to act,
 * everything else is handed over as a file.
 */
@Clause("3")
@WebServlet("/bureau/attachments/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient FilingDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] ids = Downloads.twoParts(request);
        Optional<Attachment> found =
                ids == null
                        ? Optional.empty()
                        : Declines.ifThere(() -> desk.attachment(ids[0], ids[1]));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment attachment = found.get();
        boolean picture = attachment.mediaType().startsWith("image/");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        Downloads.send(
                response,
                attachment.mediaType(),
                picture ? "inline" : "attachment",
                attachment.fileName(),
                attachment.content());
    }
}
