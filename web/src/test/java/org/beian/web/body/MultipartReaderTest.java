package org.beian.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of forms with parts: what browsers send is read, what an attacker sends costs nothing. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class MultipartReaderTest {

    private static final String TYPE = "multipart/form-data; boundary=X";
    private static final String FIELD = "Content-Disposition: form-data; name=\"a\"\r\n\r\n";
    private static final int MIB = 1024 * 1024;

    private record Part(String name, String fileName, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Part> parts(String type, InputStream body) throws IOException {
        MultipartReader reader = new MultipartReader(body, type);
        List<Part> parts = new ArrayList<>();
        while (reader.next()) {
            parts.add(new Part(reader.name(), reader.fileName(), reader.content().readAllBytes()));
        }
        return parts;
    }

    private static List<Part> parts(String body) throws IOException {
        return parts(TYPE, new ByteArrayInputStream(bytes(body)));
    }

    private static void assertUnreadable(String type, String body) {
        assertThatThrownBy(() -> parts(type, new ByteArrayInputStream(bytes(body))))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(CallRefusal.FORM_UNREADABLE));
    }

    /** Stream that gives a few bytes at a time, as a network does. */
    private static InputStream dripping(byte[] content, int most) {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, most));
            }
        };
    }

    @Test
    void readsFieldsAndFilesInTheirOrder() throws IOException {
        List<Part> parts =
                parts(
                        "--X\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\n良好\r\n"
                                + "--X\r\ncontent-type: text/csv\r\n"
                                + "content-disposition: form-data; NAME=file; filename=\"台账 1.csv\"\r\n"
                                + "\r\na,b\r\n\r\n-X-\r\n--Y\r\n--X--\r\nrest");
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).name()).isEqualTo("mode");
        assertThat(parts.get(0).fileName()).isNull();
        assertThat(parts.get(0).text()).isEqualTo("良好");
        assertThat(parts.get(1).name()).isEqualTo("file");
        assertThat(parts.get(1).fileName()).isEqualTo("台账 1.csv");
        assertThat(parts.get(1).text()).isEqualTo("a,b\r\n\r\n-X-\r\n--Y");
    }

    @Test
    void skipsWhatNobodyReadsAndWhatComesBeforeTheFirstPart() throws IOException {
        String body = "preamble\r\n--X\r\n" + FIELD + "unread\r\n--X\r\n" + FIELD + "\r\n--X--";
        MultipartReader reader = new MultipartReader(new ByteArrayInputStream(bytes(body)), TYPE);
        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.content().read()).isEqualTo(-1);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void readsAnyContentThroughAnyNetwork() throws IOException {
        Random random = new Random(20);
        for (int i = 0; i < 200; i++) {
            byte[] content = new byte[random.nextInt(20_000)];
            for (int j = 0; j < content.length; j++) {
                content[j] = (byte) "\r\n-X a".charAt(random.nextInt(6));
            }
            String text = new String(content, StandardCharsets.UTF_8).replace("\r\n--X", "\r\n--a");
            byte[] body = bytes("--X\r\n" + FIELD + text + "\r\n--X--\r\n");
            List<Part> parts = parts(TYPE, dripping(body, 1 + random.nextInt(3000)));
            assertThat(parts).hasSize(1);
            assertThat(parts.get(0).text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "--X",
                "--X\r\n",
                "--X\n" + FIELD + "a\n--X--\n",
                "--X\r\n\r\na\r\n--X--",
                "--X\r\n" + FIELD,
                "--X\r\n" + FIELD + "never closed",
                "--X\r\n" + FIELD + "a\r\n--X",
                "--X\r\n" + FIELD + "a\r\n--X-",
                "--X\r\n" + FIELD + "a\r\n--XY--\r\n",
                "--Y\r\n" + FIELD + "a\r\n--Y--\r\n",
                "--X \r\n--X--"
            })
    void refusesBrokenForms(String body) {
        assertUnreadable(TYPE, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=\"X",
                "multipart/form-data; boundary="
                        + "12345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesBoundariesThatAreNone(String type) {
        assertUnreadable(type, "--X--\r\n");
    }

    @Test
    void readsTheLongestBoundaryQuotedOrNot() throws IOException {
        String longest = "-".repeat(35) + "a'()+_,./:=? " + "z".repeat(22);
        byte[] body = bytes("--" + longest + "\r\n" + FIELD + "1\r\n--" + longest + "--");
        String type = "Multipart/Form-Data; charset=utf-8; Boundary=\"" + longest + "\"";
        assertThat(MultipartReader.reads(type)).isTrue();
        assertThat(parts(type, new ByteArrayInputStream(body)).get(0).text()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: form-data\r\n",
                "Content-Disposition: form-data; filename=\"a\"\r\n",
                "Content-Type: text/plain\r\n",
                "no header\r\n",
                ": nothing\r\n"
            })
    void namesNoPartThatHasNoName(String headers) throws IOException {
        assertThat(parts("--X\r\n" + headers + "\r\n1\r\n--X--").get(0).name()).isEmpty();
    }

    @Test
    void takesOneOfTwoNamesAndLeavesNestedFormsAlone() throws IOException {
        List<Part> parts =
                parts(
                        "--X\r\nContent-Disposition: form-data; name=a; name=b; filename=\"\\\"..\\x\"\r\n"
                                + "Content-Type: multipart/mixed; boundary=Z\r\n\r\n"
                                + "--Z\r\n\r\n1\r\n--Z--\r\n--X--");
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).name()).isEqualTo("b");
        assertThat(parts.get(0).fileName()).isEqualTo("\\\"..\\x");
        assertThat(parts.get(0).text()).isEqualTo("--Z\r\n\r\n1\r\n--Z--");
    }

    /** Two mebibytes each; the time limit of this class is that of all their work. */
    @Test
    void refusesManyPartsAndLargeHeadersAtOnce() {
        String part = "--X\r\n" + FIELD + "\r\n";
        for (String body :
                List.of(
                        repeated("--X\r\n"),
                        repeated("\r\n--X\r\n"),
                        repeated("--X\r\n\r\n"),
                        repeated(part),
                        "--X\r\n" + repeated("a:b\r\n"),
                        "--X\r\n" + repeated("a: \r\n b\r\n"),
                        "--X\r\na:" + repeated("b"),
                        "--X\r\nContent-Disposition: form-data" + repeated(";name=\\\""),
                        "--X\r\n" + FIELD + repeated("\r\n--"),
                        repeated("\r"))) {
            assertUnreadable(TYPE, body);
        }
        assertUnreadable(TYPE, part.repeat(51) + "--X--");
    }

    @Test
    void readsAsManyPartsAsFormsHave() throws IOException {
        String part = "--X\r\n" + FIELD + "\r\n";
        assertThat(parts(part.repeat(50) + "--X--")).hasSize(50);
    }

    /** Bytes after the file are not read, so that nothing has to be kept. */
    @Test
    void readsALargeFileWithOneBuffer() throws IOException {
        byte[] file = new byte[8 * MIB];
        Arrays.fill(file, (byte) '\n');
        byte[] head = bytes("--X\r\n" + FIELD);
        byte[] tail = bytes("\r\n--X--");
        byte[] body = Arrays.copyOf(head, head.length + file.length + tail.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        assertThat(parts(TYPE, new ByteArrayInputStream(body)).get(0).content()).isEqualTo(file);
    }

    private static String repeated(String text) {
        return text.repeat(2 * MIB / text.length());
    }
}
