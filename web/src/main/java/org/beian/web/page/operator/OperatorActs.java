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
import org.beian.web.page.component.PageErrors;

/**
 * Dispatcher of the operator's buttons. A button sends the number of the entry beside which it was
 * rendered, because an index in the list would mean another entry after a new one came in.
 */
@RequestScoped
class OperatorActs {

    @Inject PageErrors declines;

    /**
     * Performs the action when the button of that name was pressed, and shows the result.
     *
     * @param button name of the button; its value is a number
     * @param done key of the message of success, in the bundle {@code Operator}
     */
    void when(String button, LongConsumer act, String done) {
        number(button)
                .filter(number -> isSent(button))
                .filter(number -> declines.attempt(() -> act.accept(number)))
                .ifPresent(number -> declines.done("Operator", done));
    }

    /** The same as {@link #when}, for a button without a number. */
    void whenPressed(String button, Runnable act, String done) {
        if (parameter(button) != null && isSent(button) && declines.attempt(act)) {
            declines.done("Operator", done);
        }
    }

    /** A number in the request; empty when it is absent or invalid. */
    Optional<Long> number(String name) {
        String sent = parameter(name);
        return sent != null && sent.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(sent))
                : Optional.empty();
    }

    /**
     * Whether the button was sent in the body: forms keep the URL, and somebody may have been led
     * to one that names a button.
     */
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
