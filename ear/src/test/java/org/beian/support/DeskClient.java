package org.beian.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Client of the pages without a browser: it reads forms as they were sent, fills them in and
 * presses buttons within one session, as pages use no script for what matters. It also plays an
 * attacker, who chooses the address it comes from, its cookies, headers and fields.
 */
public final class DeskClient {

    private static final Pattern INPUT = Pattern.compile("<(input|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z_:.-]+)=\"([^\"]*)\"");

    private final Supplier<URI> base;
    private final String source;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    private DeskClient(Supplier<URI> base, String source) {
        this.base = base;
        this.source = source;
    }

    /** A client that has not signed in. */
    public static DeskClient anybody(RunningSystem system) {
        return new DeskClient(system.node()::baseUri, null);
    }

    /**
     * A client at a source address of its own that has not signed in: all of 127.0.0.0/8 reaches
     * the server.
     *
     * @param source address of the connection, in 127.0.0.0/8
     */
    public static DeskClient from(RunningSystem system, String source) {
        return new DeskClient(system.node()::baseUri, source);
    }

    /** The same at the server, or proxy, with this address. */
    public static DeskClient from(URI base, String source) {
        return new DeskClient(() -> base, source);
    }

    /** A client signed in with a demo account. */
    public static DeskClient signIn(RunningSystem system, String username) {
        return anybody(system).signedIn(username, "demo");
    }

    /** A client signed in with a demo account at the server with this address. */
    public static DeskClient signIn(URI base, String username) {
        return new DeskClient(() -> base, null).signedIn(username, "demo");
    }

    /** The same, signed in. */
    public DeskClient signedIn(String username, String password) {
        Page answer = enter(username, password);
        assertThat(answer.status()).as("%s was not let in: %s", username, answer).isEqualTo(302);
        return this;
    }

    /** Tries to sign in and gives the page that follows. */
    public Page enter(String username, String password) {
        return get("/login.xhtml").enter(username, password);
    }

    public boolean isIn() {
        return get("/home.xhtml").status() == 200;
    }

    /**
     * @param path as it is sent, from its first slash on
     * @param headers names and values in turn
     */
    public Page get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Starts a job that needs no parameters, as the operator. */
    public Page start(String job) {
        return get("/operator/jobs.xhtml").form("starting-" + job + "Form").press("start-" + job);
    }

    /** Opens the application at the review desk. */
    public Page open(String id) {
        return get("/bureau/desk.xhtml?id=" + id);
    }

    /** Opens the application and takes it where nobody has it. */
    public Page take(String id) {
        Page page = open(id);
        if (page.offers("take")) {
            page.form("deciding").press("take");
            page = open(id);
        }
        return page;
    }

    /** Opens a scan for a reason, as who did not take its case. */
    public Page scan(String path, String reason) {
        return get(path).form("unmasking").fill("reason", reason).press("unmaskShow");
    }

    /** Approves as who took it; {@link Page#isDone()} tells the success. */
    public Page approve(String id) {
        return take(id).form("deciding").press("approve");
    }

    /** Refuses as who took it. */
    public Page refuse(String id, String reason, String opinion) {
        return take(id).form("deciding").tick(reason).fill("opinion", opinion).press("refuse");
    }

    /** Address of the server where its session is. */
    public URI base() {
        return base.get();
    }

    /** The id of its session; null without one. */
    public String session() {
        return cookies.get("JSESSIONID");
    }

    /** The session id as a link would carry it, with the version that the server adds. */
    public String inAddress() {
        String version = cookies.get("JSESSIONIDVERSION");
        return ";jsessionid=" + session() + ";jsessionidversion=" + version;
    }

    /** All its cookies as a request carries them. */
    public String cookieHeader() {
        return cookies.entrySet().stream().map(Map.Entry::toString).collect(joining("; "));
    }

    /** An attacker with a copy of all current cookies of this client. */
    public DeskClient thief() {
        DeskClient thief = new DeskClient(base, source);
        thief.cookies.putAll(cookies);
        return thief;
    }

