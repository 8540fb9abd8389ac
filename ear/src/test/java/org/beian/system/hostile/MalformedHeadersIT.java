package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.Documents;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of headers that cannot be parsed or followed: a language or date that is none, and the
 * offer of another protocol, are no reason to refuse; types that are none are refused, by the
 * interface with a problem detail.
 */
@ApiTest
@Tag("attack")
@Tag("requests")
class MalformedHeadersIT {

    private static final String LANGUAGE = "Accept-Language";
    private static final List<String> LANGUAGES =
            List.of(
                    "zh_CN",
                    "en_US",
                    "..",
                    "en;q=abc",
                    "en;q=",
                    "en;q=-1",
                    "en;q=2",
                    "en;q=NaN",
                    ";",
                    ",",
                    ";q=1",
                    "en-",
                    "*;q=x",
                    "toolonglanguage",
                    "${jndi:ldap://127.0.0.1/a}",
                    "%0d%0a",
                    "en,".repeat(1500) + "zh_CN");
    private static final List<String> CALLS =
            List.of(
                    "/api/v1/filings",
                    "/api/v1/filings/0",
                    "/api/v1/filings?limit=x",
                    "/api/v1/code-tables/rules",
                    "/api/v1/events",
                    "/api/v1/no-such-path",
                    "/api/v2");
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/public/lookup.xhtml",
                    "/public/api.xhtml",
                    "/login.xhtml",
                    "/public/nothing.xhtml");

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    static Stream<Arguments> languages() {
        return LANGUAGES.stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void answersInChineseWhereALanguageIsNone(String language) {
        for (String path : CALLS) {
            Api.Answer plain = provider.get(path);
            Api.Answer answer = provider.get(path, LANGUAGE, language);
            assertThat(answer.status()).as(path).isEqualTo(plain.status()).isLessThan(500);
            assertThat(answer.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
            assertThat(answer.header("Content-Language")).as(path).isEqualTo("zh-CN");
        }
        for (String path : PAGES) {
            Api.Answer plain = system.anybody().get(path);
            Api.Answer answer = system.anybody().get(path, LANGUAGE, language);
            assertThat(answer.status()).as(path).isEqualTo(plain.status()).isLessThan(500);
            assertThat(answer.text()).as(path).contains("lang=\"zh-CN\"");
        }
        system.api("no-such-key").get(Api.FILINGS, LANGUAGE, language).expect(401);
    }

    /** The server refuses so long a header before the application is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/filings", "/public/lookup.xhtml"})
    void refusesTenThousandLanguages(String path) {
        Api.Answer answer = provider.get(path, LANGUAGE, "en,".repeat(10_000) + "zh_CN");

        assertThat(answer.status()).isIn(200, 400, 413, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "/", "text/", "text/html;q=abc", "a/b/c", ";", "text/html;;q=1,,"})
    void refusesTypesThatAreNone(String type) {
        for (String path : CALLS) {
            assertProblem(provider.get(path, "Accept", type));
        }
        for (String path : List.of(Api.FILINGS, "/api/v1/attachments", "/api/v1/imports/filings")) {
            assertProblem(provider.post(path, "{}", "Content-Type", type));
        }
        for (String path : PAGES) {
            assertThat(system.anybody().get(path, "Accept", type).status()).isLessThan(500);
        }
    }

    /** JAX-RS looks for form parameters in the address, whatever the method. */
    @ParameterizedTest
    @ValueSource(strings = {"id=%u0041", "%zz", "id=%", "%=1"})
    void refusesAddressesThatCannotBeDecoded(String query) {
        String form = "application/x-www-form-urlencoded";
        for (String path : CALLS) {
            String address = path + (path.contains("?") ? "&" : "?") + query;
            RawRequest.Answer answer =
                    new RawRequest(system.baseUri(), "GET", address)
                            .header("Authorization", "Bearer demo-provider")
                            .header("Content-Type", form)
                            .answer(new byte[0]);
            assertThat(answer.status()).as(address).isIn(400, 404);
            assertThat(answer.headers())
                    .anyMatch(line -> line.contains("application/problem+json"));
        }
    }

    /** From a source of its own: others use up what one may look up. */
    private RawRequest.Answer asked(String path, String header, String value) {
        return new RawRequest(system.baseUri(), "GET", path)
                .from("127.0.14.1")
                .header(header, value)
                .answer(new byte[0]);
    }

    /** Nobody waits for what would follow in the other protocol, and none is spoken. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "h2c", "websocket", ""})
    void answersAtOnceWhateverProtocolIsOffered(String protocol) {
        long began = System.nanoTime();
        List<String> paths =
                List.of(
                        "/api/v1/code-tables",
                        "/api/v1/lookups?domain=no-such-domain.cn",
                        "/public/lookup.xhtml",
                        "/health/live");
        for (String path : paths) {
            assertThat(asked(path, "Upgrade", protocol).status()).as(path).isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void readsABodyBesideAnOfferAsFarAsItWasAnnounced() {
        byte[] body = Documents.bytes(SampleApplication.another().json().toString());
        String length = String.valueOf(body.length);
        assertThat(dryRun("Content-Length", length).answer(body).status()).isEqualTo(200);
        assertThat(dryRun("Transfer-Encoding", "chunked").answer(body).status()).isEqualTo(400);
    }

    private RawRequest dryRun(String header, String value) {
        return new RawRequest(system.baseUri(), "POST", Api.FILINGS + "?dryRun=true")
                .header("Authorization", "Bearer demo-provider")
                .header("Content-Type", "application/json")
                .header("Upgrade", "h2c")
                .header(header, value);
    }

    @Test
    void speaksNoHttp2() {
        assertThat(RawRequest.statusesOfHttp2(system.baseUri())).containsExactly(400, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Tue, 99 Foo 2026 00:00:00 GMT", "-1", "7000"})
    void ignoresDatesThatAreNone(String value) {
        String date = "7000".equals(value) ? "x".repeat(7000) : value;
        String resource = "/jakarta.faces.resource/beian.css.xhtml?ln=beian";
        for (String header : List.of("If-Modified-Since", "If-Unmodified-Since", "If-Range")) {
            for (String path : List.of(resource, "/openapi", "/public/lookup.xhtml")) {
                assertThat(asked(path, header, date).status()).as(path).isEqualTo(200);
            }
        }
    }

    /** The server stumbles over these before any filter, and answers without a body. */
    @Test
    void tellsOfAMalformedHostInOneLine() {
        for (String host : List.of("", "a:x", "127.0.0.1:8080.", "127.0.0.1:80@x", "a:1:1")) {
            RawRequest request = new RawRequest(system.baseUri(), "GET", "/health/ready");
            assertThat(request.host(host).answer(new byte[0]).body()).isEmpty();
        }
        assertThat(system.log())
                .contains("A request with a malformed Host header was not handed on")
                .doesNotContain("HttpCodecUtils.parseHost", "Host is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/code-tables", "/public/lookup.xhtml", "/health/ready"})
    void refusesTwoHosts(String path) {
        String own = system.baseUri().getAuthority();
        assertThat(asked(path, "Host", own).status()).isEqualTo(400);
        assertThat(asked(path, "Host", "evil.example").status()).isEqualTo(400);
    }

    private static void assertProblem(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 406, 415);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isNotBlank();
    }
}
