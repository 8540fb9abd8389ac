package org.beian.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.beian.web.DeclinedTexts;
import org.beian.web.RequestId;

/** Problem details for what is refused before any resource is reached. */
final class EarlyProblems {

    private EarlyProblems() {}

    /**
     * @param code key in the bundle {@code Errors} of this package
     */
    static void answer(
            HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        Locale locale = locale(request);
        String message = text(code + ".message", locale);
        Problem problem =
                new Problem(
                        "urn:beian:problem:" + code,
                        text("status." + status, locale),
                        status,
                        code,
                        message,
                        "urn:uuid:" + RequestId.of(request),
                        List.of(
                                new Problem.Item(
                                        "",
                                        code,
                                        message,
                                        text(code + ".suggestion", locale),
                                        null)));
        byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Locale locale(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") != null) {
            for (Locale wanted : Collections.list(request.getLocales())) {
                if ("zh".equals(wanted.getLanguage())) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if ("en".equals(wanted.getLanguage())) {
                    return Locale.ENGLISH;
                }
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    private static String text(String key, Locale locale) {
        return DeclinedTexts.text(Problems.class, key, List.of(), locale);
    }
}
