package org.beian.web.signin;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beian.account.Roles;
import org.beian.account.signin.SignedIn;

/**
 * Access decision for a page or download, by its folder and the caller's roles (screens: pages are
 * arranged by role). Unknown folders are open to nobody.
 */
enum PageAccess {
    ALLOWED,
    /** Nobody is signed in: redirect to the sign-in. */
    SIGN_IN,
    /** An issued password must be changed before anything else. */
    CHANGE_PASSWORD,
    /** Not for this role: answered as if it did not exist. */
    HIDDEN;

    static final String SIGN_IN_PAGE = "/login.xhtml";
    static final String PASSWORD_PAGE = "/password.xhtml";

    private static final Set<String> PUBLIC_PAGES =
            Set.of("/index.xhtml", SIGN_IN_PAGE, "/setup.xhtml", "/help.xhtml");
    private static final Pattern AFTER_END =
            Pattern.compile(
                    "/(?:home|intray|password)[.]xhtml"
                            + "|/provider/(?:stopAccessNotices?|cases?|disavowals?|filings?)"
                            + "(?:[.](?:xhtml|csv)|/.*)");
    private static final Set<String> PUBLIC_FOLDERS = Set.of("public", "resources");
    private static final Map<String, Set<String>> FOLDERS =
            Map.ofEntries(
                    entry("sponsor", Set.of(Roles.SPONSOR)),
                    entry("provider", Set.of(Roles.PROVIDER)),
                    entry("bureau", Set.of(Roles.REVIEWER, Roles.CLERK)),
                    entry(
                            "letters",
                            Set.of(
                                    Roles.PROVIDER,
                                    Roles.SPONSOR,
                                    Roles.REVIEWER,
                                    Roles.CLERK,
                                    Roles.MINISTRY)),
                    entry("ministry", Set.of(Roles.MINISTRY)),
                    entry("unit", Set.of(Roles.IP_UNIT, Roles.REGISTRY, Roles.REGISTRAR)),
                    entry("department", Set.of(Roles.CONTENT_DEPARTMENT)),
                    entry("unitadmin", Set.of(Roles.UNIT_ADMIN)),
                    entry("operator", Set.of(Roles.OPERATOR)),
                    entry("admin", Set.of(Roles.ADMIN)),
                    entry(
                            "intray",
                            Set.of(
                                    Roles.SPONSOR,
                                    Roles.PROVIDER,
                                    Roles.REVIEWER,
                                    Roles.CLERK,
                                    Roles.MINISTRY,
                                    Roles.IP_UNIT,
                                    Roles.REGISTRY,
                                    Roles.REGISTRAR,
                                    Roles.DEPARTMENT,
                                    Roles.CONTENT_DEPARTMENT,
                                    Roles.UNIT_ADMIN,
                                    Roles.OPERATOR,
                                    Roles.ADMIN)));

    /**
     * @param path as the server mapped it, from the context root
     */
    static PageAccess to(String path, Optional<SignedIn> session) {
        String folder = folder(path);
        if (isPublic(path, folder)) {
            return ALLOWED;
        }
        if (session.isEmpty()) {
            return SIGN_IN;
        }
        if (session.get().mustChangePassword()) {
            return path.equals(PASSWORD_PAGE) ? ALLOWED : CHANGE_PASSWORD;
        }
        if (session.get().afterEnd() && !isForAfterEnd(path, folder)) {
            return HIDDEN;
        }
        return folder.isEmpty() || mayEnter(folder, session.get().caller().roles())
                ? ALLOWED
                : HIDDEN;
    }

    private static boolean isPublic(String path, String folder) {
        boolean fileOfTheRoot = folder.isEmpty() && !path.endsWith(".xhtml");
        return fileOfTheRoot || PUBLIC_PAGES.contains(path) || PUBLIC_FOLDERS.contains(folder);
    }

    /** What a unit that has ended has to see to, and its own applications and letters. */
    private static boolean isForAfterEnd(String path, String folder) {
        return folder.equals("letters") || AFTER_END.matcher(path).matches();
    }

    private static boolean mayEnter(String folder, Set<String> roles) {
        return FOLDERS.getOrDefault(folder, Set.of()).stream().anyMatch(roles::contains);
    }

    private static String folder(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? "" : path.substring(1, end);
    }
}
