package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of posts whose bodies do not come: they take no place of anybody else's, and none at all
 * where nobody asked for the form.
 */
@ApiTest
class SlowBodiesIT {

    private static final int CROWD = 128;
    private static final int OF_VISITOR = 4;
    private static final int OF_ADDRESS = 16;
    private static final int LONGER_THAN_A_BODY_MAY_TAKE = 30_000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RunningSystem system = RunningSystem.get();
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Begins a post to the sign-in that will not be finished. */
    private Socket begin(String source, String headers) {
        try {
            Socket socket = new Socket();
            open.add(socket);
            socket.setSoTimeout(LONGER_THAN_A_BODY_MAY_TAKE);
            socket.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
            socket.connect(
                    new InetSocketAddress(system.baseUri().getHost(), system.baseUri().getPort()));
            String head =
                    "POST /login.xhtml HTTP/1.1\r\nHost: "
                            + system.baseUri().getAuthority()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 1000\r\n"
                            + headers
                            + "\r\nu";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String status(Socket socket) {
        try {
            byte[] start = socket.getInputStream().readNBytes(12);
            return start.length < 12 ? "" : new String(start, 9, 3, StandardCharsets.UTF_8);
        } catch (SocketTimeoutException stillOpen) {
            return "still open";
        } catch (IOException hungUp) {
            return "";
        }
    }

    private static Map<String, Integer> statuses(List<Socket> sockets) {
        Map<String, Integer> statuses = new TreeMap<>();
        sockets.forEach(socket -> statuses.merge(status(socket), 1, Integer::sum));
        return statuses;
    }

    private void othersGoOn(String source) {
        long began = System.nanoTime();
        Api provider = system.api("demo-provider");
        provider.submit(SampleApplication.another()).expect(201);
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        assertThat(reviewer.isIn()).isTrue();
        assertThat(DeskClient.from(system, source).signedIn("sponsor", "demo").isIn()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void waitsForNoBodyOfWhoAskedForNoForm() {
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(begin("127.0.9.1", "Cookie: visitor=none\r\n"));
        }
        long began = System.nanoTime();
        assertThat(statuses(crowd)).containsOnlyKeys("302");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        othersGoOn("127.0.9.1");
    }

    @Test
    void givesOneVisitorAFewPlacesAndNoMoreTimeThanAnyBody() {
        String source = "127.0.9.2";
        DeskClient visitor = DeskClient.from(system, source);
        visitor.get("/login.xhtml");
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(begin(source, "Cookie: " + visitor.cookieHeader() + "\r\n"));
        }
        othersGoOn(source);
        assertThat(statuses(crowd))
                .containsEntry("503", CROWD - OF_VISITOR)
                .containsEntry("408", OF_VISITOR);
        othersGoOn(source);
    }

    @Test
    void givesOneAddressItsPlacesHoweverManyVisitorsItPlays() {
        String source = "127.0.9.3";
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < 2 * OF_ADDRESS; i++) {
            DeskClient visitor = DeskClient.from(system, source);
            visitor.get("/login.xhtml");
            crowd.add(begin(source, "Cookie: " + visitor.cookieHeader() + "\r\n"));
        }
        othersGoOn(source);
        assertThat(statuses(crowd))
                .containsEntry("503", OF_ADDRESS)
                .containsEntry("408", OF_ADDRESS);
        othersGoOn(source);
    }
}
