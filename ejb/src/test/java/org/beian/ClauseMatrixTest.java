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
 * exists.
 */
class ClauseMatrixTest {

    private static final Pattern NOT_A_LITERAL = Pattern.compile("@Clause\\((?!\\s*\\{?\\s*\")");
    private static final Pattern ACT =
            Pattern.compile(
                    "(?:Act\\.(?:move|note)|new Act)\\((?:[^;]*?),\\s*\"([0-9B][0-9.]*)\"\\)");

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

    /**
     * The clauses that the procedure of filing stands on (article 12, 13 and what they lean on).
     */
    @Test
    void carriesTheClausesOfTheProcedure() {
        assertThat(annotated())
                .contains(
                        "2", "3", "4", "6.1", "7.1", "7.5", "7.6", "12.1", "12.2", "12.3", "12.4",
                        "12.5", "12.6", "12.7", "13.1", "13.2", "13.3", "13.4");
    }

    /** Access is opened only after filing (article 11). */
    @Test
    void carriesTheClausesOfAccess() {
        assertThat(annotated()).contains("11.1", "11.2", "11.3", "11.3.1", "11.3.2");
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
