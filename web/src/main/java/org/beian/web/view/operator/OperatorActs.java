package org.beian.web.view.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.LongConsumer;
import org.beian.law.Declined;
import org.beian.web.DeclinedTexts;
import org.beian.web.view.Frame;

/**
 * What the operator's buttons do. A button sends the number of what it stood beside when the page
 * was drawn; a place in a list would be another thing's after a new one came in.
 */
@RequestScoped
class OperatorActs {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject Frame frame;

    /**
     * Does it when the button of that name was pressed, and says what came of it.
     *
     * @param button name of the button; its value is a number
     * @param done key of what to say, in the bundle {@code Operator}
     */
    void when(String button, LongConsumer act, String done) {
        number(button)
                .ifPresent(
                        number -> {
                            try {
                                act.accept(number);
                                say(FacesMessage.SEVERITY_INFO, text(done), "");
                            } catch (Declined e) {
                                Locale locale = frame.getLocale();
                                say(
                                        FacesMessage.SEVERITY_ERROR,
                                        DeclinedTexts.message(e, locale),
                                        DeclinedTexts.suggestion(e, locale));
                            }
                        });
    }

    /** A number in the request; empty when there is none, or no such thing. */
    Optional<Long> number(String name) {
        String sent = parameter(name);
        return sent != null && sent.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(sent))
                : Optional.empty();
    }

    String parameter(String name) {
        return faces().getExternalContext().getRequestParameterMap().get(name);
    }

    /** Answers 404 where what the address names is not there; before anything is drawn. */
    void orNotFound(Runnable reading) {
        try {
            reading.run();
        } catch (Declined e) {
            if (e.kind() != Declined.Kind.NOT_FOUND) {
                throw e;
            }
            try {
                faces().getExternalContext().responseSendError(404, "Not found");
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
            faces().responseComplete();
        }
    }

    private void say(FacesMessage.Severity severity, String what, String next) {
        faces().addMessage(null, new FacesMessage(severity, (what + ' ' + next).strip(), null));
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }

    private String text(String key) {
        return ResourceBundle.getBundle(
                        "org.beian.web.Operator",
                        frame.getLocale(),
                        OperatorActs.class.getClassLoader(),
                        NO_FALLBACK)
                .getString(key);
    }
}
