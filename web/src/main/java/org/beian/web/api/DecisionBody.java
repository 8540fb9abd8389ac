package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.beian.account.idempotency.StoredResponse;

/**
 * Handler of decisions on cases, each a call {@code POST {cases}/{id}/{act}} with an opinion as its
 * body: executed once for an idempotency key, checked against the version that the caller saw,
 * answered without a body.
 */
@ApplicationScoped
public class DecisionBody {

    private static final BodyShape OPINION =
            new BodyShape(DecisionBody.class, "opinion.schema.json");

    @Inject IdempotentCall once;
    @Inject JsonResponses answers;

    /**
     * Call of a decision.
     *
     * @param ifMatch version that the caller saw, or null
     * @param key the client's key, or null
     */
    public record Call(String id, byte[] body, String ifMatch, String key) {}

    /** Decision on a case. */
    public interface Decision {

        /**
         * @param version expected version; null for any
         * @param text opinion, or null
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
                            return new StoredResponse(204, null, null, null);
                        }),
                headers);
    }
}
