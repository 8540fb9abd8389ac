package org.beian.bench.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Baseline of an import: the rows that it left in a table, by {@code COPY} from a file into an
 * empty table with the same keys and indexes.
 */
public final class RowsByCopy {

    private final Connection connection;
    private final String table;
    private final Path file;

    /**
     * @param rows the table's rows in the order in which the file had them, as a query
     */
    public RowsByCopy(Connection connection, String table, String rows)
            throws SQLException, IOException {
        this.connection = connection;
        this.table = table;
        file = Files.createTempFile("bench", ".copy");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            manager().copyOut("copy (" + rows + ") to stdout", out);
        }
    }

    /**
     * Seconds of {@code COPY} into a table with all keys and indexes, which is dropped afterwards.
     */
    public double load() throws SQLException, IOException {
        return timed("including all", this::copy);
    }

    /** Seconds of {@code COPY} into a bare table and an upsert of all its rows from there. */
    public double stageAndUpsert(String key) throws SQLException, IOException {
        execute("create table bare_target (like " + table + " including all)");
        execute("insert into bare_target select * from " + table);
        execute("vacuum analyze bare_target");
        String set =
                columns().stream()
                        .filter(column -> !List.of(key.split(", *")).contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
        try {
            return timed(
                    "",
                    () -> {
                        copy();
                        execute(
                                "insert into bare_target select * from bare_copy on conflict ("
                                        + key
                                        + ") do update set "
                                        + set);
                    });
        } finally {
            execute("drop table bare_target");
        }
    }

    /**
     * Seconds of the least that an import does, without any check: it reads the rows' files as text
     * and splits them, stages the rows in a bare table, and inserts them from there into a table
     * with all keys and indexes.
     *
     * @param sent the packed files that were imported
     */
    public double readStageAndInsert(List<Path> sent) throws SQLException, IOException {
        execute("create unlogged table bare_stage (like " + table + ")");
        try {
            return timed(
                    "including all",
                    () -> {
                        for (Path each : sent) {
                            read(each);
                        }
                        try (InputStream in = Files.newInputStream(file)) {
                            manager().copyIn("copy bare_stage from stdin", in, 1 << 16);
                        }
                        execute("insert into bare_copy select * from bare_stage");
                    });
        } finally {
            execute("drop table bare_stage");
        }
    }

    private static void read(Path sent) throws IOException {
        long fields = 0;
        try (BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(sent), 1 << 16),
                                StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                fields += line.split(",", -1).length;
            }
        }
        if (fields == 0) {
            throw new IllegalStateException("Nothing in " + sent);
        }
    }

    private double timed(String including, Act act) throws SQLException, IOException {
        execute("create table bare_copy (like " + table + " " + including + ")");
        execute("checkpoint");
        try {
            long begin = System.nanoTime();
            act.run();
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            execute("drop table bare_copy");
        }
    }

    private List<String> columns() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select * from " + table + " where 1 = 0")) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            return columns;
        }
    }

    private CopyManager manager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy() throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            manager().copyIn("copy bare_copy from stdin", in, 1 << 16);
        }
    }

    private interface Act {
        void run() throws SQLException, IOException;
    }
}
