package org.beian.web.page.filing.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.review.Decision;
import org.beian.web.page.filing.DeskAddress;

/**
 * What a form of the desk sent and why it was declined; with it the page is shown again, as nothing
 * that was typed may be lost.
 */
record SentDecision(Decision decision, RuntimeException why) {

    private static final String ATTRIBUTE = SentDecision.class.getName();

    /** The version of a form that names none: no application has it. */
    private static final int NONE = -1;

    /** What was declined in this request, if anything was. */
    static Optional<SentDecision> of(HttpServletRequest request) {
        return Optional.ofNullable((SentDecision) request.getAttribute(ATTRIBUTE));
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What the form says. */
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
