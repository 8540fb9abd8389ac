package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.beian.demo.history.DemoHistoryState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.primefaces.component.dialog.Dialog;
import org.primefaces.component.messages.Messages;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeRequestContext;
import org.primefaces.util.ComponentTraversalUtils;

/**
 * Backing bean of the page template: user, navigation and language. Without a sign-in there is no
 * work area and there are no tasks.
 */
@Named
@RequestScoped
public class Frame {

    /** Ids of the places of messages on each page. */
    private static final List<String> MESSAGES = List.of("messages", "done");

    private static final String HOME = "/home.xhtml";
    private static final String PRESSED = "jakarta.faces.source";

    private HttpServletRequest request;
    private Instance<Desk> desks;
    private boolean demo;
    private DemoHistoryState examples;

    private Optional<Desk> desk;
    private List<Task> tasks;
    private boolean saidInWindow;

    protected Frame() {}

    @Inject
    Frame(
            HttpServletRequest request,
            Instance<Desk> desks,
            @ConfigProperty(name = "beian.demo", defaultValue = "false") boolean demo,
            DemoHistoryState examples) {
        this.request = request;
        this.desks = desks;
        this.demo = demo;
        this.examples = examples;
    }

    /** Whether this is a demonstration, marked on every page (setting {@code beian.demo}). */
    public boolean isDemo() {
        return demo;
    }

    /** Whether the examples of the demonstration are being made. */
    public boolean isFilling() {
        return examples.isUnderWay();
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return desk().isPresent();
    }

    /** Name of the unit, or empty without a sign-in. */
    public String getUnitName() {
        return desk().map(Desk::unitName).orElse("");
    }

    /** Name of the role, or empty without a sign-in. */
    public String getRoleName() {
        return desk().map(Desk::roleName).orElse("");
    }

    /** Name of who is signed in, or empty. */
    public String getUserName() {
        return desk().map(Desk::userName).orElse("");
    }

    /** Tasks of the role with their counts, the shown page marked; empty without a sign-in. */
    public List<Task> getTasks() {
        if (tasks == null) {
            String path = request.getServletPath();
            tasks =
                    desk().map(Desk::tasks).orElse(List.of()).stream()
                            .map(t -> t.at(path))
                            .toList();
        }
        return tasks;
    }

    /** The parts of the navigation that have tasks. */
    public Set<TaskGroup> getGroups() {
        return getTasks().stream()
                .map(Task::getGroup)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskGroup.class)));
    }

    /** Tasks of one part of the navigation, in their order. */
    public List<Task> tasksOf(TaskGroup group) {
        return getTasks().stream().filter(task -> task.getGroup() == group).toList();
    }

    /** The task that counts all that waits, for the bell; null where nothing may wait. */
    public Task getInTray() {
        return getTasks().stream()
                .filter(task -> task.getKey().equals("task.intray"))
                .findFirst()
                .orElse(null);
    }

    /** Path of the page that begins a visit: the work of who is signed in, or the public one. */
    public String getHome() {
        return isSignedIn() ? HOME : "/";
    }

    /** Whether this is the page where a visit begins. */
    public boolean isAtHome() {
        return HOME.equals(request.getServletPath());
    }

    /** Language of the screens: {@code zh_CN} or {@code en}, nothing else. */
    public Locale getLocale() {
        return PageLanguage.of(request).locale();
    }

    /** The same as a language tag, for {@code html lang}. */
    public String getLanguage() {
        return PageLanguage.of(request).tag();
    }

    /** Language tag of the language to switch to. */
    public String getOtherLanguage() {
        return PageLanguage.of(request).other().tag();
    }

    /** URL of this page with its query, in the other language. */
    public String getOtherLanguageHref() {
        String query = request.getQueryString();
        String lang = "lang=" + getOtherLanguage();
        return address() + "?" + (query == null || query.isEmpty() ? lang : query + "&" + lang);
    }

    /** Path of the page; on an error page the path that failed. */
    private String address() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return "/" + uri.replaceFirst("^[/\\\\]+", "");
    }

    /**
     * PrimeFaces' CSP nonce of this view. PrimeFaces refuses a form without it, and adds it by
     * script only on pages that load its core; so the application's forms carry it themselves.
     */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    private Optional<Desk> desk() {
        if (desk == null) {
            boolean known = request.getUserPrincipal() != null && desks.isResolvable();
            desk = known ? Optional.of(desks.get()) : Optional.empty();
        }
        return desk;
    }

    /**
     * Has the answer to each act draw the messages of the page anew, so that those of the act
     * before go. What refreshes itself leaves them. The tag {@code p:autoUpdate} forgets its
     * component after the first act on a view.
     */
    public void showMessages() {
        FacesContext faces = FacesContext.getCurrentInstance();
        PartialViewContext answer = faces.getPartialViewContext();
        if (answer.isAjaxRequest()
                && !PrimeRequestContext.getCurrentInstance().isIgnoreAutoUpdate()) {
            answer.getRenderIds().addAll(MESSAGES);
            saidInWindow = isPressedInWindow(faces);
        }
    }

    /** Whether a window that stays open says what was refused, and not the page behind it. */
    public boolean isSaidInWindow() {
        return saidInWindow;
    }

    private static boolean isPressedInWindow(FacesContext faces) {
        String pressed = faces.getExternalContext().getRequestParameterMap().get(PRESSED);
        AtomicBoolean inWindow = new AtomicBoolean();
        if (pressed != null) {
            faces.getViewRoot()
                    .invokeOnComponent(
                            faces, pressed, (context, button) -> inWindow.set(isInWindow(button)));
        }
        return inWindow.get();
    }

    private static boolean isInWindow(UIComponent button) {
        Dialog window = ComponentTraversalUtils.closest(Dialog.class, button);
        return window != null && ComponentTraversalUtils.first(Messages.class, window) != null;
    }
}
