package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.primefaces.context.PrimeFacesContext;

/**
 * Backing bean of the page template: user, navigation and language. Without a sign-in there is no
 * work area and there are no tasks.
 */
@Named
@RequestScoped
public class Frame {

    private static final String HOME = "/home.xhtml";

    private HttpServletRequest request;
    private Instance<Desk> desks;
    private boolean demo;

    private Optional<Desk> desk;
    private List<Task> tasks;

    protected Frame() {}

    @Inject
    Frame(
            HttpServletRequest request,
            Instance<Desk> desks,
            @ConfigProperty(name = "beian.demo", defaultValue = "false") boolean demo) {
        this.request = request;
        this.desks = desks;
        this.demo = demo;
    }

    /** Whether this is a demonstration, marked on every page (setting {@code beian.demo}). */
    public boolean isDemo() {
        return demo;
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

    /** Path of the page that begins a visit: the work of who is signed in, or the public one. */
    public String getHome() {
        return isSignedIn() ? HOME : "/";
    }

    /** Whether this is the page where a visit begins. */
    public boolean isAtHome() {
        return HOME.equals(request.getServletPath());
    }

    /** Text on later functions for the role, or empty. */
    public String getOutlook() {
        return desk().map(Desk::outlook).orElse("");
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
}
