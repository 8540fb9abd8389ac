package org.beian.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person at the pages, without a browser: reads forms as they were sent, fills them in, presses a
 * button, with one session. Pages use no script for what matters.
 */
public final class DeskClient {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z_:.-]+)=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private DeskClient(RunningSystem system) {
        this.system = system;
    }

    /** Somebody who has not signed in. */
    public static DeskClient anybody(RunningSystem system) {
        return new DeskClient(system);
    }

    /** A demo account. */
    public static DeskClient signIn(RunningSystem system, String username) {
        DeskClient desk = new DeskClient(system);
        Page answer =
                desk.get("/login.xhtml")
                        .form("login")
                        .fill("username", username)
                        .fill("password", "demo")
                        .press("signIn");
        if (answer.status() != 302) {
            throw new AssertionError(username + " was not let in: " + answer);
        }
        return desk;
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(system.uri(path)));
    }

    /** The application at the desk, open. */
    public Page open(String id) {
        return get("/bureau/desk.xhtml?id=" + id);
    }

    /** Approves as the page is now; {@link Page#isDone()} says whether it was. */
    public Page approve(String id) {
        return open(id).form("deciding").press("approve");
    }

    /** Refuses as the page is now. */
    public Page refuse(String id, String reason, String opinion) {
        return open(id).form("deciding").tick(reason).fill("opinion", opinion).press("refuse");
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            request.timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return new Page(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public final class Page {

        private final HttpResponse<byte[]> answer;

        private Page(HttpResponse<byte[]> answer) {
            this.answer = answer;
        }

        public int status() {
            return answer.statusCode();
        }

        public byte[] bytes() {
            return answer.body();
        }

        public String text() {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        /** Whether a decision was taken: the desk goes on to the next application. */
        public boolean isDone() {
            return status() == 302 && header("Location").contains("done=");
        }

        /**
         * @throws AssertionError when the page has no form of this id
         */
        public Form form(String id) {
            Matcher found =
                    Pattern.compile("(?s)(<form\\b[^>]*\\bid=\"" + id + "\"[^>]*>)(.*?)</form>")
                            .matcher(text());
            if (!found.find()) {
                throw new AssertionError("no form " + id + " in " + this);
            }
            String action = attributes(found.group(1)).get("action");
            return new Form(answer.uri().resolve(action), found.group(2));
        }

        /** What a reader sees of the main part, in one line. */
        public String words() {
            return text().replaceAll("(?s).*<main\\b", "<main")
                    .replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ");
        }

        @Override
        public String toString() {
            return status() + " " + answer.uri() + " " + header("Location") + " " + words();
        }
    }

    /** A form as it stood on a page, with its hidden fields. */
    public final class Form {

        private final URI action;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, String> boxes = new LinkedHashMap<>();

        private Form(URI action, String html) {
            this.action = action;
            Matcher inputs = INPUT.matcher(html);
            while (inputs.find()) {
                Map<String, String> attributes = attributes(inputs.group());
                if ("hidden".equals(attributes.get("type"))) {
                    fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
                }
                if ("checkbox".equals(attributes.get("type"))) {
                    boxes.put(attributes.getOrDefault("value", "on"), attributes.get("name"));
                }
            }
        }

        public Form fill(String name, String value) {
            fields.put(name, value);
            return this;
        }

        /** Ticks the box that stands for this value; one box of a name at most. */
        public Form tick(String value) {
            return fill(boxes.get(value), value);
        }

        public Form without(String name) {
            fields.remove(name);
            return this;
        }

        public Page press(String button) {
            fill(button, button);
            StringBuilder body = new StringBuilder();
            fields.forEach(
                    (name, value) ->
                            body.append(body.isEmpty() ? "" : "&")
                                    .append(encode(name))
                                    .append('=')
                                    .append(encode(value)));
            return send(
                    HttpRequest.newBuilder(action)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), unescape(found.group(2)));
        }
        return attributes;
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
