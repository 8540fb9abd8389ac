package org.beian.web.page.filing.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.review.Decision;
import org.beian.web.page.filing.DeskAddress;

/**
 * Submitted decision with the exception that refused it, kept as a request attribute so that the
 * page can be shown again without loss of input.
 */
record SentDecision(Decision decision, RuntimeException why) {

    private static final String ATTRIBUTE = SentDecision.class.getName();

    /** Version for a form without one; no application has it. */
    private static final int NONE = -1;

    /** The decision refused in this request, if any. */
    static Optional<SentDecision> of(HttpServletRequest request) {
        return Optional.ofNullable((SentDecision) request.getAttribute(ATTRIBUTE));
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The decision in the submitted form. */
    static Decision read(HttpServletRequest request) {
        String version = DeskAddress.text(request, "version");
        List<String> reasons =
                Stream.of("reasons", "moreReasons")
                        .map(request::getParameterValues)
                        .filter(values -> values != null)
                        .flatMap(Stream::of)
                        .toList();
        return new Decision(
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : NONE,
                reasons,
                DeskAddress.text(request, "opinion"),
                request.getParameter("documentSeen") != null);
    }
}
