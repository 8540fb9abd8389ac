package org.beian.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.account.idempotency.StoredAnswer;
import org.beian.web.api.problem.Json;
import org.beian.web.api.problem.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends answers, never cached unless they are everybody's, in the caller's language. */
@ApplicationScoped
public class Answers {

    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @Inject
    @ConfigProperty(name = "beian.baseUrl")
    Optional<String> baseUrl;

    private String base;

    /** The server's own address ends with a slash. */
    @PostConstruct
    void prepare() {
        base = SLASHES.matcher(baseUrl.orElse("")).replaceFirst("");
    }

    public Locale language(HttpHeaders headers) {
        return Languages.of(headers);
    }

    public String json(Object answer) {
        return Json.write(answer);
    }

    /** An answer that is everybody's: it may be kept for a minute on its way. */
    public Response toEverybody(Object answer, HttpHeaders headers) {
        return Response.ok(json(answer), JSON)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(headers).toLanguageTag())
                .build();
    }

    public Response send(StoredAnswer answer, HttpHeaders headers) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.location() != null) {
            response.location(URI.create(base + answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.type(JSON)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language(headers).toLanguageTag())
                    .entity(answer.body());
        }
        return response.build();
    }
}
