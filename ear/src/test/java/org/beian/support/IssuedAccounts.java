package org.beian.support;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts as the administrator makes them at its page. */
public final class IssuedAccounts {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final RunningSystem system;
    private final DeskClient admin;

    public IssuedAccounts(RunningSystem system) {
        this.system = system;
        admin = DeskClient.from(system, "127.0.0.200").signedIn("admin", "demo");
    }

    /** An account and its initial password. */
    public record Issued(String username, String password) {}

    /** A new reviewer of Beijing who has not signed in yet. */
    public Issued reviewer() {
        return issued("bureau-11", "REVIEWER");
    }

    private Issued issued(String unitCode, String role) {
        String username = "issued" + LAST.incrementAndGet();
        DeskClient.Page answer =
                admin.get("/admin/accounts.xhtml")
                        .form("newAccountForm")
                        .fill("username", username)
                        .fill("displayName", "示例新人")
                        .fill("unitCode", unitCode)
                        .fill("roles", role)
                        .press("create");
        Matcher codes = Pattern.compile("<code>([^<]+)</code>").matcher(answer.text());
        if (!codes.find() || !codes.group(1).equals(username) || !codes.find()) {
            throw new AssertionError("no account was issued: " + answer.message());
        }
        return new Issued(username, codes.group(1));
    }

    /** Name of a new account of a unit, which has replaced its initial password by this one. */
    public String of(String unitCode, String role, String password) {
        return with(issued(unitCode, role), password).username();
    }

    /** A new reviewer that has replaced its initial password by this one. */
    public Issued reviewerWith(String password) {
        return with(reviewer(), password);
    }

    private Issued with(Issued issued, String password) {
        DeskClient first =
                DeskClient.from(system, "127.0.0.201")
                        .signedIn(issued.username(), issued.password());
        changePassword(first, issued.password(), password);
        return new Issued(issued.username(), password);
    }

    public static DeskClient.Page changePassword(DeskClient user, String present, String chosen) {
        return user.get("/password.xhtml")
                .form("passwordForm")
                .fill("present", present)
                .fill("chosen", chosen)
                .fill("repeated", chosen)
                .press("change");
    }

    public void disable(String username) {
        DeskClient.Page list =
                admin.get(
                        "/admin/accounts.xhtml?after="
                                + username.substring(0, username.length() - 1));
        Matcher link =
                Pattern.compile("account\\.xhtml\\?id=(\\d+)\">" + username + "<")
                        .matcher(list.text());
        if (!link.find()) {
            throw new AssertionError("no account " + username);
        }
        admin.get("/admin/account.xhtml?id=" + link.group(1))
                .form("disablingForm")
                .fill("disableReason", "调离审核岗位")
                .press("disable");
    }
}
