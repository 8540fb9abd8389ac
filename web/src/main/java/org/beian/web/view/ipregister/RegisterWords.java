package org.beian.web.view.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.web.view.Frame;
import org.beian.web.view.Texts;

/** Texts of the registers' pages, and what their addresses say. */
@RequestScoped
class RegisterWords {

    @Inject Frame frame;
    @Inject HttpServletRequest request;

    Locale locale() {
        return frame.getLocale();
    }

    /** A text of the bundle Registers, its placeholders filled; the key itself when it has none. */
    String text(String key, Object... arguments) {
        ResourceBundle texts = Texts.of("Registers", locale());
        if (!texts.containsKey(key)) {
            return key;
        }
        String text = texts.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    /** A parameter of the address without blanks around it; empty when it is not there. */
    String parameter(String name) {
        String given = request.getParameter(name);
        return given == null ? "" : given.strip();
    }

    /** A number in the address; 0 for what is none. */
    long number(String name) {
        String given = parameter(name);
        return given.matches("[0-9]{1,18}") ? Long.parseLong(given) : 0;
    }

    /** The page that is shown, from the context root. */
    String path() {
        return request.getServletPath();
    }

    /** The folder of the page: unit, bureau or ministry. */
    String folder() {
        return path().replaceFirst("^/([a-z]+)/.*", "$1");
    }

    /** An address of ours: names and values in turn; empty values are left out. */
    static String href(String path, String... query) {
        StringBuilder href = new StringBuilder(path);
        char sign = '?';
        for (int i = 0; i + 1 < query.length; i += 2) {
            if (query[i + 1] != null && !query[i + 1].isEmpty()) {
                href.append(sign).append(query[i]).append('=');
                href.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
                sign = '&';
            }
        }
        return href.toString();
    }
}
