package org.beian.web.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beian.intake.json.JsonShape;
import org.beian.intake.json.ShapeError;
import org.beian.intake.json.ShapeRefused;
import org.junit.jupiter.api.Test;

/**
 * Tests of the body of a comparison, which takes subject and website in the shape of an
 * application, in part.
 */
class ComparisonShapeTest {

    private static final JsonShape SHAPE =
            new JsonShape(ComparisonResource.class, "comparison.schema.json");

    private static List<String> refused(String body) {
        ShapeRefused refused =
                catchThrowableOfType(
                        ShapeRefused.class,
                        () -> SHAPE.read(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused).as(body).isNotNull();
        return refused.errors().stream().map(ShapeError::pointer).toList();
    }

    @Test
    void takesSubjectAndWebsiteInPart() {
        String body =
                "{\"accessApplication\":\"1\",\"result\":null,\"given\":{\"subject\":{\"name\":\"示例\"},"
                        + "\"website\":{\"domains\":[\"shili.cn\"]}}}";

        assertThat(
                        SHAPE.read(body.getBytes(StandardCharsets.UTF_8))
                                .at("/given/subject/name")
                                .asText())
                .isEqualTo("示例");
    }

    @Test
    void refusesWhatAnApplicationDoesNotHave() {
        assertThat(refused("{\"accessApplication\":\"1\",\"given\":{\"subject\":{\"holder\":1}}}"))
                .containsExactly("/given/subject/holder");
        assertThat(refused("{\"accessApplication\":\"1\",\"given\":{\"website\":{\"name\":1}}}"))
                .containsExactly("/given/website/name");
        assertThat(refused("{\"accessApplication\":\"1\",\"state\":\"OPENED\"}"))
                .containsExactly("/state");
        assertThat(refused("{\"accessApplication\":\"1\",\"result\":\"PERHAPS\"}"))
                .containsExactly("/result");
        assertThat(refused("{}"))
                .as("the member that is missing")
                .containsExactly("/accessApplication");
    }
}
