package org.beian.intake.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static String code(byte[] body) {
        ShapeRefused refused =
                catchThrowableOfType(ShapeRefused.class, () -> StrictJson.parse(body));
        return refused.errors().get(0).code();
    }

    @Test
    void readsEveryCharacter() {
        // the last but one is what a decoder puts in the place of what it cannot read
        String text = "示例 é 𠮷 \uFFFD x";
        byte[] body = ("{\"name\":\"" + text + "\"}").getBytes(UTF_8);
        assertThat(StrictJson.parse(body).path("name").asText()).isEqualTo(text);
    }

    /** A cut character, a bare continuation, a longer form than needed, half a surrogate pair. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00E7\u00A4", "\u0080", "\u00C0\u00AF", "\u00ED\u00A0\u0080"})
    void refusesWhatIsNoUtf8(String bytes) {
        assertThat(code(("{\"name\":\"" + bytes + "\"}").getBytes(ISO_8859_1)))
                .isEqualTo("BODY_ENCODING");
    }

    @Test
    void refusesAnotherEncoding() {
        assertThat(code("{}".getBytes(UTF_16))).isEqualTo("BODY_ENCODING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E309", "[0.1e400]", "{\"name\":1e999}"})
    void refusesNumbersThatNoComputerHolds(String body) {
        assertThat(code(body.getBytes(UTF_8))).isEqualTo("JSON_TOO_DEEP");
    }

    @Test
    void readsTheLargestNumber() {
        assertThat(StrictJson.parse("1.7e308".getBytes(UTF_8)).asDouble()).isEqualTo(1.7e308);
    }
}
