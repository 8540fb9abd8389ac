package org.beian.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beian.intake.ImportRefusal;
import org.beian.intake.json.JsonShape;
import org.beian.intake.json.ShapeError;
import org.beian.intake.json.ShapeRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of the schema of each body: what its lists may not hold and its members may not be is
 * refused where it stands, before a procedure reads it.
 */
class BodySchemasTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/beian/web/api");
    private static final String APPLICATION = "/org/beian/filing/content/filing.schema.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, JsonNode> NO_ITEMS =
            Map.of(
                    "null", NODES.nullNode(),
                    "number", NODES.numberNode(7),
                    "truth value", NODES.booleanNode(true),
                    "list", NODES.arrayNode().add("示例"),
                    "empty list", NODES.arrayNode());

    static List<String> schemas() throws IOException {
        List<String> files = new ArrayList<>(List.of(APPLICATION));
        try (Stream<Path> all = Files.walk(SCHEMAS)) {
            all.map(file -> SCHEMAS.relativize(file).toString())
                    .filter(file -> file.endsWith(".schema.json"))
                    .filter(file -> !file.equals("answers.schema.json"))
                    .forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(14);
        return files;
    }

    static List<Arguments> lists() throws IOException {
        List<Arguments> lists = new ArrayList<>();
        for (String file : schemas()) {
            for (String list : new WholeSample(file).lists) {
                NO_ITEMS.keySet().forEach(item -> lists.add(Arguments.of(file, list, item)));
            }
        }
        return lists;
    }

    static List<Arguments> needed() throws IOException {
        return members(sample -> sample.needed);
    }

    static List<Arguments> required() throws IOException {
        return members(sample -> sample.required);
    }

    private static List<Arguments> members(Function<WholeSample, Set<String>> which)
            throws IOException {
        List<Arguments> members = new ArrayList<>();
        for (String file : schemas()) {
            which.apply(new WholeSample(file))
                    .forEach(each -> members.add(Arguments.of(file, each)));
        }
        return members;
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void takesABodyWithEveryMember(String file) {
        JsonNode body = new WholeSample(file).body;

        assertThat(new JsonShape(JsonBody.class, file).check(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void refusesAnItemThatIsNone(String file, String list, String item) {
        JsonNode body = new WholeSample(file).body;
        ((ArrayNode) body.at(list)).add(NO_ITEMS.get(item));

        assertThat(refused(file, body)).contains(list + "/1");
    }

    @ParameterizedTest
    @MethodSource("needed")
    void refusesNullForAMemberThatIsNeeded(String file, String member) {
        JsonPointer pointer = JsonPointer.compile(member);
        JsonNode body = new WholeSample(file).body;
        ((ObjectNode) body.at(pointer.head())).putNull(pointer.last().getMatchingProperty());

        assertThat(refused(file, body)).contains(member);
    }

    @ParameterizedTest
    @MethodSource("required")
    void namesAMemberThatIsMissing(String file, String member) {
        JsonPointer pointer = JsonPointer.compile(member);
        String name = pointer.last().getMatchingProperty();
        JsonNode body = new WholeSample(file).body;
        ((ObjectNode) body.at(pointer.head())).remove(name);

        assertThat(findings(file, body))
                .containsExactly(ShapeError.of(member, ImportRefusal.JSON_MISSING, name));
    }

    private static List<String> refused(String file, JsonNode body) {
        return findings(file, body).stream().map(ShapeError::pointer).toList();
    }

    private static List<ShapeError> findings(String file, JsonNode body) {
        ShapeRefused refused =
                catchThrowableOfType(
                        ShapeRefused.class, () -> new JsonShape(JsonBody.class, file).check(body));
        assertThat(refused).as(body.toString()).isNotNull();
        return refused.errors();
    }
}
