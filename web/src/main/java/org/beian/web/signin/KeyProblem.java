package org.beian.web.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.web.AcceptedLanguage;
import org.beian.web.RejectionTexts;

/**
 * Problem response to a call whose API key is refused, before any resource is reached: RFC 9457
 * and, when the key is invalid, RFC 6750.
 */
final class KeyProblem {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyProblem() {}

    static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejected refused,
            String requestId) {
        Locale locale = AcceptedLanguage.of(request);
        int status = status(refused);
        byte[] body = body(refused, status, locale, requestId);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(
                    "WWW-Authenticate", "Bearer realm=\"beian\", error=\"invalid_token\"");
        } else {
            response.setHeader("Retry-After", "5");
        }
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

    private static int status(RequestRejected refused) {
        return refused.kind() == Refusal.Kind.UNAVAILABLE
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_UNAUTHORIZED;
    }

    private static byte[] body(
            RequestRejected refused, int status, Locale locale, String requestId) {
        String message = RejectionTexts.message(refused, locale);
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "urn:beian:problem:" + refused.code());
        problem.put("title", message);
        problem.put("status", status);
        problem.put("code", refused.code());
        problem.put("detail", message);
        problem.put("instance", "urn:uuid:" + requestId);
        ObjectNode error = problem.putArray("errors").addObject();
        error.put("pointer", "");
        error.put("code", refused.code());
        error.put("message", message);
        error.put("suggestion", RejectionTexts.suggestion(refused, locale));
        return problem.toString().getBytes(StandardCharsets.UTF_8);
    }
}
