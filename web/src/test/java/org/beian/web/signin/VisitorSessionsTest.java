package org.beian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests of the limits on sessions of visitors. */
class VisitorSessionsTest {

    private static final int MOST = 4;
    private static final int MOST_OF_SOURCE = 3;

    private final VisitorSessions visitors =
            new VisitorSessions(
                    Duration.ofMinutes(5), Duration.ofMinutes(30), MOST, MOST_OF_SOURCE);
    private final Map<String, HttpSession> sessions = new TreeMap<>();
    private final Map<String, Integer> seconds = new TreeMap<>();
    private final List<String> ended = new ArrayList<>();

    /** A session as the container has it: its end is told to the register. */
    private HttpSession session(String id) {
        return sessions.computeIfAbsent(
                id,
                name ->
                        (HttpSession)
                                Proxy.newProxyInstance(
                                        HttpSession.class.getClassLoader(),
                                        new Class<?>[] {HttpSession.class},
                                        (self, called, args) ->
                                                switch (called.getName()) {
                                                    case "getId" -> name;
                                                    case "setMaxInactiveInterval" ->
                                                            seconds.put(name, (Integer) args[0]);
                                                    case "invalidate" -> {
                                                        ended.add(name);
                                                        visitors.ended(name);
                                                        yield null;
                                                    }
                                                    default ->
                                                            throw new UnsupportedOperationException(
                                                                    called.getName());
                                                }));
    }

    private void begin(String... ids) {
        for (String id : ids) {
            // the source stands before the number
            visitors.began(session(id), id.substring(0, 1));
        }
    }

    @Test
    void endsTheOldestVisitorsAndNoneWhoIsSignedIn() {
        begin("a1", "b1", "c1", "d1");
        visitors.signedIn(session("a1 signed in"), "a1");
        begin("e1");
        assertThat(ended).isEmpty();
        begin("f1", "g1");
        assertThat(ended).containsExactly("b1", "c1");
        assertThat(visitors.count()).isEqualTo(MOST);
        assertThat(seconds).containsEntry("a1 signed in", 1800).containsEntry("g1", 300);
    }

    @Test
    void endsWhoPostedAFormLast() {
        begin("a1", "b1", "c1", "d1");
        visitors.posted(session("a1"));
        assertThat(seconds).containsEntry("a1", 1800);
        begin("e1");
        assertThat(ended).containsExactly("b1");
        for (String id : List.of("c1", "d1", "e1")) {
            visitors.posted(session(id));
        }
        begin("f1");
        assertThat(ended).as("the oldest of all").containsExactly("b1", "a1");
    }

    @Test
    void endsTheOldestOfASourceOverItsShare() {
        begin("z1", "a1", "a2", "a3", "a4", "a5");
        assertThat(ended).containsExactly("a1", "a2");
        begin("z2");
        assertThat(ended).as("over all").containsExactly("a1", "a2", "z1");
    }

    @Test
    void makesRoomWhereOneEnded() {
        begin("a1", "b1", "c1", "d1");
        visitors.ended("c1");
        begin("e1");
        assertThat(ended).isEmpty();
    }
}
