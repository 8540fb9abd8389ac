package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beian.intake.run.StagedScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.Test;

/**
 * Tests that each column of each table has a class, public, internal or personal, in
 * config/src/docs/columns.csv, and that the file names no column that is gone (principle 3). A line
 * with an asterisk stands for all columns of a table that tells of no persons.
 */
@DatabaseTest
@Clause("3")
class ColumnClassesTest {

    private static final Path CLASSES = Path.of("../config/src/docs/columns.csv");
    private static final String WHOLE = ".*";

    /** Columns that name a person, or say where he or she is found. */
    private static final Pattern OF_PERSONS =
            Pattern.compile(
                    ".*[._](phone|fax|email|recipient|bearer|applicant|giver|contact|successor"
                            + "|certificate|document_number|(display|manager|contact|registrant|admin"
                            + "|payer|sponsor|customer|subject|party)_name"
                            + "|(registrant|admin|payer|party)_address)");

    private final Map<String, FieldClass> classes = read();

    @Inject EntityManager em;

    @Test
    void classifiesEachColumn() throws Exception {
        Set<String> single = new TreeSet<>(classes.keySet());
        single.removeIf(column -> column.endsWith(WHOLE));
        Set<String> columns = columns();
        columns.removeIf(this::isOfWholeTable);
        assertThat(single).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void classifiesWholeTablesOnlyThatAreThereAndTellOfNobody() throws Exception {
        Set<String> whole = new TreeSet<>(classes.keySet());
        whole.removeIf(column -> !column.endsWith(WHOLE));
        Set<String> columns = columns();
        columns.removeIf(column -> !isOfWholeTable(column));
        assertThat(columns.stream().map(ColumnClassesTest::whole)).containsAll(whole);
        assertThat(columns).noneMatch(column -> OF_PERSONS.matcher(column).matches());
    }

    @Test
    void keepsWhatTellsOfPersonsPersonal() {
        Map<String, FieldClass> ofPersons = new TreeMap<>(classes);
        ofPersons.keySet().removeIf(column -> !OF_PERSONS.matcher(column).matches());
        // people are told these, to report to
        ofPersons.keySet().removeIf(column -> column.startsWith("report_contact."));
        assertThat(ofPersons).hasSizeGreaterThan(60);
        assertThat(ofPersons.values()).containsOnly(FieldClass.PERSONAL);
        assertThat(classes)
                .containsEntry("filing_round.content", FieldClass.PERSONAL)
                .containsEntry("attachment.content", FieldClass.PERSONAL)
                .containsEntry("icp_subject.name", FieldClass.PUBLIC);
    }

    private boolean isOfWholeTable(String column) {
        return classes.containsKey(whole(column));
    }

    private static String whole(String column) {
        return column.replaceFirst("[.].*", WHOLE);
    }

    private static Map<String, FieldClass> read() {
        try {
            return Files.readAllLines(CLASSES).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(
                            Collectors.toMap(
                                    cells -> cells[0] + "." + cells[1],
                                    cells -> FieldClass.valueOf(cells[2]),
                                    (one, other) -> {
                                        throw new IllegalStateException("twice");
                                    },
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> columns() throws Exception {
        return TestTransactions.inNew(() -> columns(em.unwrap(Connection.class)));
    }

    private static Set<String> columns(Connection connection) throws SQLException {
        Set<String> columns = new TreeSet<>();
        String schema = connection.getSchema();
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, "%", "%")) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                if (!table.startsWith("flyway_") && !StagedScene.TABLES.contains(table)) {
                    columns.add(table + "." + column);
                }
            }
        }
        return columns;
    }
}
