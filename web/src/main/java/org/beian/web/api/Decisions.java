package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.beian.account.idempotency.StoredAnswer;

/**
 * Decisions on cases, each a call {@code POST {cases}/{id}/{act}} with what is said to it: once for
 * a key, on the version that was seen, answered without a body.
 */
@ApplicationScoped
public class Decisions {

    private static final BodyShape OPINION = new BodyShape(Decisions.class, "opinion.schema.json");

    @Inject Once once;
    @Inject Answers answers;

    /**
     * What a call says.
     *
     * @param ifMatch the version that was seen, or null
     * @param key the client's key, or null
     */
    public record Call(String id, byte[] body, String ifMatch, String key) {}

    /** A decision that a desk takes. */
    public interface Decision {

        /**
         * @param version null: whichever it is now
         * @param text null when nothing is said
         */
        void on(Long id, Integer version, String text);
    }

    /**
     * @param cases first part of the path, such as {@code ip-findings}
     * @param act last part of the path, such as {@code acceptance}
     */
    public Response take(
            String cases, String act, Call call, HttpHeaders headers, Decision decision) {
        long id = Parameters.number("id", call.id());
        Integer version = Parameters.version(call.ifMatch());
        return answers.send(
                once.run(
                        call.key(),
                        "POST " + cases + " " + id + " " + act,
                        call.body(),
                        () -> {
                            JsonNode body = OPINION.read(call.body());
                            decision.on(id, version, BodyShape.text(body, "text"));
                            return new StoredAnswer(204, null, null, null);
                        }),
                headers);
    }
}
