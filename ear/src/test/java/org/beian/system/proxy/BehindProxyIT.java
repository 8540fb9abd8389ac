package org.beian.system.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.IssuedKeys;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests through a reverse proxy: the client behind it counts, and nobody else is believed; links
 * and redirects keep to the public address. Every test comes from sources of its own.
 */
@ApiTest
class BehindProxyIT {

    private static final String LOOKUP = "/api/v1/lookups?domain=no-such-domain.cn";
    private static final RunningSystem SYSTEM = RunningSystem.get();

    private static ForwardingProxy proxy;

    @BeforeAll
    static void begin() {
        proxy = new ForwardingProxy(SYSTEM);
    }

    @AfterAll
    static void end() {
        proxy.close();
    }

    private static RawRequest proxied(String path, String source) {
        return new RawRequest(proxy.baseUri(), "GET", path).from(source);
    }

    private static RawRequest direct(String path, String source) {
        return new RawRequest(SYSTEM.baseUri(), "GET", path).from(source);
    }

    private static int status(RawRequest request) {
        return request.answer(new byte[0]).status();
    }

    private static String text(RawRequest.Answer answer) {
        return String.join("\n", answer.headers())
                + "\n\n"
                + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void limitsEachClientBehindTheProxyAndNotTheProxy() {
        String busy = "127.0.9.1";
        int answered = 0;
        while (answered < 200
                && status(proxied(LOOKUP, busy).header("X-Forwarded-For", "192.0.2." + answered))
                        == 200) {
            answered++;
        }

        assertThat(answered).isBetween(60, 120);
        assertThat(
                        DeskClient.from(proxy.baseUri(), busy)
                                .get("/public/lookup.xhtml?q=x.cn")
                                .status())
                .as("pages count alike")
                .isEqualTo(429);
        assertThat(status(proxied(LOOKUP, "127.0.9.2"))).isEqualTo(200);
        assertThat(status(direct(LOOKUP, "127.0.9.3").header("X-Forwarded-For", busy)))
                .as("from no proxy")
                .isEqualTo(200);
    }

    @Test
    void bindsAKeyToTheClientBehindTheProxy() {
        String bearer = "Bearer " + IssuedKeys.key(SYSTEM, "provider", "127.0.9.4");
        String path = "/api/v1/events";

        assertThat(status(proxied(path, "127.0.9.4").header("Authorization", bearer)))
                .isEqualTo(200);
        assertThat(status(direct(path, "127.0.9.4").header("Authorization", bearer)))
                .isEqualTo(200);
        assertThat(status(proxied(path, "127.0.9.5").header("Authorization", bearer)))
                .isEqualTo(401);
        for (RawRequest spoofed :
                new RawRequest[] {proxied(path, "127.0.9.5"), direct(path, "127.0.9.5")}) {
            spoofed.header("Authorization", bearer).header("X-Forwarded-For", "127.0.9.4");
            assertThat(status(spoofed)).as("spoofed").isEqualTo(401);
        }
    }

    @Test
    void keepsCookiesToHttpsWhereTheProxySpeaksIt() {
        DeskClient visitor = DeskClient.from(proxy.baseUri(), "127.0.9.6");
        assertThat(visitor.get("/login.xhtml").all("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-visitor=")
                .contains("Secure", "Path=/")
                .doesNotContain("Domain");
        assertThat(visitor.enter("provider", "demo").all("Set-Cookie"))
                .as("the session's new id")
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
        assertThat(visitor.isIn()).isTrue();
        assertThat(visitor.get("/index.xhtml?lang=en").all("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Secure");
        assertThat(DeskClient.from(SYSTEM, "127.0.9.7").get("/login.xhtml").all("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void leadsToThePublicAddress() {
        DeskClient visitor = DeskClient.from(proxy.baseUri(), "127.0.9.8");
        assertThat(visitor.get("/provider/filings.xhtml").header("Location"))
                .as("a redirect stays where the browser is")
                .startsWith("/login.xhtml?");
        assertThat(visitor.enter("provider", "demo").header("Location")).startsWith("/home.xhtml");
        assertThat(visitor.get("/provider").header("Location"))
                .as("to a folder")
                .isEqualTo("/provider/");

        Api program = new Api(path -> proxy.baseUri().resolve(path), "demo-provider");
        assertThat(program.submit(SampleApplication.another()).expect(201).header("Location"))
                .startsWith(SYSTEM.baseUri() + "api/v1/filings/");
        Api.Answer described = program.get("/openapi", "Accept", "application/json").expect(200);
        assertThat(described.json().at("/servers/0/url").asText())
                .isEqualTo(SYSTEM.baseUri().toString());
    }

    @Test
    void believesNobodyElseHowAClientConnected() {
        RawRequest.Answer refused =
                direct(LOOKUP, "127.0.9.9")
                        .header("X-Forwarded-Proto", "https")
                        .answer(new byte[0]);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(text(refused)).contains("PROXY_UNKNOWN", "beian.http.proxies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1:1", "localhost"})
    void refusesOtherHosts(String host) {
        RawRequest.Answer program = direct(LOOKUP, "127.0.9.10").host(host).answer(new byte[0]);
        assertThat(program.status()).isEqualTo(400);
        assertThat(text(program)).contains("application/problem+json", "HOST_UNKNOWN");

        RawRequest.Answer reader =
                direct("/index.xhtml", "127.0.9.10").host(host).answer(new byte[0]);
        assertThat(reader.status()).isEqualTo(400);
        assertThat(text(reader)).contains("text/plain", "主机名").doesNotContain(host);

        assertThat(status(direct("/health/ready", null).host(host))).isEqualTo(200);
        assertThat(status(direct("/metrics", null).host(host))).isEqualTo(200);
    }

    @Test
    void answersToTheNameOfThisMachine() {
        String name = "localhost:" + SYSTEM.baseUri().getPort();
        assertThat(status(direct("/index.xhtml", "127.0.9.11").host(name))).isEqualTo(200);
        assertThat(status(direct(LOOKUP, "127.0.9.11").host(name))).isEqualTo(200);
    }
}
