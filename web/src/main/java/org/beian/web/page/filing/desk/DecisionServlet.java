package org.beian.web.page.filing.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.frame.FormPaths;

/**
 * Servlet that receives the reviewer's actions on the open application. It is separate from the
 * desk's Faces page, because an action costs a fraction of that page; the page is built when it is
 * shown: after a decision with the next application, after a refusal with the input and the reason.
 */
@Clause({"6.1", "12.4"})
@WebServlet(FormPaths.DECISION)
public class DecisionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient FilingReview review;

    /** Action, named like its button. */
    private enum Act {
        approve,
        refuse,
        take,
        release,
        takeOver;

        boolean isDecision() {
            return this == approve || this == refuse;
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        DeskAddress at = DeskAddress.of(request);
        List<Act> pressed = Stream.of(Act.values()).filter(act -> isPressed(act, request)).toList();
        if (pressed.size() != 1) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (at.id().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Act act = pressed.get(0);
        Decision decision = SentDecision.read(request);
        Optional<RuntimeException> refused =
                PageErrors.refused(() -> perform(act, at.id(), decision));
        if (refused.isPresent()) {
            new SentDecision(decision, refused.get()).keep(request);
            request.getRequestDispatcher(DeskAddress.PATH).forward(request, response);
            return;
        }
        response.sendRedirect(
                request.getContextPath()
                        + (act.isDecision()
                                ? at.onward().href(DeskDecision.DONE, at.id())
                                : at.at(at.tab()).href()));
    }

    /** Redirects to the desk: the form's URL was reloaded, or opened after a new sign-in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String query = request.getQueryString();
        response.sendRedirect(
                request.getContextPath() + DeskAddress.PATH + (query == null ? "" : '?' + query));
    }

    private void perform(Act act, String id, Decision decision) {
        switch (act) {
            case approve -> review.approve(id, decision);
            case refuse -> review.refuse(id, decision);
            case take -> review.take(id);
            case release -> review.release(id);
            default -> review.takeOver(id);
        }
    }

    private static boolean isPressed(Act act, HttpServletRequest request) {
        return request.getParameter(act.name()) != null;
    }
}
