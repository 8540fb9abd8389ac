package org.beian.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at the pages who chooses its own address, cookies, headers and fields, as an attacker
 * does. All of 127.0.0.0/8 reaches the server, and each address is a source of its own.
 */
final class Stranger {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "<input(?=[^>]* type=\"hidden\")(?=[^>]* name=\"([^\"]*)\")[^>]* value=\"([^\"]*)\"");

    private final URI base;
    private final String source;
    private final Map<String, String> cookies = new TreeMap<>();

    private Stranger(URI base, String source) {
        this.base = base;
        this.source = source;
    }

    /**
     * @param source address of the connection, in 127.0.0.0/8
     */
    static Stranger from(String source) {
        return new Stranger(RunningSystem.get().baseUri(), source);
    }

    /** One that is signed in. */
    static Stranger signedIn(String source, String username, String password) {
        Stranger visitor = from(source);
        Answer answer = visitor.signIn(username, password);
        if (answer.status() != 302) {
            throw new AssertionError(username + " was not let in: " + answer);
        }
        return visitor;
    }

    /** What came back. */
    record Answer(int status, List<String> headers, String text) {

        String header(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        List<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        /** Path of the page that it leads to. */
        String location() {
            String to = header("Location");
            return to.isEmpty() ? "" : URI.create(to).getPath();
        }

        /** What the page says above its content. */
        String message() {
            Matcher found = Pattern.compile("(?s)<ul id=\"messages\".*?</ul>").matcher(text);
            return found.find() ? found.group().replaceAll("<[^>]*>", "").strip() : "";
        }

        /** Hidden fields of a form, with what the page put into them. */
        Map<String, String> form(String id) {
            Matcher form = Pattern.compile("(?s)<form id=\"" + id + "\".*?</form>").matcher(text);
            if (!form.find()) {
                throw new AssertionError("no form " + id + " in " + this);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher hidden = HIDDEN.matcher(form.group());
            while (hidden.find()) {
                fields.put(hidden.group(1), hidden.group(2));
            }
            return fields;
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Sends fields as a form of ours would. */
    Answer post(String path, Map<String, String> fields, String... headers) {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(encode(name))
                                .append('=')
                                .append(encode(value)));
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type");
        all.add("application/x-www-form-urlencoded");
        return send("POST", path, body.toString(), all.toArray(String[]::new));
    }

    Answer signIn(String username, String password, String... headers) {
        return enter(get("/login.xhtml"), username, password, headers);
    }

    /** Fills the form of a sign-in page that was read before. */
    Answer enter(Answer page, String username, String password, String... headers) {
        Map<String, String> fields = page.form("login");
        fields.put("username", username);
        fields.put("password", password);
        fields.put("signIn", "x");
        return post("/login.xhtml", fields, headers);
    }

    /** Whether the pages take it for somebody. */
    boolean isIn() {
        return get("/home.xhtml").status() == 200;
    }

    String session() {
        return cookies.get("JSESSIONID");
    }

    /** What a link would carry if ids stood in addresses, with the version that the server adds. */
    String inAddress() {
        return ";jsessionid="
                + session()
                + ";jsessionidversion="
                + cookies.get("JSESSIONIDVERSION");
    }

    /** Somebody who got hold of all cookies that this one has now. */
    Stranger thief() {
        Stranger thief = new Stranger(base, source);
        thief.cookies.putAll(cookies);
        return thief;
    }

    Stranger with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    Answer send(String method, String path, String body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        head.append("Host: ").append(base.getAuthority()).append("\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            head.append("Cookie: ").append(String.join("; ", pairs)).append("\r\n");
        }
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        Answer answer = exchange(head + "\r\n", content);
        keepCookies(answer);
        return answer;
    }

    private Answer exchange(String head, byte[] content) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), base.getPort()));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> lines = List.of(all.substring(0, end).split("\r\n"));
        String body = all.substring(end + 4);
        boolean chunked =
                lines.stream()
                        .anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        byte[] content = chunked ? unchunked(body) : body.getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]),
                lines.subList(1, lines.size()),
                new String(content, StandardCharsets.UTF_8));
    }

    private static byte[] unchunked(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(body.substring(at, line).strip(), 16);
            if (size == 0) {
                return out.toByteArray();
            }
            String chunk = body.substring(line + 2, line + 2 + size);
            out.writeBytes(chunk.getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + size + 2;
        }
    }

    private void keepCookies(Answer answer) {
        for (String set : answer.all("Set-Cookie")) {
            String pair = set.replaceFirst(";.*", "");
            int equal = pair.indexOf('=');
            cookies.put(pair.substring(0, equal), pair.substring(equal + 1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
