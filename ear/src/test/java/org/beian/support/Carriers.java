package org.beian.support;

import com.google.common.base.Strings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.beian.value.IpRange;

/**
 * Test provider that holds the published address ranges of real operators, as far as the data sets
 * are there; the demonstration's providers hold documentation blocks only.
 */
public final class Carriers {

    public static final String KEY = "test-carriers";
    public static final String OFFICER = "示例专员丙";

    // below the numbers of the application's own sequences
    private static final long UNIT = 1;
    private static final Date SINCE = Date.valueOf(LocalDate.of(2005, 3, 20));

    private Carriers() {}

    /** The directory with the data sets of real size, whether it is there or not. */
    public static Path dataSets() {
        String named = System.getProperty("beian.test.data", "");
        return named.isEmpty() ? Path.of("../../shared/data").toAbsolutePath() : Path.of(named);
    }

    /** Data rows without the header of the address file; empty where it is missing. */
    public static List<String> ranges() {
        return lines("ip-by-operator.csv.gz").stream().skip(1).toList();
    }

    public static List<String> lines(String file) {
        Path path = dataSets().resolve(file);
        if (Files.notExists(path)) {
            return List.of();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void addTo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into unit (id, code, name, province, phone, email, valid_from, version)"
                            + " values (1, 'test-carriers', '示例运营商', '110000', '010-00000000',"
                            + " 'carriers@example.cn', date('2005-03-20'), 0)");
            statement.execute("insert into unit_capacity values (1, 'ACCESS_PROVIDER')");
            statement.execute(
                    "insert into dedicated_officer (id, unit_id, name, phone, email, on_duty_from,"
                            + " trail_count, version) values (1, 1, '%s', '010-00000000',"
                                    .formatted(OFFICER)
                            + " 'carriers@example.cn', date('2005-03-20'), 0, 0)");
            statement.execute(
                    "insert into account (id, username, password_hash, display_name, unit_id,"
                            + " officer_id, enabled, must_change_password, session_epoch,"
                            + " created_at, trail_count, version) values (1, 'test-carriers',"
                            + " 'none', '示例专员丙', 1, 1, true, false, 0, current_timestamp, 0, 0)");
            statement.execute("insert into account_role values (1, 'PROVIDER')");
            statement.execute(
                    "insert into api_key (id, account_id, hash, label, created_at, version) values"
                            + " (1, 1, '%s', 'test', current_timestamp, 0)".formatted(hash(KEY)));
            for (String province : List.of("110000", "440000")) {
                statement.execute(
                        "insert into remit (unit_id, province, valid_from) values (1, '%s',"
                                        .formatted(province)
                                + " date('2005-03-20'))");
            }
        }
        addRanges(connection);
    }

    private static void addRanges(Connection connection) throws SQLException {
        String insert =
                "insert into ip_record (unit_id, family, block, range_start, range_end, kind, since,"
                        + " upstream, content_hash) values (?, ?, ?, ?, ?, 'SOURCE', ?, 'APNIC', 0)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            // operators announce some of them together: one holder has each once
            for (String text : ranges().stream().map(Carriers::startToEnd).distinct().toList()) {
                IpRange range = IpRange.parse(text);
                statement.setLong(1, UNIT);
                statement.setInt(2, range.family());
                statement.setString(3, block(range));
                statement.setString(4, range.startHex());
                statement.setString(5, range.endHex());
                statement.setDate(6, SINCE);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String startToEnd(String row) {
        String[] fields = row.split(",");
        return fields[2] + "-" + fields[3];
    }

    /**
     * The family, followed by the leading digits that start and end have in common (of IPv4 among
     * the last eight).
     */
    private static String block(IpRange range) {
        String common = Strings.commonPrefix(range.startHex(), range.endHex());
        return range.family() == 4 ? "4" + common.substring(24) : "6" + common;
    }

    private static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
