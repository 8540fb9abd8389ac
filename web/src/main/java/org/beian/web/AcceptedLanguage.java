package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.beian.law.Spoken;

/** The language that a program's request asks for, where no JAX-RS resource is reached. */
public final class AcceptedLanguage {

    private AcceptedLanguage() {}

    /** By {@code Accept-Language}; without one the container would name the server's own. */
    public static Locale of(HttpServletRequest request) {
        return Spoken.of(
                request.getHeader("Accept-Language") == null
                        ? List.of()
                        : Collections.list(request.getLocales()));
    }
}
