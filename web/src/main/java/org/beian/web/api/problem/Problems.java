package org.beian.web.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.beian.account.AccountPrincipal;
import org.beian.account.signin.TooManyAttempts;
import org.beian.filing.lookup.TooManyLookups;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.web.AcceptedLanguage;
import org.beian.web.RejectionTexts;
import org.beian.web.RequestId;

/** Factory of problem responses in the caller's language. */
@ApplicationScoped
class Problems {

    private static final String TYPE = "urn:beian:problem:";
    private static final long SECONDS_FOR_A_QUOTA = 60;
    static final int SECONDS_WHEN_BUSY = 5;

    @Inject SecurityContext security;
    @Inject HttpServletRequest request;

    Response of(RequestRejected declined) {
        Locale locale = AcceptedLanguage.of(request);
        int status = status(declined.kind());
        Problem problem =
                new Problem(
                        TYPE + declined.code(),
                        title(status, locale),
                        status,
                        declined.code(),
                        RejectionTexts.message(declined, locale),
                        requestId(),
                        ProblemItems.of(declined, locale));
        Response.ResponseBuilder answer = answer(problem, locale);
        if (status == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, secondsToWait(declined));
        }
        return answer.build();
    }

    /** Seconds until a repeat is looked at; of a quota nobody knows when it has room again. */
    private static long secondsToWait(RequestRejected declined) {
        if (declined instanceof TooManyLookups lookups) {
            return lookups.retryAfterSeconds();
        }
        return declined instanceof TooManyAttempts attempts
                ? attempts.retryAfterSeconds()
                : SECONDS_FOR_A_QUOTA;
    }

    /** A problem that no EJB raised: routing, media types, access. */
    Response of(int status, String code) {
        Locale locale = AcceptedLanguage.of(request);
        Problem problem =
                new Problem(
                        TYPE + code,
                        title(status, locale),
                        status,
                        code,
                        RejectionTexts.text(Problems.class, code + ".message", List.of(), locale),
                        requestId(),
                        List.of(
                                new Problem.Item(
                                        "",
                                        code,
                                        RejectionTexts.text(
                                                Problems.class,
                                                code + ".message",
                                                List.of(),
                                                locale),
                                        RejectionTexts.text(
                                                Problems.class,
                                                code + ".suggestion",
                                                List.of(),
                                                locale),
                                        null)));
        return answer(problem, locale).build();
    }

    boolean signedIn() {
        return !security.getPrincipalsByType(AccountPrincipal.class).isEmpty();
    }

    /** The request's id, as in the log. */
    String requestId() {
        return "urn:uuid:" + RequestId.of(request);
    }

    private static Response.ResponseBuilder answer(Problem problem, Locale locale) {
        Response.ResponseBuilder answer =
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(Json.write(problem));
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return problem.status() == 503
                ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_WHEN_BUSY)
                : answer;
    }

    private static String title(int status, Locale locale) {
        return RejectionTexts.text(Problems.class, "status." + status, List.of(), locale);
    }

    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case NOT_SIGNED_IN -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case TOO_SLOW -> 408;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case WRONG_TYPE -> 415;
            case UNPROCESSABLE -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
