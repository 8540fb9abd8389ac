package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the address of the page says, and addresses of ours to go on to. */
@RequestScoped
public class Addressed {

    @Inject HttpServletRequest request;

    /** A parameter without blanks around it; empty when it is not there. */
    public String text(String name) {
        String given = request.getParameter(name);
        return given == null ? "" : given.strip();
    }

    /** A number in the address; 0 for what is none. */
    public long number(String name) {
        String given = text(name);
        return given.matches("[0-9]{1,18}") ? Long.parseLong(given) : 0;
    }

    /** This page with the parameters of these names as they are. */
    public String keeping(String... names) {
        return keeping(List.of(names));
    }

    /** As {@link #keeping(String...)}. */
    public String keeping(List<String> names) {
        String href = path();
        for (String name : names) {
            href = with(href, name, text(name));
        }
        return href;
    }

    /** The page that is shown, from the context root. */
    public String path() {
        return request.getServletPath();
    }

    /** The folder of the page: unit, bureau, ministry or provider. */
    public String folder() {
        return path().replaceFirst("^/([a-z]+)/.*", "$1");
    }

    /** An address with one parameter more; an empty one is left out. */
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

    /** An address with parameters: names and values in turn. */
    public static String href(String path, String... query) {
        String href = path;
        for (int i = 0; i + 1 < query.length; i += 2) {
            href = with(href, query[i], query[i + 1]);
        }
        return href;
    }
}
