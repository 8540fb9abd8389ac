package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.beian.web.page.component.Declines;

/**
 * What the operator's buttons do. A button sends the number of what it stood beside when the page
 * was drawn; a place in a list would be another thing's after a new one came in.
 */
@RequestScoped
class OperatorActs {

    @Inject Declines declines;

    /**
     * Does it when the button of that name was pressed, and says what came of it.
     *
     * @param button name of the button; its value is a number
     * @param done key of what to say, in the bundle {@code Operator}
     */
    void when(String button, LongConsumer act, String done) {
        number(button)
                .filter(number -> isSent(button))
                .filter(number -> declines.attempt(() -> act.accept(number)))
                .ifPresent(number -> declines.done("Operator", done));
    }

    /** As {@link #when}, for a button whose name says it all. */
    void whenPressed(String button, Runnable act, String done) {
        if (parameter(button) != null && isSent(button) && declines.attempt(act)) {
            declines.done("Operator", done);
        }
    }

    /** A number in the request; empty when there is none, or no such thing. */
    Optional<Long> number(String name) {
        String sent = parameter(name);
        return sent != null && sent.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(sent))
                : Optional.empty();
    }

    /** Not by an address that somebody was led to, which forms keep. */
    private boolean isSent(String button) {
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String query = request.getQueryString();
        return query == null
                || Stream.of(query.split("&"))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .noneMatch(
                                name ->
                                        URLDecoder.decode(name, StandardCharsets.UTF_8)
                                                .equals(button));
    }

    String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
