package org.beian.web.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.account.NotSignedIn;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.ServletProblems;

/**
 * Refusal, for people, of a request whose body is not read. It is plain text: an error page would
 * ask for parameters, and so have the server read the body after all.
 */
public final class UnreadBody {

    private UnreadBody() {}

    /** Answers as if there were no such page; with the error page where no body is left unread. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        boolean read = FormRequest.of(request).filter(FormRequest::isRead).isPresent();
        if (read || !AnnouncedBody.isIn(request)) {
            response.sendError(status);
        } else {
            AnnouncedBody.leave(request, response);
            ServletProblems.plain(request, response, status, "PATH_UNKNOWN");
        }
    }

    /** Answers 400; parameters that Faces would process reach no error page either. */
    public static void refuseAsUnreadable(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AnnouncedBody.leave(request, response);
        ServletProblems.plain(
                request, response, HttpServletResponse.SC_BAD_REQUEST, "REQUEST_UNREADABLE");
    }

    /** Answers with the reason; a body that was read in part cannot be skipped. */
    static void refuse(
            HttpServletRequest request, HttpServletResponse response, RequestRejected refused)
            throws IOException {
        response.setHeader("Connection", "close");
        ServletProblems.plain(request, response, refused);
    }

    /**
     * Redirects without waiting for the body. A script of a page would take the other page for its
     * answer: it is told that nobody is signed in.
     */
    public static void redirect(
            HttpServletRequest request, HttpServletResponse response, String location)
            throws IOException {
        AnnouncedBody.leave(request, response);
        if (isByScript(request)) {
            ServletProblems.plain(request, response, new NotSignedIn());
        } else {
            response.sendRedirect(location);
        }
    }

    /** Whether a script of a page asks, and not the browser itself. */
    private static boolean isByScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
