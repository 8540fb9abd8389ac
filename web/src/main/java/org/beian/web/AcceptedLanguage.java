package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.beian.law.SupportedLocales;

/** Language of a response to an API client, by its {@code Accept-Language}; Chinese without one. */
public final class AcceptedLanguage {

    private AcceptedLanguage() {}

    public static Locale of(HttpServletRequest request) {
        // without the header the container would name the server's own language
        return SupportedLocales.of(
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                        ? List.of()
                        : Collections.list(request.getLocales()));
    }
}
