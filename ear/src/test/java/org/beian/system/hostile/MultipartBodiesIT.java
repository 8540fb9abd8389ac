package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.Documents;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of forms with parts at the interface (issue of hostile requests): who may send one is asked
 * before it is read, and what is no form costs nothing, whoever sends it.
 */
@ApiTest
@Tag("attack")
@Tag("requests")
@Tag("documents")
class MultipartBodiesIT {

    private static final int TWO_MIB = 2 * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** The server begins with a call when the first of its chunks is there. */
    static final byte[] FIRST_CHUNK = Documents.bytes("5\r\nfirst\r\n");

    private static final List<String> ROUTES =
            List.of(
                    "/api/v1/attachments",
                    "/api/v1/imports/filings",
                    "/api/v1/imports/ip",
                    "/api/v1/imports/domains",
                    "/api/v1/ip-management-rules");

    private final RunningSystem system = RunningSystem.get();

    /** Bodies of two mebibytes, and others that are no complete form, with the boundary X. */
    static Stream<String> bodies() {
        String field = "Content-Disposition: form-data; name=\"other\"\r\n\r\n";
        return Stream.of(
                repeated("--X\r\n"),
                repeated("--X\r\n\r\n"),
                repeated("--X\r\n" + field + "\r\n"),
                "--X\r\n" + repeated("a: b\r\n"),
                "--X\r\nContent-Disposition: form-data; name=\"" + repeated("f"),
                "--X\r\nContent-Disposition: form-data" + repeated("; name=file"),
                "--X\r\n" + field + repeated("\r\n--"),
                "--X\r\n" + field + "never closed",
                "--X\n" + field.replace("\r", "") + "1\n--X--\n",
                "--X\r\n" + field + "1\r\n--XX--\r\n",
                "--X\r\n\r\n1\r\n--X--\r\n",
                "--Y\r\n" + field + "1\r\n--Y--\r\n",
                repeated("\r"),
                "--X",
                "--X--\r\n",
                "\r\n");
    }

    private static String repeated(String text) {
        return text.repeat(TWO_MIB / text.length());
    }

    @AfterEach
    void goesOn() {
        byte[] picture = Documents.png(2, 2);
        system.api("demo-provider").upload("a.png", "image/png", picture).expect(201);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void answersAtOnceWhoeverSends(String body) {
        for (String route : ROUTES) {
            assertThat(send(route, null, body)).as(route).isIn(401, 0);
            assertThat(send(route, "none", body)).as(route).isIn(401, 0);
            assertThat(send(route, "demo-provider", body)).as(route).isIn(400, 403, 413, 0);
            assertThat(send(route, "demo-ipunit", body)).as(route).isIn(400, 403, 413, 0);
        }
    }

    private int send(String route, String key, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        int status =
                request(route, key, "multipart/form-data; boundary=X")
                        .header("Content-Length", String.valueOf(content.length))
                        .status(out -> out.write(content));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(route + key).isLessThan(SOON);
        return status;
    }

    private RawRequest request(String route, String key, String type) {
        RawRequest request =
                new RawRequest(system.baseUri(), "POST", route).header("Content-Type", type);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    /** Nobody without a key has to send its body before it is told so, whatever the body is. */
    @Test
    void asksForTheKeyBeforeTheBody() {
        for (String type : List.of("multipart/form-data; boundary=X", "application/json")) {
            for (String route : List.of(ROUTES.get(0), Api.FILINGS, "/api/nothing")) {
                assertThat(
                                request(route, null, type)
                                        .header("Content-Length", "60000")
                                        .status(OutputStream::flush))
                        .isEqualTo(401);
                assertThat(
                                request(route, null, type)
                                        .header("Content-Length", "5000000000")
                                        .status(OutputStream::flush))
                        .isEqualTo(401);
                assertThat(
                                request(route, null, type)
                                        .header("Transfer-Encoding", "chunked")
                                        .status(out -> out.write(FIRST_CHUNK)))
                        .isEqualTo(401);
            }
        }
        Api.Answer told = system.anybody().post(Api.FILINGS, "{}").expect(401);
        assertThat(told.json().path("code").asText()).isEqualTo("KEY_MISSING");
        assertThat(told.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void refusesBoundariesThatAreNone() {
        String body = "--X--\r\n";
        for (String parameter :
                List.of("", "; boundary=", "; boundary=\"", "; boundary=" + "X".repeat(71))) {
            int status =
                    request(ROUTES.get(0), "demo-provider", "multipart/form-data" + parameter)
                            .header("Content-Length", String.valueOf(body.length()))
                            .status(out -> out.write(body.getBytes(StandardCharsets.UTF_8)));
            assertThat(status).as(parameter).isEqualTo(400);
        }
    }

    @Test
    void readsTheFileBehindOtherPartsThroughTheLongestBoundary() {
        String boundary = "b".repeat(70);
        String other = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"other\"\r\n";
        byte[] body =
                Documents.joined(
                        Documents.bytes(
                                other
                                        + "\r\n1\r\n"
                                        + other.replace("other", "file\"; filename=\"二.png")
                                        + "\r\n"),
                        Documents.joined(
                                Documents.png(3, 3),
                                Documents.bytes("\r\n--" + boundary + "--\r\n")));
        Api.Answer kept =
                system.api("demo-provider")
                        .post(
                                ROUTES.get(0),
                                body,
                                "Content-Type",
                                "multipart/form-data; boundary=" + boundary);
        assertThat(kept.expect(201).json().path("fileName").asText()).isEqualTo("二.png");
    }
}
