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
import org.beian.account.idempotency.StoredResponse;
import org.beian.web.AcceptedLanguage;
import org.beian.web.api.problem.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Factory of JSON responses in the caller's language; only those that are the same for everybody
 * may be cached.
 */
@ApplicationScoped
public class JsonResponses {

    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @Inject
    @ConfigProperty(name = "beian.baseUrl")
    Optional<String> baseUrl;

    private String base;

    /** Removes trailing slashes of the configured base URL. */
    @PostConstruct
    void prepare() {
        base = SLASHES.matcher(baseUrl.orElse("")).replaceFirst("");
    }

    public Locale language(HttpHeaders headers) {
        return AcceptedLanguage.of(headers);
    }

    public String json(Object answer) {
        return Json.write(answer);
    }

    /** A response that is the same for everybody; caches may keep it for a minute. */
    public Response toEverybody(Object answer, HttpHeaders headers) {
        return Response.ok(json(answer), JSON)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(headers).toLanguageTag())
                .build();
    }

    public Response send(StoredResponse answer, HttpHeaders headers) {
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
