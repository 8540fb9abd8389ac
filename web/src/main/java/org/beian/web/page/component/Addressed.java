package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of the page's URL, and builder of URLs within the application. */
@RequestScoped
public class Addressed {

    @Inject HttpServletRequest request;

    /** A parameter, stripped; empty when it is absent. */
    public String text(String name) {
        String given = request.getParameter(name);
        return given == null ? "" : given.strip();
    }

    /** A number in the URL; 0 for anything else. */
    public long number(String name) {
        return id(text(name)).orElse(0L);
    }

    /** The number of a row that a text is; empty when it is none, or null. */
    public static Optional<Long> id(String text) {
        return text != null && text.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }

    /** URL of this page with the current values of these parameters. */
    public String keeping(String... names) {
        return keeping(List.of(names));
    }

    /** The same as {@link #keeping(String...)}. */
    public String keeping(List<String> names) {
        String href = path();
        for (String name : names) {
            href = with(href, name, text(name));
        }
        return href;
    }

    /** The same, with the values of some of them exchanged. */
    public String keeping(List<String> names, Map<String, String> others) {
        String href = path();
        for (String name : names) {
            href = with(href, name, others.containsKey(name) ? others.get(name) : text(name));
        }
        return href;
    }

    /** Path of this page from the context root. */
    public String path() {
        return request.getServletPath();
    }

    /** The folder of the page, such as unit, bureau or provider; empty for a page in none. */
    public String folder() {
        return path().replaceFirst("^/(?:([a-z]+)/)?.*", "$1");
    }

    /** Whether the page is one of a bureau or the ministry. */
    public boolean isOfAuthority() {
        return "bureau".equals(folder()) || "ministry".equals(folder());
    }

    /** A URL with one more parameter; an empty one is left out. */
    public static String with(String href, String name, String value) {
        if (value == null || value.isEmpty()) {
            return href;
        }
        return href
                + (href.indexOf('?') < 0 ? "?" : "&")
                + name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A URL with parameters: names and values in turn. */
    public static String href(String path, String... query) {
        String href = path;
        for (int i = 0; i + 1 < query.length; i += 2) {
            href = with(href, query[i], query[i + 1]);
        }
        return href;
    }
}
