package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/**
 * Ban on names of persons, subjects and their files in what our own classes log: {@link LogMask}
 * knows numbers and addresses by their form, but no name.
 */
@Clause("3")
class LoggedNamesTest {

    private static final Pattern STATEMENT = Pattern.compile("\\bLOG\\s*\\.\\w+\\([^;]*;");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)\\b(display|file|subject|sponsor|person|customer|contact|website|unit)Name\\("
                            + "|\\b(applicant|bearer|giver|recipient|email|phone|mobile)\\(");

    @Test
    void areInNoStatement() throws IOException {
        List<String> statements = statements();
        assertThat(statements).hasSizeGreaterThan(40);
        assertThat(statements).noneMatch(each -> NAME.matcher(each).find());
    }

    @Test
    void areRecognized() {
        String logged = "LOG.log(Level.INFO, \"Kept {0}\", upload.fileName());";
        assertThat(logged).matches(STATEMENT).containsPattern(NAME);
        assertThat("LOG.info(() -> \"Job \" + id + actor.actor());")
                .matches(STATEMENT)
                .doesNotContainPattern(NAME);
    }

    private static List<String> statements() throws IOException {
        List<String> statements = new ArrayList<>();
        for (String module : List.of("config", "ejb", "batch", "web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    STATEMENT
                            .matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(statements::add);
                }
            }
        }
        return statements;
    }
}
