package org.beian.intake.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a refused value is named together with what is allowed. */
class JsonShapeTest {

    private static final JsonShape SHAPE = new JsonShape(JsonShapeTest.class, "shape.schema.json");

    private static List<ShapeError> errors(String body) {
        return catchThrowableOfType(ShapeRefused.class, () -> SHAPE.read(body.getBytes(UTF_8)))
                .errors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result | \"HALTED\" | JSON_NOT_ALLOWED | HALTED | STOPPED, RESUMED",
                "day | \"24.11.2026\" | JSON_FORMAT | 24.11.2026 | date",
                "year | \"1800-01-01\" | JSON_FORMAT | 1800-01-01 | date",
                "at | \"2026-11-24\" | JSON_FORMAT | 2026-11-24 | date-time",
                "count | 0 | JSON_FORMAT | 0 | ≥ 1",
                "all | [] | JSON_FORMAT | [] | [≥ 1]"
            })
    void namesWhatWasSentAndWhatIsAllowed(
            String member, String sent, String code, String said, String allowed) {
        assertThat(errors("{\"" + member + "\": " + sent + "}"))
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.code()).isEqualTo(code);
                            assertThat(error.pointer()).isEqualTo("/" + member);
                            assertThat(error.arguments()).containsExactly(said, allowed);
                        });
    }

    @Test
    void saysThatATextHasALineBreak() {
        assertThat(errors("{\"line\": \"a\\nb\"}"))
                .extracting(ShapeError::code)
                .containsExactly("JSON_CONTROL_CHARACTER");
    }

    @Test
    void repeatsTheBeginningOfWhatIsLong() {
        assertThat(errors("{\"result\": \"" + "x".repeat(99) + "\"}").get(0).arguments().get(0))
                .isEqualTo("x".repeat(40) + "…");
    }

    @Test
    void takesWhatIsAllowed() {
        String body = "{\"result\": null, \"day\": \"2026-11-24\", \"count\": 1}";
        assertThat(SHAPE.read(body.getBytes(UTF_8)).path("count").asInt()).isEqualTo(1);
    }
}
