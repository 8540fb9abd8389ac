package org.beian.enforcement.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of visits of sites: what is up, what is down, and what is never called. */
@Clause("16.4")
class SiteVisitTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0";
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(400);

    /** Stands for an address outside. */
    private static final InetAddress OUTSIDE = address("127.0.0.2");

    private static final InetAddress INSIDE = address("127.0.0.1");

    private final Map<String, Iterator<InetAddress>> names = new HashMap<>();

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private void named(String host, InetAddress... addresses) {
        names.put(host, List.of(addresses).iterator());
    }

    private SiteVisit visitor(Duration within, Integer... ports) {
        DnsResolver resolver =
                new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        Iterator<InetAddress> found = names.get(host);
                        if (found == null) {
                            throw new UnknownHostException(host);
                        }
                        return new InetAddress[] {found.next()};
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        return host;
                    }
                };
        return new SiteVisit(
                new CheckedResolver(resolver, OUTSIDE::equals, null), Set.of(ports), within);
    }

    private SiteAnswer visit(String uri, Duration within, Integer... ports) {
        return visitor(within, ports).of(URI.create(uri));
    }

    @Test
    void tellsWhatAnswersAndWhatNoLongerDoes() throws IOException {
        named("site.ninja", OUTSIDE, OUTSIDE);
        try (LocalSite site =
                LocalSite.answering(OUTSIDE, "HTTP/1.1 503 Gone\r\nContent-Length: 0")) {
            int port = site.port();
            assertThat(visit("http://site.ninja:" + port + "/", LONG, port))
                    .isEqualTo(
                            new SiteAnswer(
                                    LookResult.UP, 503, "http://site.ninja:" + port + "/", null));
        }
        try (Socket silent = new Socket()) {
            silent.bind(new InetSocketAddress(OUTSIDE, 0));
            int port = silent.getLocalPort();
            assertThat(visit("http://site.ninja:" + port + "/", LONG, port))
                    .extracting(SiteAnswer::result, SiteAnswer::reason)
                    .containsExactly(LookResult.DOWN, LookReason.NO_ANSWER);
        }
        assertThat(visit("http://none.ninja/", LONG, 80))
                .extracting(SiteAnswer::result, SiteAnswer::reason)
                .containsExactly(LookResult.DOWN, LookReason.NO_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.0.0.8",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:db8::1"
            })
    void knowsWhatIsNotPublic(String inside) {
        assertThat(PublicAddresses.isPublic(address(inside))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2400:3200::1", "2a00::1"})
    void knowsWhatIsPublic(String outside) {
        assertThat(PublicAddresses.isPublic(address(outside))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://localhost/",
                "http://somebody@site.ninja/",
                "http://[::ffff:127.0.0.1]/"
            })
    void refusesAddressesThatAreWrittenOtherwise(String uri) {
        assertThat(visit(uri, LONG, 80))
                .extracting(SiteAnswer::result, SiteAnswer::reason)
                .containsExactly(LookResult.UNSAFE, LookReason.ADDRESS_FORM);
    }

    @Test
    void refusesOtherProtocolsAndPorts() {
        assertThat(visit("file:///etc/passwd", LONG, 80).reason())
                .isEqualTo(LookReason.OTHER_PROTOCOL);
        assertThat(visit("gopher://site.ninja/", LONG, 80).reason())
                .isEqualTo(LookReason.OTHER_PROTOCOL);
        assertThat(visit("http://site.ninja:22/", LONG, 80, 443).reason())
                .isEqualTo(LookReason.OTHER_PORT);
    }

    @Test
    void neverCallsTheInsideByNameNorByAddress() throws IOException {
        named("inside.ninja", INSIDE);
        named("127.0.0.1", INSIDE);
        try (LocalSite inside = LocalSite.answering(INSIDE, OK)) {
            for (String host : List.of("inside.ninja", "127.0.0.1")) {
                assertThat(visit("http://" + host + ":" + inside.port(), LONG, inside.port()))
                        .extracting(SiteAnswer::result, SiteAnswer::reason)
                        .containsExactly(LookResult.UNSAFE, LookReason.PRIVATE_ADDRESS);
            }
            assertThat(inside.asked()).isZero();
        }
    }

    @Test
    void checksANameAgainThatLeadsInsideTheNextTime() throws IOException {
        named("turning.ninja", OUTSIDE, INSIDE);
        try (LocalSite site =
                LocalSite.answering(
                        OUTSIDE, "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0")) {
            assertThat(visit("http://turning.ninja:" + site.port(), LONG, site.port()))
                    .extracting(SiteAnswer::result, SiteAnswer::status, SiteAnswer::reason)
                    .containsExactly(LookResult.UNSAFE, 302, LookReason.PRIVATE_ADDRESS);
            assertThat(site.asked()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.ninja/",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "http://site.ninja:22/",
                "http://[::1]/"
            })
    void isNotLedInside(String location) throws IOException {
        named("site.ninja", OUTSIDE);
        named("inside.ninja", INSIDE);
        named("169.254.169.254", address("169.254.169.254"));
        named("[::1]", address("::1"));
        named("::1", address("::1"));
        try (LocalSite site =
                LocalSite.answering(
                        OUTSIDE,
                        "HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: " + location)) {
            assertThat(visit("http://site.ninja:" + site.port(), LONG, site.port()))
                    .extracting(SiteAnswer::result, SiteAnswer::status)
                    .containsExactly(LookResult.UNSAFE, 301);
        }
    }

    @Test
    void endsALoop() throws IOException {
        named("loop.ninja", OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE);
        try (LocalSite site =
                LocalSite.answering(
                        OUTSIDE, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /")) {
            assertThat(visit("http://loop.ninja:" + site.port(), LONG, site.port()))
                    .extracting(SiteAnswer::result, SiteAnswer::status, SiteAnswer::reason)
                    .containsExactly(LookResult.UP, 302, LookReason.TOO_MANY_REDIRECTS);
            assertThat(site.asked()).isEqualTo(4);
        }
    }

    @Test
    void tellsARedirectToNowhere() throws IOException {
        named("site.ninja", OUTSIDE);
        try (LocalSite site =
                LocalSite.answering(
                        OUTSIDE,
                        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://none.ninja/")) {
            assertThat(visit("http://site.ninja:" + site.port(), LONG, site.port()))
                    .extracting(SiteAnswer::result, SiteAnswer::reason)
                    .containsExactly(LookResult.UP, LookReason.REDIRECT_UNANSWERED);
        }
    }

    @Test
    void takesNoMoreOfABodyWithoutEndThanItsLimit() throws IOException {
        named("endless.ninja", OUTSIDE);
        byte[] part = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        try (LocalSite site =
                new LocalSite(
                        OUTSIDE,
                        out -> {
                            out.write(
                                    "HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                            while (true) {
                                out.write(part);
                            }
                        })) {
            long began = System.nanoTime();
            assertThat(visit("http://endless.ninja:" + site.port(), LONG, site.port()))
                    .extracting(SiteAnswer::result, SiteAnswer::status)
                    .containsExactly(LookResult.UP, 200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG);
        }
    }

    @Test
    void givesUpOnAHeadThatNeverEnds() throws IOException {
        named("slow.ninja", OUTSIDE);
        CountDownLatch slowness = new CountDownLatch(1);
        try (LocalSite site =
                new LocalSite(
                        OUTSIDE,
                        out -> {
                            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                            while (true) {
                                out.write('x');
                                out.flush();
                                slowness.await(50, TimeUnit.MILLISECONDS);
                            }
                        })) {
            long began = System.nanoTime();
            assertThat(visit("http://slow.ninja:" + site.port(), SHORT, site.port()))
                    .extracting(SiteAnswer::result, SiteAnswer::reason)
                    .containsExactly(LookResult.DOWN, LookReason.NO_ANSWER);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG);
        }
    }

    @Test
    void tellsWhatSpeaksNoHttp() throws IOException {
        named("other.ninja", OUTSIDE, OUTSIDE);
        try (LocalSite site = LocalSite.answering(OUTSIDE, OK + "\r\nX: " + "x".repeat(10_000))) {
            assertThat(visit("http://other.ninja:" + site.port(), LONG, site.port()))
                    .extracting(SiteAnswer::result, SiteAnswer::reason)
                    .containsExactly(LookResult.UP, LookReason.NO_HTTP);
            assertThat(visit("https://other.ninja:" + site.port(), SHORT, site.port()).status())
                    .isNull();
        }
    }

    @Test
    void looksAtEachNameUntilOneAnswers() throws IOException {
        named("www.site.ninja", OUTSIDE);
        named("inside.ninja", INSIDE);
        assertThat(SiteProbe.candidates(List.of("site.ninja"), List.of("203.0.113.7"), false))
                .extracting(URI::toString)
                .containsExactly(
                        "http://site.ninja/",
                        "https://site.ninja/",
                        "http://www.site.ninja/",
                        "https://www.site.ninja/");
        assertThat(SiteProbe.candidates(List.of(), List.of("203.0.113.7", "2001:db8::/32"), true))
                .extracting(URI::toString)
                .containsExactly("http://203.0.113.7/");
        assertThat(visitAll(List.of())).isEqualTo(LookResult.DOWN);
        assertThat(visitAll(List.of("http://none.ninja/", "http://inside.ninja/")))
                .isEqualTo(LookResult.UNSAFE);
        try (LocalSite site = LocalSite.answering(OUTSIDE, OK)) {
            assertThat(
                            visitAll(
                                    List.of(
                                            "http://none.ninja/",
                                            "http://www.site.ninja:" + site.port()),
                                    site.port()))
                    .isEqualTo(LookResult.UP);
        }
    }

    private LookResult visitAll(List<String> candidates, Integer... ports) {
        return SiteProbe.look(visitor(LONG, ports), candidates.stream().map(URI::create).toList())
                .result();
    }
}
