package org.beian.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Page request of a list by keyset pagination, which never counts rows (formats.md 8), as a bean of
 * query parameters.
 */
public class Paging {

    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    long limit;

    @QueryParam("cursor")
    String cursor;

    @Context UriInfo uri;

    /** Rows of the page, 1 to 500. */
    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Parameters.invalid("limit");
        }
        return (int) limit;
    }

    /** Rows to read: one more than the page, which tells whether there is a next one. */
    public int read() {
        return limit() + 1;
    }

    /** The key that was seen last, as text; empty on the first page. */
    public String cursor() {
        return cursor == null ? "" : cursor;
    }

    /** The number that was seen last; 0 on the first page. */
    public long after() {
        return after(0);
    }

    /**
     * @param start the number from which the first page goes on
     */
    public long after(long start) {
        return cursor == null ? start : Parameters.number("cursor", cursor);
    }

    /** The same, null on the first page. */
    public Long last() {
        return after() == 0 ? null : after();
    }

    /**
     * @param found one row more than the page where there is a next page
     * @param key a row's key, from which the next page goes on
     */
    public <T> Response respond(
            List<T> found, Function<T, ?> shown, Function<T, ?> key, JsonResponses answers) {
        boolean more = found.size() > limit;
        List<T> page = more ? found.subList(0, limit()) : found;
        Response answer = answers.ok(Map.of("items", page.stream().map(shown).toList()));
        return more ? withNext(answer, key.apply(page.get(page.size() - 1))) : answer;
    }

    /** The response with a Link header to the next page, which begins after a key. */
    public Response withNext(Response answer, Object after) {
        String next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", after).build().toString();
        return Response.fromResponse(answer).header("Link", "<" + next + ">; rel=\"next\"").build();
    }
}
