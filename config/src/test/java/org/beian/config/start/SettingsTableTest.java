package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Check of the table of settings in the operator's manual against the start program and what is
 * injected into the application.
 */
class SettingsTableTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(beian\\.[^`]+)` \\| .+ \\| (.+) \\|$");

    /** The name of a setting that is injected, and its default where it is no constant. */
    private static final Pattern INJECTED =
            Pattern.compile(
                    "@ConfigProperty\\(\\s*name\\s*=\\s*\"(beian\\.[^\"]+)\""
                            + "(?:,\\s*defaultValue\\s*=\\s*\"([^\"]*)\")?");

    /** By name, the last column: a value between backticks, else words. */
    private static Map<String, String> table;

    /** By name, the default; empty for none. */
    private static Map<String, String> injected;

    @BeforeAll
    static void read() throws IOException {
        table = named(ROW, Files.readString(Path.of("src/docs/operate.md")));
        injected = new TreeMap<>();
        for (String module : new String[] {"ejb", "batch", "web"}) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    injected.putAll(named(INJECTED, Files.readString(source)));
                }
            }
        }
        assertThat(injected).containsKeys("beian.demo", "beian.mail.mode", "beian.baseUrl");
    }

    private static Map<String, String> named(Pattern pattern, String text) {
        Map<String, String> found = new TreeMap<>();
        for (MatchResult each : pattern.matcher(text).results().toList()) {
            found.put(each.group(1), each.group(2) == null ? "" : each.group(2));
        }
        return found;
    }

    @Test
    void hasAllSettingsAndNoOther() {
        Set<String> all = new TreeSet<>(KnownSettings.names());
        all.addAll(injected.keySet());
        assertThat(table.keySet()).isEqualTo(all);
    }

    /** What is not passed on from the environment would have to be a system property. */
    @Test
    void hasWhatTheStartProgramTakesFromTheEnvironment() {
        assertThat(KnownSettings.names()).containsAll(injected.keySet());
    }

    @Test
    void hasTheDefaultsOfTheStartProgram() {
        Options defaults = Options.of(Map.of());
        Map<String, String> stated =
                KnownSettings.names().stream()
                        .filter(name -> !defaults.text(name).isEmpty())
                        .collect(Collectors.toMap(name -> name, defaults::text));
        assertThat(stated).hasSizeGreaterThan(20);
        stated.forEach(
                (name, value) -> assertThat(table.get(name)).as(name).isEqualTo("`" + value + "`"));
    }

    @Test
    void hasTheDefaultsOfTheApplication() {
        injected.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        assertThat(table.get(name)).as(name).isEqualTo("`" + value + "`");
                    }
                });
    }

    /** Where neither has a value, the table says in words what holds. */
    @Test
    void hasNoDefaultThatNobodyHas() {
        Options defaults = Options.of(Map.of());
        Set<String> unfounded = new TreeSet<>(table.keySet());
        unfounded.removeIf(
                name ->
                        !table.get(name).matches("`[^`]*`")
                                || !defaults.text(name).isEmpty()
                                || injected.containsKey(name));
        assertThat(unfounded).isEmpty();
    }
}
