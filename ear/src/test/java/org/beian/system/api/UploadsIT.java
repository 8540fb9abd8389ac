package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.Carriers;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of uploaded documents (attack A10): known by their content, bounded, and never a file of
 * the server.
 */
@ApiTest
class UploadsIT {

    private static final int MIB = 1024 * 1024;

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    static Stream<Arguments> refused() {
        byte[] png = Documents.png(4, 4);
        return Stream.of(
                Arguments.of("a.jsp", Documents.bytes("<%= 7*6 %>")),
                Arguments.of("a.png", Documents.bytes("<%= 7*6 %>")),
                Arguments.of("a.svg", Documents.bytes("<svg><script>alert(1)</script></svg>")),
                Arguments.of("a.png", Documents.bytes("<svg><script>alert(1)</script></svg>")),
                Arguments.of("a.pdf", Documents.bytes("<html><script>alert(1)</script></html>")),
                Arguments.of("a.pdf", Documents.bytes("MZ\u0000\u0000%PDF-1.7")),
                Arguments.of("a.zip", Documents.bytes("PK\u0003\u0004 nothing")),
                Arguments.of("a.pdf", Documents.bytes("%PDF-1.7\n<script>alert(1)</script>")),
                Arguments.of("a.png", Documents.joined(Documents.bytes("GIF89a"), png)),
                Arguments.of("a.png", java.util.Arrays.copyOf(png, 20)),
                Arguments.of("a.png", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoDocument(String name, byte[] content) {
        Api.Answer answer = provider.upload(name, "image/png", content);
        assertThat(answer.status()).as(answer.text()).isIn(400, 415, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void goesByContentNotByName() {
        Api.Answer kept = provider.upload("a.pdf", "text/html", Documents.jpeg(4, 4));
        assertThat(kept.expect(201).json().path("mediaType").asText()).isEqualTo("image/jpeg");
        Api.Answer back = provider.get("/api/v1/attachments/" + kept.id()).expect(200);
        assertThat(back.header("Content-Type")).startsWith("image/jpeg");
        assertThat(back.header("Content-Disposition")).startsWith("attachment");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(back.header("Cache-Control")).contains("no-store");
    }

    /** A picture with a page behind it is a picture to every browser. */
    @Test
    void servesAPolyglotAsAPictureOnly() {
        byte[] polyglot =
                Documents.joined(Documents.png(4, 4), Documents.bytes("<script>1</script>"));
        String id = provider.upload("a.html", "text/html", polyglot).expect(201).id();
        Api.Answer back = provider.get("/api/v1/attachments/" + id).expect(200);
        assertThat(back.header("Content-Type")).startsWith("image/png");
        assertThat(back.header("Content-Disposition")).startsWith("attachment");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void refusesOverTheLimitEarly() {
        byte[] large = Documents.joined(Documents.png(4, 4), new byte[2 * MIB]);
        provider.upload("a.png", "image/png", large).expect(413);
        long began = System.nanoTime();
        int status =
                new RawRequest(system.baseUri(), "POST", "/api/v1/attachments")
                        .header("Authorization", "Bearer demo-provider")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Content-Length", String.valueOf(5L * 1024 * MIB))
                        .status(out -> out.write("--x\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(status).isEqualTo(413);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesAPictureThatClaims900Megapixels() {
        Api.Answer answer =
                provider.upload("a.png", "image/png", Documents.pngThatClaims(30_000, 30_000));
        assertThat(answer.status()).as(answer.text()).isIn(413, 415, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/evil.png",
                "..\\..\\evil.png",
                "/etc/passwd.png",
                "a\tb<script>.png",
                "",
                "CON.png"
            })
    void neverUsesAFileNameAsAPath(String name) throws IOException {
        JsonNode kept = provider.upload(name, "image/png", Documents.png(3, 3)).expect(201).json();
        assertThat(kept.path("id").asText()).matches("[0-9a-f-]{36}");
        assertThat(kept.path("fileName").asText()).doesNotContain("/", "\\");
        assertThat(Path.of("/tmp/evil.png")).doesNotExist();
        try (Stream<Path> files = Files.walk(system.data())) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().contains("evil"));
        }
    }

    @Test
    void refusesUploadsWithoutAFileOrWithBrokenParts() {
        String type = "multipart/form-data; boundary=x";
        for (String body :
                List.of(
                        "",
                        "--x--\r\n",
                        "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n",
                        "--y\r\n\r\n")) {
            int status = provider.post("/api/v1/attachments", body, "Content-Type", type).status();
            assertThat(status).as(body).isEqualTo(400);
        }
    }

    @Test
    void keepsThePageOnWhichAFileWasDeclinedInNoCache() {
        DeskClient client = DeskClient.signIn(system, "provider");
        DeskClient.Form form = client.get("/provider/imports.xhtml").form("uploading");
        String part = "--x\r\nContent-Disposition: form-data; name=";
        String body =
                part
                        + "\"file\"; filename=\"a.zip\"\r\n\r\nPK\u0003\u0004 nothing\r\n"
                        + "--x--\r\n";
        DeskClient.Page page =
                client.send(
                        "POST",
                        form.action(),
                        body,
                        "Content-Type",
                        "multipart/form-data; boundary=x");
        assertThat(page.status()).as(page.toString()).isEqualTo(415);
        assertThat(page.text()).contains("role=\"alert\"");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void refusesMoreThanADaysQuota() {
        // an account that uploads nowhere else
        Api second = system.api(Carriers.KEY);
        byte[] small = Documents.png(1, 1);
        int kept = 0;
        Api.Answer answer = second.upload("a.png", "image/png", small);
        while (answer.status() == 201 && kept <= 500) {
            kept++;
            answer = second.upload("a.png", "image/png", small);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(kept).isEqualTo(500);
        provider.upload("a.png", "image/png", small).expect(201);
    }
}
