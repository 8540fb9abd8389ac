package org.beian.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what is left of a request whose headers are to be ignored. */
class IgnoredHeadersFilterTest {

    private HttpServletRequest handedOn;

    /** Input of a connection that has these bytes and then waits, as one with an offer does. */
    private static final class Connection extends ServletInputStream {

        private final byte[] came = "abcdef".getBytes(StandardCharsets.US_ASCII);
        private int at;

        @Override
        public int read() {
            if (at == came.length) {
                throw new AssertionError("waits for the client");
            }
            return came[at++];
        }

        @Override
        public int available() {
            return came.length - at;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private HttpServletRequest filtered(String method, Map<String, String> headers)
            throws ServletException, IOException {
        Connection connection = new Connection();
        HttpServletRequest request =
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                HttpServletRequest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (self, called, arguments) ->
                                        switch (called.getName()) {
                                            case "getMethod" -> method;
                                            case "getInputStream" -> connection;
                                            case "getHeader" -> headers.get(arguments[0]);
                                            case "getDateHeader" -> date(headers.get(arguments[0]));
                                            default -> throw new AssertionError(called);
                                        });
        new IgnoredHeadersFilter()
                .doFilter(
                        request, null, (passed, answer) -> handedOn = (HttpServletRequest) passed);
        return handedOn;
    }

    /** As the server does it. */
    private static long date(String header) {
        if (header.startsWith("x")) {
            throw new IllegalArgumentException(header);
        }
        return Long.parseLong(header);
    }

    @Test
    void readsNoDateWhereThereIsNone() throws ServletException, IOException {
        assertThat(filtered("GET", Map.of("Date", "x")).getDateHeader("Date")).isEqualTo(-1);
        assertThat(filtered("GET", Map.of("Date", "7")).getDateHeader("Date")).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"GET, , ''", "CONNECT, , ''", "POST, 0, ''", "POST, 4, abcd", "PUT, 6, abcdef"})
    void endsABodyWhereItWasAnnounced(String method, String length, String body)
            throws ServletException, IOException {
        Map<String, String> headers =
                length == null
                        ? Map.of("Upgrade", "x")
                        : Map.of("Upgrade", "x", "Content-Length", length);
        HttpServletRequest request = filtered(method, headers);

        assertThat(request.getInputStream().available()).isEqualTo(body.length());
        assertThat(AnnouncedBody.hasArrived(request)).isTrue();
        assertThat(new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .isEqualTo(body);
        assertThat(request.getInputStream().isFinished()).isTrue();
    }

    @Test
    void leavesChunksToTheServer() throws ServletException, IOException {
        HttpServletRequest request = filtered("POST", Map.of("Transfer-Encoding", "chunked"));

        assertThat(request.getInputStream()).isInstanceOf(Connection.class);
    }
}
