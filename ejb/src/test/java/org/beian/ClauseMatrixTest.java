package org.beian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.junit.jupiter.api.Test;

/**
 * Tests that a clause can be followed from the law to the code: every clause id that is named
 * exists, and every clause has code and test or is known to be missing.
 */
class ClauseMatrixTest {

    private static final Pattern NOT_A_LITERAL = Pattern.compile("@Clause\\((?!\\s*\\{?\\s*\")");
    private static final Pattern ACT =
            Pattern.compile(
                    "(?:Act\\.(?:move|note)|new Act)\\((?:[^;]*?),\\s*\"([0-9B][0-9.]*)\"\\)");

    private static final Pattern CLAUSE =
            Pattern.compile("@Clause\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)");
    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");

    /** Clauses without code or test: the list that gets shorter. */
    private static final Set<String> TO_COME =
            Set.of(
                    "1", "5.1", "5.3", "5.4", "5.6", "5.7", "5.8", "6.2", "6.3", "6.7", "6.8",
                    "7.2", "7.8", "7.11", "8.3", "9.5", "13.5", "14.2", "14.3", "14.4", "17.1",
                    "B7", "B9");

    @Test
    void listsEachClauseOnceWithATitle() throws IOException {
        List<NamedCsvRecord> clauses = clauses();

        assertThat(clauses).extracting(row -> row.getField("clause")).doesNotHaveDuplicates();
        assertThat(clauses)
                .allSatisfy(
                        row -> {
                            assertThat(row.getField("clause"))
                                    .matches("[0-9]+(\\.[0-9]+)*|B[0-9]+");
                            assertThat(row.getField("title")).isNotBlank().hasSizeLessThan(60);
                        });
        assertThat(clauses).hasSize(104);
    }

    @Test
    void namesOnlyClausesThatExist() throws IOException {
        assertThat(known())
                .as("name a clause of obligations.md, or add it to clauses.csv")
                .containsAll(annotated());
        assertThat(known()).containsAll(ofActs());
    }

    @Test
    void namesClausesAsLiterals() {
        List<String> others =
                Bundles.sources().stream()
                        .filter(file -> NOT_A_LITERAL.matcher(Bundles.text(file)).find())
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("Clause.java"))
                        .toList();

        assertThat(others).as("a search for \"12.3\" must find every place").isEmpty();
    }

    /** A clause that is whole leaves the list of those to come, and none leaves the tests. */
    @Test
    void findsCodeAndTestOfEachClauseOrItsPlaceAmongThoseToCome() throws IOException {
        Set<String> done = named("main");
        done.retainAll(named("test"));

        Set<String> all = new TreeSet<>(done);
        all.addAll(TO_COME);
        assertThat(all).containsExactlyInAnyOrderElementsOf(known());
        assertThat(done).as("no longer to come").doesNotContainAnyElementsOf(TO_COME);
    }

    private static Set<String> annotated() {
        JavaClasses ejb =
                new ClassFileImporter()
                        .importUrl(
                                Shanghai.class.getProtectionDomain().getCodeSource().getLocation());
        List<String> named = new ArrayList<>();
        for (JavaClass type : ejb) {
            type.tryGetAnnotationOfType(Clause.class)
                    .ifPresent(clause -> named.addAll(Arrays.asList(clause.value())));
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(Clause.class)
                        .ifPresent(clause -> named.addAll(Arrays.asList(clause.value())));
            }
        }
        return new TreeSet<>(named);
    }

    private static Set<String> ofActs() {
        Set<String> named = new TreeSet<>();
        Bundles.sources()
                .forEach(
                        file -> {
                            Matcher act = ACT.matcher(Bundles.text(file));
                            while (act.find()) {
                                named.add(act.group(1));
                            }
                        });
        return named;
    }

    /** Clauses that the sources of all modules name, those of tests or the others. */
    private static Set<String> named(String kind) {
        Set<String> named = new TreeSet<>();
        for (String module : List.of("config", "ejb", "batch", "web", "ear")) {
            for (Path file : Bundles.sources(Path.of("..", module, "src", kind, "java"))) {
                Matcher clause = CLAUSE.matcher(Bundles.text(file));
                while (clause.find()) {
                    ID.matcher(clause.group(1)).results().forEach(id -> named.add(id.group(1)));
                }
            }
        }
        return named;
    }

    private static Set<String> known() throws IOException {
        return clauses().stream().map(row -> row.getField("clause")).collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> clauses() throws IOException {
        try (InputStream in =
                ClauseMatrixTest.class.getResourceAsStream("/org/beian/config/facts/clauses.csv")) {
            String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        }
    }
}
