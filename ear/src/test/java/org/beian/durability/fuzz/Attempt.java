package org.beian.durability.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.support.Api;
import org.beian.support.RawRequest;

/** HTTP request that mutations change before it is sent. */
public final class Attempt {

    private static final int SHOWN = 600;

    /** What the request is about, as a report names it: a call or a page. */
    final String about;

    final List<String> mutations = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();

    /** Parts of the address behind the question mark, each as it is sent. */
    final List<String> query = new ArrayList<>();

    /** Fields of a form that is posted; null for any other request. */
    List<String[]> form;

    String method;
    String path;

    /** Body as a tree; what {@link #body} holds goes before it. */
    JsonNode json;

    byte[] body;

    /** The server that the request goes to; null for any. */
    URI server;

    Attempt(String about, String method, String path) {
        this.about = about;
        this.method = method;
        int at = path.indexOf('?');
        this.path = at < 0 ? path : path.substring(0, at);
        if (at >= 0) {
            query.addAll(List.of(path.substring(at + 1).split("&")));
        }
    }

    Attempt with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    boolean isPage() {
        return !path.startsWith("/api/");
    }

    /** The body's text; empty without a body. */
    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        if (body != null) {
            return body;
        }
        if (form != null) {
            boolean parts = FormFields.MULTIPART.equals(headers.get("Content-Type"));
            String sent = parts ? FormFields.parts(form) + "--x--\r\n" : FormFields.encoded(form);
            return sent.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return json == null ? new byte[0] : Api.JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /**
     * Sends it.
     *
     * @param source address of the connection, in 127.0.0.0/8
     */
    public RawRequest.Answer send(URI base, String source) {
        URI to = server == null ? base : server;
        RawRequest request = new RawRequest(to, method, address()).from(source);
        headers.forEach(request::header);
        byte[] content = bytes();
        boolean sends = content.length > 0 || method.matches("POST|PUT|PATCH");
        if (sends && !headers.containsKey("Content-Length")) {
            request.header("Content-Length", String.valueOf(content.length));
        }
        return request.answer(content);
    }

    /** The request as curl would send it; long texts are cut. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("curl -X " + method + " '" + cut(address()) + "'");
        headers.forEach(
                (name, value) -> line.append(" -H '").append(name + ": " + cut(value) + "'"));
        if (bytes().length > 0) {
            line.append(" --data-binary '").append(cut(text())).append('\'');
        }
        return about + " " + mutations + ": " + line;
    }

    private static String cut(String text) {
        return text.length() <= SHOWN
                ? text
                : text.substring(0, SHOWN) + "... (" + text.length() + " characters)";
    }
}
