package org.beian.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the text of a file, and of files that are none. */
class TextFileTest {

    private static final String LINES = "域名,地址\r\n示例.中国,\t203.0.113.7\n";

    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(TextFile.read(LINES.getBytes(StandardCharsets.UTF_8))).isEqualTo(LINES);
        assertThat(TextFile.read(("\uFEFF" + LINES).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16LE"})
    void refusesOtherEncodings(String charset) {
        refused(LINES.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\0\u0003", "a.example.cn\u001B", "\0"})
    void refusesControlCharacters(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAPicture() {
        refused("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refused(byte[] content) {
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> TextFile.read(content))
                .satisfies(
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(CallRefusal.FILE_NOT_TEXT));
    }
}
