package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of request bodies that are no application: refused at once, nothing kept, the server goes
 * on.
 */
@ApiTest
class RefusedBodiesIT {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MIB = 1024 * 1024;

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final SampleApplication application = SampleApplication.another();

    @AfterEach
    void keptNothingAndGoesOn() {
        JsonNode found =
                provider.get(Api.FILINGS + "?reference=" + application.reference())
                        .expect(200)
                        .json();
        assertThat(found.path("items")).isEmpty();
        system.anybody().get("/health/ready").expect(200);
    }

    static Stream<Arguments> brokenBodies() {
        return Stream.of(
                Arguments.of("", "JSON_SYNTAX"),
                Arguments.of("{", "JSON_SYNTAX"),
                Arguments.of("[]", "JSON_WRONG_TYPE"),
                Arguments.of("null", "JSON_WRONG_TYPE"),
                Arguments.of("{\"kind\":\"NEW\"} x", "JSON_SYNTAX"),
                Arguments.of("{\"kind\":\"NEW\"}{}", "JSON_SYNTAX"),
                Arguments.of("{\"kind\":\"NEW\",\"mandate\":NaN}", "JSON_SYNTAX"),
                Arguments.of("{\"kind\":\"NEW\",\"mandate\":1e9}", "JSON_WRONG_TYPE"),
                Arguments.of("{\"kind\":\"NEW\",\"mandate\":-0}", "JSON_WRONG_TYPE"),
                Arguments.of(
                        "{\"kind\":\"NEW\",\"remark\":9223372036854775808}", "JSON_WRONG_TYPE"),
                Arguments.of("{\"kind\":\"NEW\",\"kind\":\"NEW\"}", "JSON_DUPLICATE"),
                Arguments.of(
                        "{\"kind\":\"NEW\",\"subject\":{\"name\":\"a\",\"name\":\"b\"}}",
                        "JSON_DUPLICATE"),
                Arguments.of("[".repeat(10_000) + "]".repeat(10_000), "JSON_TOO_DEEP"),
                Arguments.of("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "JSON_TOO_DEEP"),
                Arguments.of("[".repeat(10_000), "JSON_TOO_DEEP"),
                Arguments.of("{\"remark\":" + "9".repeat(5000) + "}", "JSON_TOO_DEEP"));
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void refusesBrokenJson(String body, String code) {
        long began = System.nanoTime();
        Api.Answer answer = provider.post(Api.FILINGS, body).expect(400);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/code").asText()).as(answer.text()).isEqualTo(code);
    }

    /** Attack A17: members that only the bureau may set. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status",
                "/state",
                "/id",
                "/reviewer",
                "/bureau",
                "/findings",
                "/decision",
                "/subject/filingNumber",
                "/websites/0/accesses/0/state"
            })
    void refusesMembersThatAreNotTheApplicants(String pointer) {
        JsonNode problem =
                provider.submit(application.with(pointer, "APPROVED")).expect(400).json();
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("JSON_UNKNOWN");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    /** Attack A17: a number that only a change carries. */
    @Test
    void findsTheNumberOfAWebsiteInANewFiling() {
        application.with("/websites/0/filingNumber", "京ICP备2026000001号-1");
        assertThat(
                        provider.post(Api.FILINGS + "?dryRun=true", application.json())
                                .expect(200)
                                .json()
                                .path("findings")
                                .findValuesAsText("code"))
                .contains("PARTS_OF_KIND");
    }

    /** Bad input I7, refused with the name of the field. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2025-02-29", "9999-12-31", "2026-1-1", "20260101", " "})
    void refusesDatesThatAreNone(String date) {
        String pointer = "/subject/document/validTo";
        JsonNode problem = provider.submit(application.with(pointer, date)).expect(400).json();
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void namesEveryMemberOfTheWrongTypeAtOnce() {
        application
                .with("/subject/name", 7)
                .with("/websites/0/domains", "a.cn")
                .with("/websites/0/commercial", "no")
                .with("/subject/address", "长".repeat(1025));
        JsonNode errors = provider.submit(application).expect(400).json().path("errors");
        assertThat(errors)
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder(
                        "/subject/name",
                        "/websites/0/domains",
                        "/websites/0/commercial",
                        "/subject/address");
    }

    @Test
    void refusesOtherEncodings() {
        byte[] gbk = application.toString().getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertThat(provider.post(Api.FILINGS, gbk).expect(400).json().path("code").asText())
                .isEqualTo("BODY_ENCODING");
        byte[] utf16 = application.toString().getBytes(StandardCharsets.UTF_16);
        provider.post(Api.FILINGS, utf16).expect(400);
        provider.post(Api.FILINGS, "\u0000" + application).expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "multipart/form-data; boundary=x",
                "garbage"
            })
    void refusesOtherContentTypes(String type) {
        int status =
                provider.post(Api.FILINGS, application.toString(), "Content-Type", type).status();
        assertThat(status).isIn(415, 400);
        provider.post("/api/v1/attachments", "{}").expect(415);
    }

    @Test
    void refusesAnAnnouncedHundredMegabytesAtOnce() {
        long began = System.nanoTime();
        int status =
                request()
                        .header("Content-Length", String.valueOf(100 * MIB))
                        .status(out -> out.write('{'));
        assertThat(status).isEqualTo(413);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void refusesAStringOfAHundredMegabytes() {
        int status =
                request()
                        .header("Content-Length", String.valueOf(100 * MIB))
                        .status(
                                out -> {
                                    out.write("{\"remark\":\"".getBytes(StandardCharsets.UTF_8));
                                    flood(out, 99);
                                });
        assertThat(status).isIn(413, 0);
    }

    @Test
    void cutsAChunkedBodyWithoutEndAtTheLimit() {
        long began = System.nanoTime();
        int status =
                request()
                        .header("Transfer-Encoding", "chunked")
                        .status(
                                out -> {
                                    byte[] chunk = chunk(64 * 1024);
                                    for (int i = 0; i < 64; i++) {
                                        out.write(chunk);
                                    }
                                });
        assertThat(status).isIn(413, 0);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void refusesJustOverTheLimitAndReadsJustUnderIt() {
        String padded = " ".repeat(MIB + 1);
        provider.post(Api.FILINGS, padded).expect(413);
        provider.post(Api.FILINGS, " ".repeat(MIB - 2) + "[]").expect(400);
    }

    @Test
    void refusesOtherMethods() {
        provider.send("DELETE", Api.FILINGS, null).expect(405);
        for (String method : List.of("PATCH", "PUT")) {
            provider.send(method, Api.FILINGS, "{}").expect(405);
        }
        // the server refuses a body where the method has none before the application is asked
        assertThat(provider.send("DELETE", Api.FILINGS, "{}").status()).isIn(400, 405);
        assertThat(provider.send("TRACE", Api.FILINGS, null).status()).isIn(400, 405);
    }

    private RawRequest request() {
        return new RawRequest(system.baseUri(), "POST", Api.FILINGS)
                .header("Authorization", "Bearer demo-provider")
                .header("Content-Type", "application/json");
    }

    private static void flood(OutputStream out, int mebibytes) throws IOException {
        byte[] block = "x".repeat(MIB).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < mebibytes; i++) {
            out.write(block);
        }
    }

    private static byte[] chunk(int length) {
        return (Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
