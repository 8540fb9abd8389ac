package org.beian.web.page.component;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
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
import org.beian.law.SupportedLocales;
import org.beian.persistence.UnwritableDatabase;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.web.LockConflicts;
import org.beian.web.RefusalLog;
import org.beian.web.RejectionTexts;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Conversion of refusals by the EJBs into messages on the page, or into 404; the only place for it.
 */
@RequestScoped
public class PageErrors {

    private Frame frame;

    protected PageErrors() {}

    @Inject
    PageErrors(Frame frame) {
        this.frame = frame;
    }

    /**
     * Performs an action; when it is refused, the page shows why and what to do.
     *
     * @return whether it was performed
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
     * The same as {@link #attempt(Runnable)}; faults in single fields are shown at the field as
     * well.
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

    /**
     * The same as {@link #attempt(Runnable)}, for an action with a result; empty when it was
     * refused.
     */
    public <T> Optional<T> attempt(Supplier<T> act) {
        try {
            return Optional.ofNullable(act.get());
        } catch (RuntimeException failure) {
            tell(known(failure));
            return Optional.empty();
        }
    }

    /**
     * Performs an action where no page can show a message yet.
     *
     * @return the refusal, for {@link #tell} on the page that is shown next; empty when the action
     *     was performed
     */
    public static Optional<RuntimeException> refused(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(known(failure));
        }
    }

    /** Shows that a form was open for too long, or opened anew elsewhere. */
    void tellOutdated() {
        say(Texts.in(frame.getLocale()).getString("form.outdated"));
    }

    /** Shows why an action was refused and what to do, for each reason that was found. */
    public void tell(RuntimeException declined) {
        if (declined instanceof RequestRejected said) {
            say(said);
        } else if (declined instanceof EJBAccessException) {
            refusedByRole();
            notFound();
        } else {
            String text = LockConflicts.isIn(declined) ? "error.busyAct" : "error.changedMeanwhile";
            say(Texts.in(frame.getLocale()).getString(text));
        }
    }

    /** The exception if it is a refusal; any other is thrown again. */
    private static RuntimeException known(RuntimeException failure) {
        boolean refusal =
                failure instanceof RequestRejected
                        || failure instanceof EJBAccessException
                        || LockConflicts.isIn(failure)
                        || isChangedMeanwhile(failure);
        if (!refusal) {
            throw failure;
        }
        return failure;
    }

    /**
     * Reads something for the page; empty, without a message, when it does not exist or the caller
     * may not read it.
     */
    public static <T> Optional<T> ifThere(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (EJBAccessException roleMissing) {
            refusedByRole();
            return Optional.empty();
        } catch (RequestRejected declined) {
            if (declined.kind() == Kind.NOT_FOUND || declined.kind() == Kind.FORBIDDEN) {
                return Optional.empty();
            }
            throw declined;
        }
    }

    private static void refusedByRole() {
        FacesContext faces = FacesContext.getCurrentInstance();
        // downloads have no Faces context; their folders are guarded, and logged, by role
        if (faces != null) {
            RefusalLog.byRole((HttpServletRequest) faces.getExternalContext().getRequest());
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

    /** Redirects to another page of the application, so that a reload repeats nothing. */
    public static void goTo(String href) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + href);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Shows a message of success.
     *
     * @param bundle in {@code org.beian.web}, such as {@code Operator}
     */
    public void done(String bundle, String key) {
        say(null, FacesMessage.SEVERITY_INFO, Texts.of(bundle, frame.getLocale()).getString(key));
    }

    /** Shows a message of success that has a text of its own. */
    public void done(String text) {
        say(null, FacesMessage.SEVERITY_INFO, text);
    }

    /** Says what was done and needs attention, in words of the page. */
    public void warn(String text) {
        say(null, FacesMessage.SEVERITY_WARN, text);
    }

    /** Says what was declined, in words of the page. */
    public void wrong(String text) {
        say(text);
    }

    /** Shows a message on wrong input. */
    public void wrong(String bundle, String key) {
        wrong(bundle, key, null);
    }

    /**
     * The same as {@link #wrong(String, String)}, at a field of the page.
     *
     * @param field client id, or null for the page
     */
    public void wrong(String bundle, String key, String field) {
        String text = Texts.of(bundle, frame.getLocale()).getString(key);
        say(field, FacesMessage.SEVERITY_ERROR, text);
    }

    /**
     * Whether an act was sent and this request answers nothing but it: its form stays then, so that
     * the procedure can say what changed meanwhile.
     */
    public static boolean isActing() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback()
                && (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                        || faces.getPartialViewContext().isAjaxRequest());
    }

    /** The same as {@link #goTo}; messages are kept and shown there. */
    public static void goSaying(String href) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        goTo(href);
    }

    private void say(RequestRejected declined) {
        declined.all().forEach(each -> say(sentence(each)));
    }

    /** Why an action was refused and what to do. */
    String sentence(RequestRejected declined) {
        return sentences(
                text(declined, ".message"), text(declined, ".suggestion"), frame.getLocale());
    }

    /** Message and suggestion in a row; a full stop is added where the message has none. */
    public static String sentences(String message, String suggestion, Locale locale) {
        boolean english = SupportedLocales.isEnglish(locale);
        String ended =
                message.matches("(?s).*[.。!?!?]") ? message : message + (english ? '.' : '。');
        return english ? ended + ' ' + suggestion : ended + suggestion;
    }

    /** The same as {@link #sentence}; each fault instead, where there are faults. */
    String faults(RequestRejected declined) {
        return declined instanceof FaultsFound faults
                ? faults.findings().stream()
                        .map(fault -> RuleTexts.describe(fault, frame.getLocale()))
                        .map(
                                text ->
                                        sentences(
                                                text.message(),
                                                text.suggestion(),
                                                frame.getLocale()))
                        .collect(
                                Collectors.joining(
                                        SupportedLocales.isEnglish(frame.getLocale()) ? " " : ""))
                : sentence(declined);
    }

    private String text(RequestRejected declined, String part) {
        List<String> arguments =
                declined.arguments().stream().map(each -> named(declined, each)).toList();
        return RejectionTexts.text(
                declined.refusal().getClass(),
                declined.code() + part,
                arguments,
                frame.getLocale());
    }

    /** Names of states and rules, where an argument is their code; those of its package first. */
    private String named(RequestRejected declined, String argument) {
        String own =
                RejectionTexts.word(declined.refusal().getClass(), argument, frame.getLocale());
        return own.equals(argument) ? named(argument) : own;
    }

    private String named(String argument) {
        ResourceBundle filing = Texts.of("Filing", frame.getLocale());
        return Stream.of(argument.split(", "))
                .map(
                        code ->
                                filing.containsKey("FilingState." + code)
                                        ? filing.getString("FilingState." + code)
                                        : RuleTexts.name(code, frame.getLocale()))
                .collect(Collectors.joining(filing.getString("comma")));
    }

    private static void say(String text) {
        say(null, FacesMessage.SEVERITY_ERROR, text);
    }

    private static void say(String field, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, text, null));
    }

    private static boolean isChangedMeanwhile(Throwable failure) {
        // which Derby tells as a lock that it does not get
        if (UnwritableDatabase.isIn(failure)) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
