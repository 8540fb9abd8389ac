package org.beian.config.schema;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Repeatable Flyway migration that loads the shipped reference data again whenever one of their
 * files changed. Only missing rows are added: what an operator edited stays as it is, and a row is
 * ended by its validity, not by deleting it.
 */
final class ReferenceDataLoader implements JavaMigration {

    private final boolean demo;

    ReferenceDataLoader(boolean demo) {
        this.demo = demo;
    }

    /** None: repeatable, after all versioned migrations. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "facts";
    }

    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        crc.update(demo ? 1 : 0);
        ReferenceDataFile.ALL.forEach(file -> crc.update(file.bytes()));
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /**
     * @throws IllegalStateException in a database of the other mode: the demo's accounts have known
     *     passwords and its rules are weaker
     */
    @Override
    public void migrate(Context context) throws SQLException {
        requireSameMode(context.getConnection());
        for (ReferenceDataFile file : ReferenceDataFile.ALL) {
            load(context.getConnection(), file);
        }
    }

    private void requireSameMode(Connection connection) throws SQLException {
        String question = "select content from setting where name = 'system.mode'";
        String mode = demo ? "demo" : "live";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            if (found.next() && !found.getString(1).equals(mode)) {
                throw new IllegalStateException(
                        "this database was made in %s mode and cannot be used in %s mode"
                                .formatted(found.getString(1), mode));
            }
        }
    }

    private void load(Connection connection, ReferenceDataFile file) throws SQLException {
        List<NamedCsvRecord> rows = file.rows(demo);
        if (rows.isEmpty()) {
            return;
        }
        Set<List<String>> known = known(connection, file);
        List<Column> columns = columns(connection, file, rows.get(0));
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        String insert = "insert into " + file.table() + " (" + names + ") values (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (NamedCsvRecord row : rows) {
                if (known.add(file.keyOf(row))) {
                    bind(statement, columns, row);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static Set<List<String>> known(Connection connection, ReferenceDataFile file)
            throws SQLException {
        Set<List<String>> known = new HashSet<>();
        String query = "select " + String.join(", ", file.key()) + " from " + file.table();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> key = new ArrayList<>();
                for (int i = 1; i <= file.key().size(); i++) {
                    key.add(found.getString(i));
                }
                known.add(key);
            }
        }
        return known;
    }

    private static List<Column> columns(
            Connection connection, ReferenceDataFile file, NamedCsvRecord row) throws SQLException {
        List<String> names =
                row.getHeader().stream()
                        .filter(name -> !name.equals(ReferenceDataFile.MODE))
                        .toList();
        String query =
                "select " + String.join(", ", names) + " from " + file.table() + " where 1 = 0";
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(query)) {
            ResultSetMetaData data = none.getMetaData();
            for (int i = 1; i <= names.size(); i++) {
                boolean nullable = data.isNullable(i) == ResultSetMetaData.columnNullable;
                columns.add(new Column(names.get(i - 1), data.getColumnType(i), nullable));
            }
        }
        return columns;
    }

    private static void bind(PreparedStatement statement, List<Column> columns, NamedCsvRecord row)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String field = row.getField(column.name);
            if (field.isEmpty() && column.nullable) {
                statement.setNull(i + 1, column.type);
            } else {
                statement.setObject(i + 1, field, column.type);
            }
        }
    }

    private record Column(String name, int type, boolean nullable) {}
}
