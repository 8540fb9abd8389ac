package org.beian.web.download;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.document.Attachment;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.reading.ReadRefusal;

/**
 * Servlet for scans that tell of persons. Who must give a reason is answered 422 with the page that
 * asks for it; the reason comes in its form only, as one in a URL would be kept by others and could
 * be given in the name of who follows it.
 */
@Clause("3")
public abstract class ScanServlet extends HttpServlet {

    private static final int UNPROCESSABLE = 422;
    private static final long serialVersionUID = 1L;

    /**
     * The scan, if the caller may read it.
     *
     * @param id first part of the path
     * @param part second part of the path
     * @param reason null for none
     */
    protected abstract Attachment read(String id, String part, String reason);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(request, response, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(request, response, request.getParameter("reason"));
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        try {
            Downloads.sendAttachment(request, response, (id, part) -> read(id, part, reason));
        } catch (RequestRejected declined) {
            if (declined.refusal() != ReadRefusal.UNMASKING_WITHOUT_REASON) {
                throw declined;
            }
            response.sendError(UNPROCESSABLE);
        }
    }
}
