package org.beian.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A demo account at the pages of one server, whichever server that is; forms are sent as drawn. */
final class Visitor {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:.-]+)=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();

    private Visitor(URI base) {
        this.base = base;
    }

    /** Signs in at the form; the answer must be a redirection. */
    static Visitor signIn(URI base, String username) {
        Visitor visitor = new Visitor(base);
        Page page = visitor.get("login.xhtml");
        Map<String, String> fields = page.form("login");
        fields.put("username", username);
        fields.put("password", "demo");
        fields.put("signIn", "signIn");
        Page answer = visitor.send(page.action("login"), fields);
        if (answer.status() != 302) {
            throw new AssertionError(username + " was not let in: " + answer);
        }
        return visitor;
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Opens the application at the desk and presses {@code approve} or {@code refuse}. */
    boolean decides(String id, String button) {
        Page desk = get("bureau/desk.xhtml?id=" + id);
        if (!desk.text().contains("id=\"deciding\"")) {
            return false;
        }
        Map<String, String> fields = desk.form("deciding");
        if (button.equals("refuse")) {
            fields.put("reasons", "DOMAIN_NOT_HELD");
        }
        fields.put(button, button);
        Page answer = send(desk.action("deciding"), fields);
        return answer.status() == 302 && answer.header("Location").contains("done=");
    }

    /** Starts the verification of all histories; what the page says then. */
    Page startsVerification() {
        Page jobs = get("operator/jobs.xhtml");
        Map<String, String> fields = jobs.form("jobsForm");
        fields.put("start", "1");
        return send(jobs.action("jobsForm"), fields);
    }

    private Page send(URI action, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(
                HttpRequest.newBuilder(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            return new Page(
                    client.send(
                            request.timeout(PATIENCE).build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Page(HttpResponse<String> answer) {

        int status() {
            return answer.statusCode();
        }

        String text() {
            return answer.body();
        }

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        URI action(String form) {
            return answer.uri().resolve(attributes(find(form).group(1)).get("action"));
        }

        /** The hidden fields of a form. */
        Map<String, String> form(String id) {
            Map<String, String> fields = new TreeMap<>();
            Matcher inputs = INPUT.matcher(find(id).group(2));
            while (inputs.find()) {
                Map<String, String> input = attributes(inputs.group());
                if ("hidden".equals(input.get("type"))) {
                    fields.put(input.get("name"), input.getOrDefault("value", ""));
                }
            }
            return fields;
        }

        private Matcher find(String form) {
            Matcher found =
                    Pattern.compile("(?s)(<form\\b[^>]*\\bid=\"" + form + "\"[^>]*>)(.*?)</form>")
                            .matcher(text());
            if (!found.find()) {
                throw new AssertionError("no form " + form + " in " + this);
            }
            return found;
        }

        private static Map<String, String> attributes(String tag) {
            Map<String, String> attributes = new TreeMap<>();
            Matcher found = ATTRIBUTE.matcher(tag);
            while (found.find()) {
                attributes.put(found.group(1), found.group(2).replace("&amp;", "&"));
            }
            return attributes;
        }

        @Override
        public String toString() {
            return status() + " " + answer.uri() + " " + header("Location") + "\n" + text();
        }
    }
}
