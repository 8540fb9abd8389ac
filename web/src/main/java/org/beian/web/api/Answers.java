package org.beian.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.StoredAnswer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends answers: never cached, in the caller's language. */
@ApplicationScoped
public class Answers {

    @Inject
    @ConfigProperty(name = "beian.baseUrl")
    Optional<String> baseUrl;

    public Locale language(HttpHeaders headers) {
        return Languages.of(headers);
    }

    public String json(Object answer) {
        return Json.write(answer);
    }

    public Response send(StoredAnswer answer, HttpHeaders headers) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.location() != null) {
            // the server's own address ends with a slash
            String base = baseUrl.orElse("").replaceFirst("/+$", "");
            response.location(URI.create(base + answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                    .header(HttpHeaders.CONTENT_LANGUAGE, language(headers).toLanguageTag())
                    .entity(answer.body());
        }
        return response.build();
    }
}
