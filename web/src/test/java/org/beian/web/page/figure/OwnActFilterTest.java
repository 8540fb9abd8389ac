package org.beian.web.page.figure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.beian.account.signin.SignedIn;
import org.junit.jupiter.api.Test;

class OwnActFilterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(5);

    private final Map<String, Object> session = new HashMap<>();
    private boolean signedIn = true;

    private HttpServletRequest request(String method) {
        HttpSession stored =
                proxy(
                        HttpSession.class,
                        (self, called, args) ->
                                called.getName().equals("setAttribute")
                                        ? session.put((String) args[0], args[1])
                                        : session.get((String) args[0]));
        return proxy(
                HttpServletRequest.class,
                (self, called, args) ->
                        switch (called.getName()) {
                            case "getMethod" -> method;
                            case "getSession" -> stored;
                            case "getAttribute" ->
                                    signedIn ? new SignedIn(null, 1, false, false) : null;
                            default -> throw new UnsupportedOperationException(called.getName());
                        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private Instant during(String method) throws Exception {
        OwnActFilter filter = new OwnActFilter();
        filter.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        AtomicReference<Instant> seen = new AtomicReference<>();
        filter.doFilter(
                request(method),
                null,
                (request, response) -> seen.set(OwnActFilter.last(request("GET"), LATER)));
        return seen.get();
    }

    @Test
    void thePageAfterAnActNeedsFiguresSinceItsEnd() throws Exception {
        during("POST");

        assertThat(OwnActFilter.last(request("GET"), LATER)).isEqualTo(NOW);
    }

    /** A browser follows a redirect before the act's request has returned. */
    @Test
    void aPageBesideTheActNeedsFiguresOfItsOwnTime() throws Exception {
        assertThat(during("POST")).isEqualTo(LATER);
    }

    @Test
    void lookingIsNoAct() throws Exception {
        assertThat(during("GET")).isEqualTo(Instant.MIN);
        assertThat(OwnActFilter.last(request("GET"), LATER)).isEqualTo(Instant.MIN);
    }

    @Test
    void theActItselfDoesNotWait() throws Exception {
        during("POST");

        assertThat(OwnActFilter.last(request("POST"), LATER)).isEqualTo(Instant.MIN);
    }

    @Test
    void aVisitorHasNoFigures() throws Exception {
        signedIn = false;
        during("POST");

        assertThat(session).isEmpty();
    }
}
