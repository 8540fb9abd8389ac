package org.beian.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts as the administrator makes them at its page. */
final class IssuedAccounts {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Stranger admin = Stranger.signedIn("127.0.0.200", "admin", "demo");

    /** An account and its initial password. */
    record Issued(String username, String password) {}

    /** A new reviewer of Beijing who has not signed in yet. */
    Issued reviewer() {
        String username = "issued" + LAST.incrementAndGet();
        Stranger.Answer page = admin.get("/admin/accounts.xhtml");
        Map<String, String> fields = new LinkedHashMap<>(page.form("newAccount"));
        fields.put("username", username);
        fields.put("displayName", "示例新人");
        fields.put("unitCode", "bureau-11");
        fields.put("roles", "REVIEWER");
        fields.put("create", "x");
        Stranger.Answer answer = admin.post("/admin/accounts.xhtml", fields);
        Matcher codes = Pattern.compile("<code>([^<]+)</code>").matcher(answer.text());
        if (!codes.find() || !codes.group(1).equals(username) || !codes.find()) {
            throw new AssertionError("no account was issued: " + answer.message());
        }
        return new Issued(username, codes.group(1));
    }

    /** One that chose this password of its own. */
    Issued reviewerWith(String password) {
        Issued issued = reviewer();
        Stranger first = Stranger.signedIn("127.0.0.201", issued.username(), issued.password());
        changePassword(first, issued.password(), password);
        return new Issued(issued.username(), password);
    }

    static Stranger.Answer changePassword(Stranger visitor, String present, String chosen) {
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/password.xhtml").form("passwordForm"));
        fields.put("present", present);
        fields.put("chosen", chosen);
        fields.put("repeated", chosen);
        fields.put("change", "x");
        return visitor.post("/password.xhtml", fields);
    }

    void disable(String username) {
        Stranger.Answer list = admin.get("/admin/accounts.xhtml");
        Matcher link =
                Pattern.compile("account\\.xhtml\\?id=(\\d+)\">" + username + "<")
                        .matcher(list.text());
        if (!link.find()) {
            throw new AssertionError("no account " + username);
        }
        String page = "/admin/account.xhtml?id=" + link.group(1);
        Map<String, String> fields = new LinkedHashMap<>(admin.get(page).form("acts"));
        fields.put("roles", "REVIEWER");
        fields.put("reason", "调离审核岗位");
        fields.put("disable", "x");
        admin.post(page, fields);
    }
}