    public DeskClient with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    /**
     * @param body null for none
     */
    public Page send(String method, String path, String body, String... headers) {
        RawRequest request = new RawRequest(base.get(), method, path).from(source);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        byte[] content = body == null ? new byte[0] : body.getBytes(UTF_8);
        if (body != null) {
            request.header("Content-Length", String.valueOf(content.length));
        }
        Page page = new Page(path, request.answer(content));
        for (String set : page.all("Set-Cookie")) {
            String[] pair = set.replaceFirst(";.*", "").split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return page;
    }

    /** Page that was answered. */
    public final class Page {

        private final String path;
        private final RawRequest.Answer answer;

        private Page(String path, RawRequest.Answer answer) {
            this.path = path;
            this.answer = answer;
        }

        public int status() {
            return answer.status();
        }

        public byte[] bytes() {
            return answer.body();
        }

        public String text() {
            return new String(answer.body(), UTF_8);
        }

        /** A header's first value, or an empty text. */
        public String header(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        /** All values of a header. */
        public List<String> all(String name) {
            String start = name + ":";
            return answer.headers().stream()
                    .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        /** Path of the page that it leads to, or an empty text. */
        public String location() {
            String to = header("Location");
            return to.isEmpty() ? "" : URI.create(to).getPath();
        }

        /** The message above the content of the page. */
        public String message() {
            Matcher found = Pattern.compile("(?s)<div id=\"messages\".*?</div>").matcher(text());
            return found.find() ? found.group().replaceAll("<[^>]*>", "").strip() : "";
        }

        /** True when the page has a button of this id. */
        public boolean offers(String button) {
            return text().contains("<button id=\"" + button + "\"");
        }

        /** True when a decision was taken: the desk goes on to the next application. */
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
            return new Form(attributes(found.group(1)).get("action"), found.group(2));
        }

        /** Fills in this page's form for signing in. */
        public Page enter(String username, String password, String... headers) {
            return form("login")
                    .fill("username", username)
                    .fill("password", password)
                    .press("signIn", headers);
        }

        /** The visible text of the main part, in one line. */
        public String words() {
            String main = text().substring(Math.max(text().lastIndexOf("<main"), 0));
            return main.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ");
        }

        @Override
        public String toString() {
            return status() + " " + path + " " + header("Location") + " " + words();
        }
    }

    /** Form as it was on a page, with its hidden fields. */
    public final class Form {

        private final String action;
        private final String html;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, String> boxes = new LinkedHashMap<>();
        private final Map<String, Set<String>> ticked = new LinkedHashMap<>();
        private final Map<String, String> buttons = new LinkedHashMap<>();

        private Form(String action, String html) {
            this.action = action;
            this.html = html;
            Matcher inputs = INPUT.matcher(html);
            while (inputs.find()) {
                Map<String, String> attributes = attributes(inputs.group());
                if (inputs.group(1).equals("button")) {
                    buttons.putIfAbsent(attributes.get("name"), attributes.get("value"));
                }
                if ("hidden".equals(attributes.get("type"))) {
                    fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
                }
                if ("checkbox".equals(attributes.get("type"))) {
                    boxes.put(attributes.getOrDefault("value", "on"), attributes.get("name"));
                }
            }
        }

        /** A field's value as given or as filled in; null without such a field. */
        public String value(String name) {
            return fields.get(name);
        }

        /**
         * Fills in a field by its id. Menus and dates are sent under a name of their own, and a
         * choice found as one types as its text and its value.
         */
        public Form fill(String name, String value) {
            List<String> own =
                    Stream.of(name + "_input", name + "_hinput")
                            .filter(each -> html.contains("name=\"" + each + "\""))
                            .toList();
            (own.isEmpty() ? List.of(name) : own).forEach(each -> fields.put(each, value));
            return this;
        }

        /** Ticks the box that stands for this value. */
        public Form tick(String value) {
            ticked.computeIfAbsent(boxes.get(value), name -> new LinkedHashSet<>()).add(value);
            return this;
        }

        public Form without(String name) {
            fields.remove(name);
            return this;
        }

        /** Sends the form; it can be changed and sent again, as from a page that stayed open. */
        public Page press(String button, String... headers) {
            List<String> all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
            return send("POST", action, body(button), all.toArray(String[]::new));
        }

        public String action() {
            return action;
        }

        /** The body that is sent when a button is pressed. */
        public String body(String button) {
            Map<String, String> sent = new LinkedHashMap<>(fields);
            String drawn = buttons.get(button);
            sent.put(button, drawn == null ? button : drawn);
            StringBuilder body = new StringBuilder();
            sent.forEach((name, value) -> add(body, name, value));
            ticked.forEach((name, values) -> values.forEach(value -> add(body, name, value)));
            return body.toString();
        }
    }

    private static void add(StringBuilder body, String name, String value) {
        body.append(body.isEmpty() ? "" : "&").append(URLEncoder.encode(name, UTF_8));
        body.append('=').append(URLEncoder.encode(value, UTF_8));
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
}
