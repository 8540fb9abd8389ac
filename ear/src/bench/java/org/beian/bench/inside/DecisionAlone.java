package org.beian.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;

/**
 * Servlet with the decision of the review desk without its page: session, token, and the decision
 * itself.
 */
@WebServlet(DecisionAlone.PATH)
public class DecisionAlone extends HttpServlet {

    public static final String PATH = "/decision-alone";

    private static final long serialVersionUID = 1L;

    @Inject transient FilingReview review;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        int version = Integer.parseInt(request.getParameter("version"));
        review.approve(
                request.getParameter("application"), new Decision(version, List.of(), "", false));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
