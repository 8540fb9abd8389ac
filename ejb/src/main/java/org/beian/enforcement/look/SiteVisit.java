package org.beian.enforcement.look;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/**
 * Visit of one address, and of what it sends on to: HTTP only, at the usual ports, with limits of
 * time and size, and never inside (A12).
 */
class SiteVisit {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8192;
    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Http1Config LIMITS =
            Http1Config.custom()
                    .setMaxHeaderCount(MOST_HEADERS)
                    .setMaxLineLength(LONGEST_LINE)
                    .build();

    private final CheckedResolver resolver;
    private final Set<Integer> ports;
    private final long end;

    /**
     * @param ports that may be called beside the usual one of the protocol
     * @param within time for all of it, from now
     */
    SiteVisit(CheckedResolver resolver, Set<Integer> ports, Duration within) {
        this.resolver = resolver;
        this.ports = ports;
        end = System.nanoTime() + within.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    SiteAnswer of(URI first) {
        URI uri = first;
        Integer status = null;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            LookReason forbidden = forbidden(uri);
            if (forbidden != null) {
                return new SiteAnswer(LookResult.UNSAFE, status, uri.toString(), forbidden);
            }
            Answer answer;
            try {
                answer = ask(uri);
            } catch (IOException failed) {
                return failed(failed, uri, status);
            }
            status = answer.status;
            if (answer.location == null) {
                return new SiteAnswer(LookResult.UP, status, uri.toString(), null);
            }
            Optional<URI> next = next(uri, answer.location);
            if (next.isEmpty()) {
                return new SiteAnswer(
                        LookResult.UP, status, uri.toString(), LookReason.REDIRECT_UNANSWERED);
            }
            uri = next.get();
        }
        return new SiteAnswer(LookResult.UP, status, uri.toString(), LookReason.TOO_MANY_REDIRECTS);
    }

    /** Status, and where it sends on to; null for nowhere. */
    private record Answer(int status, String location) {}

    private static Optional<URI> next(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private LookReason forbidden(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)) {
            return LookReason.OTHER_PROTOCOL;
        }
        if (uri.getRawUserInfo() != null || uri.getHost() == null || !isWritten(uri.getHost())) {
            return LookReason.ADDRESS_FORM;
        }
        boolean usual = uri.getPort() == -1 || ports.contains(uri.getPort());
        return usual ? null : LookReason.OTHER_PORT;
    }

    /** Whether it is a name or an address as every program reads it. */
    private static boolean isWritten(String host) {
        try {
            if (host.startsWith("[")) {
                IpRange.parse(host.substring(1, host.length() - 1));
            } else if (host.matches("[0-9.]+")) {
                IpRange.parse(host);
            } else {
                DomainName.parse(host);
            }
            return true;
        } catch (InvalidValue no) {
            return false;
        }
    }

    private SiteAnswer failed(IOException failure, URI uri, Integer status) {
        String address = uri.toString();
        if (failure instanceof UnsafeAddressException) {
            return new SiteAnswer(LookResult.UNSAFE, status, address, LookReason.PRIVATE_ADDRESS);
        }
        boolean silent =
                failure instanceof UnknownHostException
                        || failure instanceof SocketException
                        || failure instanceof SocketTimeoutException
                        || failure.getCause() instanceof EOFException
                        || failure instanceof NoHttpResponseException;
        if (!silent) {
            boolean encrypted = failure instanceof SSLException;
            return new SiteAnswer(
                    LookResult.UP,
                    status,
                    address,
                    encrypted ? LookReason.NO_TLS : LookReason.NO_HTTP);
        }
        if (status != null) {
            return new SiteAnswer(LookResult.UP, status, address, LookReason.REDIRECT_UNANSWERED);
        }
        return new SiteAnswer(
                LookResult.DOWN,
                null,
                address,
                failure instanceof UnknownHostException
                        ? LookReason.NO_NAME
                        : LookReason.NO_ANSWER);
    }

    private Answer ask(URI uri) throws IOException {
        HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        String path =
                uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        HttpGet request =
                new HttpGet(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        CloseableHttpClient client = client();
        try {
            return read(client.executeOpen(host, request, null));
        } finally {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private static Answer read(ClassicHttpResponse response) {
        Header location = response.getFirstHeader("Location");
        boolean sentOn = response.getCode() / 100 == 3 && location != null;
        if (!sentOn) {
            readBody(response);
        }
        return new Answer(response.getCode(), sentOn ? location.getValue() : null);
    }

    /** The head tells that it answers; the body is taken in part, as a browser begins to. */
    private static void readBody(ClassicHttpResponse response) {
        if (response.getEntity() == null) {
            return;
        }
        try (InputStream body = response.getEntity().getContent()) {
            body.readNBytes(MOST_BYTES);
        } catch (IOException brokenOff) {
            // it answered all the same
        }
    }

    private CloseableHttpClient client() {
        TlsSocketStrategy tls = DefaultClientTlsStrategy.createDefault();
        BasicHttpClientConnectionManager connections =
                new BasicHttpClientConnectionManager(
                        new DefaultHttpClientConnectionOperator(
                                proxy -> new DeadlineSocket(end),
                                null,
                                resolver,
                                RegistryBuilder.<TlsSocketStrategy>create()
                                        .register("https", tls)
                                        .build()),
                        ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build());
        connections.setConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setRedirectsEnabled(false)
                                .setProtocolUpgradeEnabled(false)
                                .build())
                .setUserAgent("Mozilla/5.0 (compatible; beian)")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
