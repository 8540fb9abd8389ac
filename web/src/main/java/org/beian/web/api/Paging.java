package org.beian.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.beian.account.idempotency.StoredResponse;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;

/**
 * Page request of a list by keyset pagination, which never counts rows (formats.md 8).
 *
 * @param limit 1 to 500
 */
public record Paging(int limit, long after) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /**
     * @throws RequestRejected {@link CallRefusal#PARAMETER_INVALID} when a parameter is no number
     *     or out of its range
     */
    public static Paging of(String limit, String cursor) {
        int wanted =
                limit == null
                        ? USUAL
                        : (int) Math.min(Parameters.number("limit", limit), MOST + 1L);
        if (wanted < 1 || wanted > MOST) {
            throw Parameters.invalid("limit");
        }
        return new Paging(wanted, cursor == null ? 0 : Parameters.number("cursor", cursor));
    }

    /** The last key that was seen; null on the first page. */
    public Long last() {
        return after == 0 ? null : after;
    }

    /**
     * @param found one row more than the page where there is a next page
     * @param key a row's key, from which the next page goes on
     */
    public <T> Response respond(
            List<T> found,
            Function<T, ?> shown,
            Function<T, ?> key,
            UriInfo uri,
            JsonResponses answers,
            HttpHeaders headers) {
        boolean more = found.size() > limit;
        List<T> page = more ? found.subList(0, limit) : found;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", page.stream().map(shown).toList());
        Response answer =
                answers.send(new StoredResponse(200, null, null, answers.json(body)), headers);
        return more ? withNext(answer, key.apply(page.get(page.size() - 1)), uri) : answer;
    }

    /** The response with a Link header to the next page, which begins after a key. */
    public Response withNext(Response answer, Object after, UriInfo uri) {
        String next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", after).build().toString();
        return Response.fromResponse(answer).header("Link", "<" + next + ">; rel=\"next\"").build();
    }
}
