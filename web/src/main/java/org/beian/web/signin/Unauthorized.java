package org.beian.web.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.beian.law.Declined;
import org.beian.web.AcceptedLanguage;
import org.beian.web.DeclinedTexts;

/** The answer to a key that is none, before any resource is reached: RFC 9457 and RFC 6750. */
final class Unauthorized {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Unauthorized() {}

    static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Declined refused,
            String requestId) {
        Locale locale = AcceptedLanguage.of(request);
        byte[] body = body(refused, locale, requestId);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"beian\", error=\"invalid_token\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] body(Declined refused, Locale locale, String requestId) {
        String message = DeclinedTexts.message(refused, locale);
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "urn:beian:problem:" + refused.code());
        problem.put("title", message);
        problem.put("status", HttpServletResponse.SC_UNAUTHORIZED);
        problem.put("code", refused.code());
        problem.put("detail", message);
        problem.put("instance", "urn:uuid:" + requestId);
        ObjectNode error = problem.putArray("errors").addObject();
        error.put("pointer", "");
        error.put("code", refused.code());
        error.put("message", message);
        error.put("suggestion", DeclinedTexts.suggestion(refused, locale));
        return problem.toString().getBytes(StandardCharsets.UTF_8);
    }
}
