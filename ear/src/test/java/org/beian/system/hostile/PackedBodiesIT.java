package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of bodies packed with gzip: answers are packed where they are text and the client asks for
 * it; a request is never unpacked, so no bomb goes off.
 */
@ApiTest
@Tag("attack")
@Tag("requests")
class PackedBodiesIT {

    private static final String[] PACKED = {"Accept-Encoding", "gzip"};
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final int MIB = 1024 * 1024;

    private final RunningSystem system = RunningSystem.get();
    private final Api anybody = system.anybody();
    private final Api provider = system.api("demo-provider");

    @ParameterizedTest
    @CsvSource({
        "/public/api.xhtml,no-store",
        RESOURCES + "theme.css.xhtml?ln=primefaces-beian,max-age",
        RESOURCES + "beian.css.xhtml?ln=beian,max-age",
        RESOURCES + "core.js.xhtml?ln=primefaces,max-age",
        RESOURCES + "locales/locale-zh.js.xhtml?ln=primefaces,max-age"
    })
    void packsTextsForWhoAsks(String path, String kept) throws IOException {
        Api.Answer plain = anybody.get(path).expect(200);
        Api.Answer packed = anybody.get(path, PACKED).expect(200);

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(packed.header("Cache-Control")).contains(kept);
        assertThat(packed.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
        assertThat(packed.bytes()).hasSizeLessThan(plain.bytes().length / 2);
        assertThat(unpacked(packed.bytes()))
                .hasSizeBetween(plain.bytes().length - 100, plain.bytes().length + 100);
    }

    @Test
    void packsTheInterfaceToo() throws IOException {
        // the contract of the answers is held for those that can be read as they come
        Api.Answer packed =
                Api.send(
                        HttpRequest.newBuilder(system.uri("/api/v1/code-tables/rules"))
                                .header("Authorization", "Bearer demo-provider")
                                .headers(PACKED)
                                .build());
        packed.expect(200);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(Api.JSON.readTree(unpacked(packed.bytes())).isEmpty()).isFalse();
    }

    @Test
    void packsNoDocumentAndNoFont() {
        byte[] scan = Documents.png(300, 200);
        String id = provider.upload("a.png", "image/png", scan).expect(201).id();
        Api.Answer back = provider.get("/api/v1/attachments/" + id, PACKED).expect(200);
        assertThat(back.header("Content-Encoding")).isEmpty();
        assertThat(back.bytes()).isEqualTo(scan);
        String font = RESOURCES + "primeicons/primeicons.woff2.xhtml?ln=primefaces";
        assertThat(anybody.get(font, PACKED).expect(200).header("Content-Encoding")).isEmpty();
    }

    /** What stands in two packed answers alike could be guessed by their length. */
    @Test
    void showsNoTokenTwice() {
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        String first = desk.get("/home.xhtml").form("logout").value("csrf");
        String second = desk.get("/home.xhtml").form("logout").value("csrf");
        assertThat(second).isNotEqualTo(first);
        DeskClient.Form form = desk.get("/home.xhtml").form("logout");
        assertThat(form.fill("csrf", first).press("none").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kind\":\"NEW\"}"})
    void readsAPackedCallAsItCame(String json) throws IOException {
        Api.Answer answer = provider.post(Api.FILINGS, packed(json, 0), "Content-Encoding", "gzip");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("BODY_ENCODING");
    }

    @Test
    void setsNoBombOffInACall() throws IOException {
        byte[] bomb = packed("{\"kind\":\"", 200 * MIB);
        Api.Answer known = provider.post(Api.FILINGS, bomb, "Content-Encoding", "gzip");
        assertThat(known.status()).as(known.text()).isEqualTo(400);
        assertThat(known.json().path("code").asText()).isEqualTo("BODY_ENCODING");
        assertThat(anybody.post(Api.FILINGS, bomb, "Content-Encoding", "gzip").status())
                .isEqualTo(401);
    }

    /** The form of somebody who is signed in, packed: its token is not found. */
    @ParameterizedTest
    @ValueSource(ints = {0, 200 * MIB})
    void readsNoPackedForm(int zeros) throws IOException {
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        String form = desk.get("/home.xhtml").form("logout").body("signOut");
        byte[] body = packed(form, zeros);
        RawRequest.Answer answer =
                new RawRequest(desk.base(), "POST", "/home.xhtml")
                        .header("Content-Encoding", "gzip")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Content-Length", String.valueOf(body.length))
                        .header("Cookie", desk.cookieHeader())
                        .answer(body);
        assertThat(answer.status()).isIn(400, 403);
        assertThat(desk.isIn()).isTrue();
    }

    private static byte[] packed(String text, int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            byte[] chunk = new byte[MIB];
            for (int written = 0; written < zeros; written += MIB) {
                out.write(chunk);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
