package org.beian.durability;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.beian.support.RunningSystem;

/**
 * Hashes of the registers and of the import reports, one for each table and independent of the
 * order of rows. Timestamps, numbers drawn from sequences and the heads of histories are left out,
 * as no two runs have them in common.
 */
final class TableHashes {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final List<String> FAMILIES = List.of("ip_", "domain_", "import_");

    /** Tables that imports need while they run, or that tell how often they ran. */
    private static final List<String> PASSING =
            List.of("import_run", "import_claim", "ip_turn", "ip_found", "ip_gone");

    /** Columns with numbers of sequences: a killed database skips those that it had set aside. */
    private static final List<String> DRAWN = List.of("id", "report_id", "import_id");

    /** Columns with the number of a unit: its code counts, as each start draws other numbers. */
    private static final List<String> UNITS = List.of("unit_id", "holder_id");

    private TableHashes() {}

    /** Ends the server and hashes its database: one text for each table with rows. */
    static List<String> of(RunningSystem system) {
        List<String> hashes = new ArrayList<>();
        system.endThen(
                connection -> {
                    Map<String, String> codes = codes(connection);
                    for (String table : tables(connection)) {
                        String hash = hash(connection, table, codes);
                        if (!hash.isEmpty()) {
                            hashes.add(table + " " + hash);
                        }
                    }
                });
        return hashes;
    }

    private static TreeSet<String> tables(Connection connection) throws SQLException {
        TreeSet<String> tables = new TreeSet<>();
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (FAMILIES.stream().anyMatch(table::startsWith) && !PASSING.contains(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** Codes of the units by their numbers. */
    private static Map<String, String> codes(Connection connection) throws SQLException {
        Map<String, String> codes = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet units = statement.executeQuery("select id, code from unit")) {
            while (units.next()) {
                codes.put(units.getString(1), units.getString(2));
            }
        }
        return codes;
    }

    private static String hash(Connection connection, String table, Map<String, String> codes)
            throws SQLException {
        BigInteger sum = BigInteger.ZERO;
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                ResultSetMetaData columns = rows.getMetaData();
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                while (rows.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        if (counts(columns, i)) {
                            String value = rows.getString(i);
                            String counted =
                                    UNITS.contains(name(columns, i)) ? codes.get(value) : value;
                            digest.update((counted + "\0").getBytes(StandardCharsets.UTF_8));
                        }
                    }
                    sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
                    count++;
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return count == 0 ? "" : count + " rows " + sum.toString(16);
    }

    private static boolean counts(ResultSetMetaData columns, int i) throws SQLException {
        String name = name(columns, i);
        return columns.getColumnType(i) != Types.TIMESTAMP
                && !DRAWN.contains(name)
                && !name.startsWith("trail_");
    }

    private static String name(ResultSetMetaData columns, int i) throws SQLException {
        return columns.getColumnName(i).toLowerCase(Locale.ROOT);
    }
}
