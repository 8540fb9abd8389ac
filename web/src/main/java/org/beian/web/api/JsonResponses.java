package org.beian.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.account.idempotency.StoredResponse;
import org.beian.web.AcceptedLanguage;
import org.beian.web.api.problem.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Factory of responses in the caller's language, JSON and downloads; only those that are the same
 * for everybody may be cached.
 */
@ApplicationScoped
public class JsonResponses {

    private static final Pattern SLASHES = Pattern.compile("(?<!/)/++$");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @Inject
    @ConfigProperty(name = "beian.baseUrl")
    Optional<String> baseUrl;

    @Inject HttpServletRequest request;

    private String base;

    /** Removes trailing slashes of the configured base URL. */
    @PostConstruct
    void prepare() {
        base = SLASHES.matcher(baseUrl.orElse("")).replaceFirst("");
    }

    public Locale language() {
        return AcceptedLanguage.of(request);
    }

    public Response ok(Object shown) {
        return json(200, shown).build();
    }

    /** A response whose ETag is the version of what it shows. */
    public Response ok(Object shown, int version) {
        return json(200, shown).tag(String.valueOf(version)).build();
    }

    public ResponseBuilder json(int status, Object shown) {
        return written(status, Json.write(shown));
    }

    /** A response whose header Location names what it shows. */
    public ResponseBuilder json(int status, Object shown, String path) {
        return json(status, shown).location(URI.create(base + path));
    }

    /** A response without a body: what was asked for is done. */
    public Response done() {
        return uncached(204).build();
    }

    /** A response that is the same for everybody; caches may keep it for a minute. */
    public Response toEverybody(Object shown) {
        return json(200, shown)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /**
     * A file to download.
     *
     * @param name of letters, digits, points and hyphens
     */
    public ResponseBuilder download(Object content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** The response of an earlier call, to its repetition. */
    Response again(StoredResponse first) {
        ResponseBuilder response =
                first.body() == null
                        ? uncached(first.status())
                        : written(first.status(), first.body());
        return response.location(first.location() == null ? null : URI.create(first.location()))
                .header(HttpHeaders.ETAG, first.etag())
                .build();
    }

    private ResponseBuilder written(int status, String body) {
        return uncached(status)
                .type(JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag())
                .entity(body);
    }

    private static ResponseBuilder uncached(int status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
