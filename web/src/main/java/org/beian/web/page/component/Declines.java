package org.beian.web.page.component;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.law.Refusal.Kind;
import org.beian.law.RequestRejected;
import org.beian.law.Spoken;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.web.DeclinedTexts;
import org.beian.web.Refusals;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** The one place where what a procedure declines becomes a message on the page, or a 404. */
@RequestScoped
public class Declines {

    private Frame frame;

    protected Declines() {}

    @Inject
    Declines(Frame frame) {
        this.frame = frame;
    }

    /**
     * Does something; when it is declined, the page says why and what to do.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable act) {
        return attempt(
                        () -> {
                            act.run();
                            return true;
                        })
                .isPresent();
    }

    /**
     * As {@link #attempt(Runnable)}; faults in single fields are said there as well.
     *
     * @param fields gives the id of the field for a fault's pointer, or null
     */
    public boolean attempt(Runnable act, UnaryOperator<String> fields) {
        return attempt(
                () -> {
                    try {
                        act.run();
                    } catch (RuntimeException declined) {
                        if (declined instanceof FaultsFound faults) {
                            faults.findings().forEach(fault -> say(fault, fields));
                        }
                        throw declined;
                    }
                });
    }

    private void say(Finding fault, UnaryOperator<String> fields) {
        FindingText text = RuleTexts.describe(fault, frame.getLocale());
        String said = sentences(text.message(), text.suggestion(), frame.getLocale());
        String field = fields.apply(fault.pointer());
        if (field == null) {
            say(said);
        } else {
            say(field, FacesMessage.SEVERITY_ERROR, said);
        }
    }

    /** As {@link #attempt(Runnable)}, for an act with a result; empty when it was declined. */
    public <T> Optional<T> attempt(Supplier<T> act) {
        try {
            return Optional.ofNullable(act.get());
        } catch (RuntimeException failure) {
            tell(known(failure));
            return Optional.empty();
        }
    }

    /**
     * Does something where there is no page to say it.
     *
     * @return why it was declined, for {@link #tell} on the page that is shown then; empty when it
     *     was done
     */
    public static Optional<RuntimeException> refused(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(known(failure));
        }
    }

    /** Says why something was declined and what to do. */
    public void tell(RuntimeException declined) {
        if (declined instanceof RequestRejected said) {
            say(said);
        } else if (declined instanceof EJBAccessException) {
            refusedByRole();
            notFound();
        } else {
            say(Texts.in(frame.getLocale()).getString("error.changedMeanwhile"));
        }
    }

    /** Throws what is no refusal but a failure. */
    private static RuntimeException known(RuntimeException failure) {
        boolean refusal =
                failure instanceof RequestRejected
                        || failure instanceof EJBAccessException
                        || isChangedMeanwhile(failure);
        if (!refusal) {
            throw failure;
        }
        return failure;
    }

    /**
     * Reads something for the page; what is not there, or not for this caller, is empty and says
     * nothing.
     */
    public static <T> Optional<T> ifThere(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (EJBAccessException roleMissing) {
            refusedByRole();
            return Optional.empty();
        } catch (RequestRejected declined) {
            if (declined.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw declined;
        }
    }

    private static void refusedByRole() {
        FacesContext faces = FacesContext.getCurrentInstance();
        // downloads have none; their folders are guarded, and logged, by role
        if (faces != null) {
            Refusals.byRole((HttpServletRequest) faces.getExternalContext().getRequest());
        }
    }

    /** Answers 404 instead of the page; call it before anything is rendered. */
    public static void notFound() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext()
                    .responseSendError(HttpServletResponse.SC_NOT_FOUND, "Not found");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        faces.responseComplete();
    }

    /** Opens another page of ours, so that a reload repeats nothing. */
    public static void goTo(String href) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + href);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Says that something was done.
     *
     * @param bundle in {@code org.beian.web}, such as {@code Operator}
     */
    public void done(String bundle, String key) {
        say(null, FacesMessage.SEVERITY_INFO, Texts.of(bundle, frame.getLocale()).getString(key));
    }

    /** Says what is wrong with what was entered, as {@link #done} says what was done. */
    public void wrong(String bundle, String key) {
        wrong(bundle, key, null);
    }

    /**
     * As {@link #wrong(String, String)}, at a field of the page.
     *
     * @param field client id, or null for the page
     */
    public void wrong(String bundle, String key, String field) {
        String text = Texts.of(bundle, frame.getLocale()).getString(key);
        say(field, FacesMessage.SEVERITY_ERROR, text);
    }

    /** As {@link #goTo}; what was said before is shown there. */
    public static void goSaying(String href) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        goTo(href);
    }

    private void say(RequestRejected declined) {
        say(
                sentences(
                        text(declined, ".message"),
                        text(declined, ".suggestion"),
                        frame.getLocale()));
    }

    /** Two sentences one after the other; not every message ends with its full stop. */
    static String sentences(String message, String suggestion, Locale locale) {
        boolean english = Spoken.isEnglish(locale);
        String ended =
                message.matches("(?s).*[.。!?!?]") ? message : message + (english ? '.' : '。');
        return english ? ended + ' ' + suggestion : ended + suggestion;
    }

    private String text(RequestRejected declined, String part) {
        List<String> arguments = declined.arguments().stream().map(this::named).toList();
        return DeclinedTexts.text(
                declined.refusal().getClass(),
                declined.code() + part,
                arguments,
                frame.getLocale());
    }

    /** States and rules in words: programs read the codes, people do not. */
    private String named(String argument) {
        ResourceBundle filing = Texts.of("Filing", frame.getLocale());
        return Stream.of(argument.split(", "))
                .map(
                        code ->
                                filing.containsKey("FilingState." + code)
                                        ? filing.getString("FilingState." + code)
                                        : RuleTexts.name(code, frame.getLocale()))
                .collect(Collectors.joining(", "));
    }

    private static void say(String text) {
        say(null, FacesMessage.SEVERITY_ERROR, text);
    }

    private static void say(String field, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, text, null));
    }

    private static boolean isChangedMeanwhile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
