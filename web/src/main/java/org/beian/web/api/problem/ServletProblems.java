package org.beian.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.law.RequestRejected;
import org.beian.web.AcceptedLanguage;
import org.beian.web.RejectionTexts;
import org.beian.web.RequestId;

/** Problem details for requests that are refused before any resource is reached. */
public final class ServletProblems {

    private static final Map<Integer, String> CODES =
            Map.of(
                    400, "REQUEST_UNREADABLE",
                    404, "PATH_UNKNOWN",
                    405, "METHOD_NOT_ALLOWED",
                    406, "ANSWER_TYPE_UNKNOWN",
                    415, "BODY_TYPE_UNKNOWN",
                    500, "INTERNAL");

    private ServletProblems() {}

    /** The status to answer where server or JAX-RS ends a call with this one. */
    static int told(int status) {
        return CODES.containsKey(status) ? status : status < 500 ? 400 : 500;
    }

    /** Code of a status that is told. */
    static String code(int told) {
        return CODES.get(told);
    }

    /**
     * Refuses a request whose body is not read, programs and people alike.
     *
     * @param code key in the bundle {@code Errors} of this package
     */
    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        response.setHeader("Connection", "close");
        if (request.getServletPath().startsWith("/api")) {
            answer(request, response, status, code);
        } else {
            plain(request, response, status, code);
        }
    }

    /**
     * @param code key in the bundle {@code Errors} of this package
     */
    public static void answer(
            HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        Locale locale = AcceptedLanguage.of(request);
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
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader("Retry-After", Problems.SECONDS_WHEN_BUSY);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * The same for people, as plain text: a Faces page would read the request's parameters, and so
     * wait for its body.
     */
    public static void plain(
            HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        Locale locale = AcceptedLanguage.of(request);
        plain(response, status, text(code + ".message", locale), locale);
    }

    /** A refusal for people, as plain text. */
    public static void plain(
            HttpServletRequest request, HttpServletResponse response, RequestRejected refused)
            throws IOException {
        Locale locale = AcceptedLanguage.of(request);
        String text =
                RejectionTexts.message(refused, locale)
                        + ' '
                        + RejectionTexts.suggestion(refused, locale);
        plain(response, status(refused), text, locale);
    }

    /** The status that the interface gives a refusal. */
    public static int status(RequestRejected refused) {
        return Problems.status(refused.kind());
    }

    private static void plain(HttpServletResponse response, int status, String text, Locale locale)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String key, Locale locale) {
        return RejectionTexts.text(Problems.class, key, List.of(), locale);
    }
}
