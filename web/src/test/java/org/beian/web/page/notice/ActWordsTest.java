package org.beian.web.page.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

/** Tests that each kind of case, and what filings note of others, has its words. */
class ActWordsTest {

    private static final Path SOURCES = Path.of("../ejb/src/main/java");

    /** Acts that the history of a filing notes of other cases, by the constant that names them. */
    private static final Pattern OF_FILING = Pattern.compile(" ACT = \"([A-Z_]+)\"");

    private static final Pattern KIND = Pattern.compile("CASE_TYPE = \"([A-Z_]+)\"");

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    @Test
    void everyActThatAFilingNotesOfOtherCasesHasANameOfItsOwn() throws IOException {
        ResourceBundle names = Texts.of("Filing", Locale.ENGLISH);
        assertThat(found(OF_FILING))
                .contains("CLEARING", "DOMAIN_RELEASED", "ACCESS_REPLACED", "RESTORE")
                .allSatisfy(act -> assertThat(names.containsKey("act." + act)).as(act).isTrue());
    }

    @Test
    void everyKindOfCaseHasAName() throws IOException {
        ResourceBundle names = Texts.of("Operator", Locale.ENGLISH);
        assertThat(found(KIND))
                .contains("FILING", "UNIT")
                .allSatisfy(
                        kind -> assertThat(names.containsKey("case." + kind)).as(kind).isTrue());
    }
}
