package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
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
import java.util.stream.Collectors;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.Test;

/**
 * Tests that each column of the three registers has a class, public, internal or personal, in
 * config/src/docs/columns.csv, and that the file names no column that is gone (principle 3).
 */
@DatabaseTest
@Clause("3")
class ColumnClassesTest {

    private static final Path CLASSES = Path.of("../config/src/docs/columns.csv");

    /** Tables beside the registers: rows on their way in, findings and their handling. */
    private static final Set<String> WORK =
            Set.of(
                    "domain_diff",
                    "domain_level",
                    "domain_remit",
                    "domain_report",
                    "domain_stage",
                    "domain_statistics",
                    "domain_statistics_row",
                    "ip_edit",
                    "ip_finding",
                    "ip_found",
                    "ip_gone",
                    "ip_guidance",
                    "ip_management_rules",
                    "ip_report",
                    "ip_report_draft",
                    "ip_stage",
                    "ip_standing",
                    "ip_turn",
                    "ip_unit_mark");

    @Inject EntityManager em;

    @Test
    void classifiesEachColumn() throws Exception {
        assertThat(classes().keySet()).containsExactlyInAnyOrderElementsOf(columns());
    }

    @Test
    void keepsWhatTellsOfPersonsPersonal() throws IOException {
        assertThat(classes())
                .allSatisfy(
                        (column, kind) -> {
                            if (column.matches(".*(phone|email|document_number|content)")) {
                                assertThat(kind).as(column).isEqualTo(FieldClass.PERSONAL);
                            }
                        });
        assertThat(classes()).containsEntry("icp_subject.name", FieldClass.PUBLIC);
    }

    private static Map<String, FieldClass> classes() throws IOException {
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
                if (table.matches("(icp|ip|domain)_.*") && !WORK.contains(table)) {
                    columns.add(table + "." + column);
                }
            }
        }
        return columns;
    }
}
