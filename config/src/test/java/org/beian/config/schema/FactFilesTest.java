package org.beian.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactFilesTest {

    static List<ReferenceDataFile> files() {
        return ReferenceDataFile.ALL;
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasEveryRowOncePerMode(ReferenceDataFile file) {
        for (boolean demo : new boolean[] {true, false}) {
            assertThat(file.rows(demo).stream().map(file::keyOf)).doesNotHaveDuplicates();
        }
        assertThat(file.read()).isNotEmpty();
    }

    @Test
    void knowsEveryRegionsParent() {
        List<NamedCsvRecord> regions = file("regions.csv").read();
        Set<String> codes = column(regions, "code");

        assertThat(regions).hasSize(3348);
        assertThat(regions).filteredOn(row -> row.getField("parent").isEmpty()).hasSize(31);
        assertThat(codes).containsAll(without(column(regions, "parent"), ""));
    }

    @Test
    void hasTheWholePublishedCalendar() {
        List<NamedCsvRecord> days = file("calendar-days.csv").read();
        Set<String> years =
                days.stream()
                        .map(row -> LocalDate.parse(row.getField("day_date")).getYear() + "")
                        .collect(Collectors.toSet());

        assertThat(days).hasSize(782);
        assertThat(column(days, "kind")).containsExactlyInAnyOrder("off", "work");
        assertThat(column(file("calendar-years.csv").read(), "year_number")).isEqualTo(years);
    }

    @Test
    void leavesNoCodeTwiceValidOnOneDay() {
        List<NamedCsvRecord> rows = file("code-rows.csv").read();
        List<String> overlaps = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            for (NamedCsvRecord later : rows) {
                if (sameCode(row, later) && startsBeforeEndOf(later, row)) {
                    overlaps.add(row.getField("code"));
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @Test
    void joinsDocumentsAndNaturesThatExist() {
        Set<String> natures = codes("natures");
        Set<String> documents = codes("document-types");

        assertThat(codes("document-by-nature"))
                .allSatisfy(
                        pair -> {
                            assertThat(natures).contains(pair.split(":")[0]);
                            assertThat(documents).contains(pair.split(":")[1]);
                        });
    }

    @Test
    void joinsServicesAndApprovalsThatExist() {
        Set<String> services = codes("services");
        Set<String> approvals = new HashSet<>(codes("pre-approval-categories"));
        approvals.addAll(codes("special-approval-categories"));

        assertThat(codes("approval-by-service"))
                .contains("FORUM:BULLETIN_BOARD", "BLOG:BULLETIN_BOARD")
                .allSatisfy(
                        pair -> {
                            assertThat(services).contains(pair.split(":")[0]);
                            assertThat(approvals).contains(pair.split(":")[1]);
                        });
    }

    @Test
    void writesAddressBlocksInTheirOrder() {
        assertThat(file("reserved-blocks.csv").read())
                .allSatisfy(
                        row -> {
                            assertThat(row.getField("range_start")).matches("[0-9a-f]{32}");
                            assertThat(row.getField("range_end"))
                                    .matches("[0-9a-f]{32}")
                                    .isGreaterThan(row.getField("range_start"));
                        });
    }

    @Test
    void freesTheDocumentationBlocksInTheDemoOnly() {
        ReferenceDataFile blocks = file("reserved-blocks.csv");

        assertThat(column(blocks.rows(false), "name"))
                .filteredOn(name -> name.matches("(192.0.2|198.51.100|203.0.113|2001:db8).*"))
                .hasSize(4);
        assertThat(column(blocks.rows(true), "name"))
                .noneMatch(name -> name.matches("(192.0.2|198.51.100|203.0.113|2001:db8).*"));
    }

    private static boolean sameCode(NamedCsvRecord one, NamedCsvRecord other) {
        return one.getField("table_name").equals(other.getField("table_name"))
                && one.getField("code").equals(other.getField("code"))
                && one.getField("valid_from").compareTo(other.getField("valid_from")) < 0;
    }

    private static boolean startsBeforeEndOf(NamedCsvRecord later, NamedCsvRecord row) {
        String end = row.getField("valid_to");
        return end.isEmpty() || later.getField("valid_from").compareTo(end) <= 0;
    }

    private static ReferenceDataFile file(String name) {
        return ReferenceDataFile.ALL.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An event type that nothing publishes would be waited for in vain. */
    @Test
    void hasNoEventTypeThatNothingPublishes() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String module : List.of("ejb", "batch")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        assertThat(codes("event-types"))
                .isNotEmpty()
                .allMatch(type -> sources.indexOf('"' + type + '"') >= 0);
    }

    private static Set<String> codes(String table) {
        return column(
                file("code-rows.csv").read().stream()
                        .filter(row -> row.getField("table_name").equals(table))
                        .toList(),
                "code");
    }

    private static Set<String> column(List<NamedCsvRecord> rows, String name) {
        return rows.stream().map(row -> row.getField(name)).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, String one) {
        Set<String> rest = new HashSet<>(all);
        rest.remove(one);
        return rest;
    }
}
