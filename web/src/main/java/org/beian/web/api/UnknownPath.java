package org.beian.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.beian.web.AcceptedLanguage;
import org.beian.web.DeclinedTexts;
import org.beian.web.RequestId;

/**
 * What lies under {@code /api} but in no version of the interface: a program reads a problem detail
 * here too, not a page.
 */
@WebServlet("/api/*")
public class UnknownPath extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CODE = "PATH_UNKNOWN";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = AcceptedLanguage.of(request);
        String message = text(CODE + ".message", locale);
        Problem problem =
                new Problem(
                        "urn:beian:problem:" + CODE,
                        text("status.404", locale),
                        HttpServletResponse.SC_NOT_FOUND,
                        CODE,
                        message,
                        "urn:uuid:" + RequestId.of(request),
                        List.of(
                                new Problem.Item(
                                        "",
                                        CODE,
                                        message,
                                        text(CODE + ".suggestion", locale),
                                        null)));
        byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String text(String key, Locale locale) {
        return DeclinedTexts.text(Problems.class, key, List.of(), locale);
    }
}
