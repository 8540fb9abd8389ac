package org.beian.web.page.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Backing bean of the page for the first day of a role: tasks in order, time limits, keys. */
@Named
@RequestScoped
public class FirstDayPage {

    /** Roles in the order of the sign-in page; by role, its pages in the order of the work. */
    static final ResourceBundle ROLES = Texts.of("help.FirstDays", Locale.SIMPLIFIED_CHINESE);

    private static final List<String> ORDER = words("roles");

    /** Pages where an account begins. */
    private static final Set<String> FOR_AN_ACCOUNT =
            Set.of("/setup.xhtml", "/public/register.xhtml");

    private Frame frame;
    private HttpServletRequest request;
    private String role;

    protected FirstDayPage() {}

    @Inject
    FirstDayPage(Frame frame, HttpServletRequest request) {
        this.frame = frame;
        this.request = request;
    }

    /**
     * Task of a role.
     *
     * @param href page of the task, or empty for a reader to whom it is of no use
     */
    public record Step(String name, String href, String text) {}

    /** Time limit with the clause that sets it. */
    public record Limit(String clause, String text) {}

    /** Shortcut of the role's pages. */
    public record Key(String key, String text) {}

    /** Role of the page; that of the reader, else none. */
    public String getRole() {
        return role != null ? role : ORDER.stream().filter(this::mine).findFirst().orElse(null);
    }

    public void setRole(String role) {
        this.role = ORDER.contains(role) ? role : null;
    }

    public List<String> getRoles() {
        return ORDER;
    }

    /** What the role is for. */
    public String getWhat() {
        return texts().getString(getRole() + ".what");
    }

    /** Its tasks in their order. */
    public List<Step> getSteps() {
        return pages(getRole()).stream()
                .map(
                        page ->
                                new Step(
                                        HelpPage.name(page, frame.getLocale()),
                                        reachable(page) ? page : "",
                                        texts().getString(getRole() + "." + HelpPage.key(page))))
                .toList();
    }

    /** Its time limits. */
    public List<Limit> getLimits() {
        return limits(getRole()).stream()
                .map(id -> new Limit(id, texts().getString(getRole() + ".limit." + id)))
                .toList();
    }

    /** Shortcuts of its pages. */
    public List<Key> getKeys() {
        return keys(getRole()).stream()
                .map(key -> new Key(key, texts().getString(getRole() + ".key." + key)))
                .toList();
    }

    /** Whom the role asks. */
    public String getAsk() {
        return texts().getString(getRole() + ".ask");
    }

    static List<String> pages(String role) {
        return words(role);
    }

    static List<String> limits(String role) {
        return words(role + ".limits");
    }

    static List<String> keys(String role) {
        return words(role + ".keys");
    }

    /**
     * Pages of another role are answered as if they did not exist, and who is signed in has an
     * account already, so no link leads there.
     */
    private boolean reachable(String page) {
        return !frame.isSignedIn() || mine(getRole()) && !FOR_AN_ACCOUNT.contains(page);
    }

    private boolean mine(String each) {
        return request.isUserInRole(each);
    }

    private ResourceBundle texts() {
        return Texts.of("help.FirstDay", frame.getLocale());
    }

    private static List<String> words(String key) {
        return ROLES.containsKey(key) ? List.of(ROLES.getString(key).split(" ")) : List.of();
    }
}
