package org.beian.support;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients with API keys that the administrator issues, for persons who have none from the start.
 */
public final class IssuedKeys {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    private IssuedKeys() {}

    /** A program of a person that has an account. */
    public static Api of(RunningSystem system, String username) {
        return system.api(key(system, username, ""));
    }

    /**
     * A key for a person that has an account.
     *
     * @param sources addresses that may use it; empty: any
     */
    public static String key(RunningSystem system, String username, String sources) {
        DeskClient admin = DeskClient.signIn(system, "admin");
        String before = username.substring(0, username.length() - 1);
        Matcher account =
                Pattern.compile("account\\.xhtml\\?id=(\\d+)\">" + username + "<")
                        .matcher(admin.get("/admin/accounts.xhtml?after=" + before).text());
        if (!account.find()) {
            throw new AssertionError("no account " + username);
        }
        DeskClient.Page issued =
                admin.get("/admin/account.xhtml?id=" + account.group(1))
                        .form("newKeyForm")
                        .fill("label", "test")
                        .fill("sources", sources)
                        .press("issueKey");
        Matcher key = CODE.matcher(issued.text());
        if (!key.find()) {
            throw new AssertionError(issued.words());
        }
        return key.group(1);
    }

    /** A program of a new person of a unit. */
    public static Api ofNew(RunningSystem system, String unitCode, String role) {
        String username = unitCode + "-colleague" + LAST.incrementAndGet();
        DeskClient.signIn(system, "admin")
                .get("/admin/accounts.xhtml")
                .form("newAccountForm")
                .fill("username", username)
                .fill("displayName", "示例同事")
                .fill("unitCode", unitCode)
                .fill("roles", role)
                .press("create");
        return of(system, username);
    }
}
