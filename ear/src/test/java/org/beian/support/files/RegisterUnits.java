package org.beian.support.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * Test units that report addresses or domains: headquarters with a branch, a second unit, the six
 * operators of the data set, and registrars. The API key of each is its code.
 */
public final class RegisterUnits {

    public static final String HEADQUARTERS = "net-hq";
    public static final String BRANCH = "net-branch";
    public static final String SECOND = "net-second";

    /** Registrars beside the demonstration's. */
    public static final List<String> REGISTRARS =
            List.of("reg-1", "reg-2", "reg-3", "reg-4", "reg-5", "reg-6");

    /** Operators by their names in the data set. */
    public static final List<String> OPERATORS =
            List.of("chinanet", "unicom", "cmcc", "drpeng", "cernet", "cstnet");

    private static final long FIRST = 11;

    private RegisterUnits() {}

    /** The code, and the key, of an operator of the data set. */
    public static String code(String operator) {
        return "net-" + operator;
    }

    /** Adds them to the database of a server that does not run. */
    public static void addTo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ipUnit(statement, FIRST, HEADQUARTERS, null, null);
            ipUnit(statement, FIRST + 1, BRANCH, "110000", FIRST);
            ipUnit(statement, FIRST + 2, SECOND, "440000", null);
            long id = FIRST + 3;
            for (String operator : OPERATORS) {
                ipUnit(statement, id++, code(operator), null, null);
            }
            for (String registrar : REGISTRARS) {
                add(statement, id++, registrar, "110000", null, "REGISTRAR", "REGISTRAR");
            }
        }
    }

    private static void ipUnit(
            Statement statement, long id, String code, String province, Long parent)
            throws SQLException {
        add(statement, id, code, province, parent, "IP_FILING_UNIT", "IP_UNIT");
    }

    private static void add(
            Statement statement,
            long id,
            String code,
            String province,
            Long parent,
            String capacity,
            String role)
            throws SQLException {
        statement.execute(
                "insert into unit (id, code, name, province, parent_id, phone, email, valid_from, version)"
                        + " values (%d, '%s', '示例网络%d', %s, %s, '010-00000000', '%s@example.cn',"
                                .formatted(id, code, id, quoted(province), parent, code)
                        + " date('2005-03-20'), 0)");
        statement.execute("insert into unit_capacity values (%d, '%s')".formatted(id, capacity));
        statement.execute(
                "insert into account (id, username, password_hash, display_name, unit_id, enabled,"
                        + " must_change_password, session_epoch, created_at, trail_count, version)"
                        + " values (%d, '%s', 'none', '示例地址管理员%d', %d, true, false, 0,"
                                .formatted(id, code, id, id)
                        + " current_timestamp, 0, 0)");
        statement.execute("insert into account_role values (%d, '%s')".formatted(id, role));
        statement.execute(
                "insert into api_key (id, account_id, hash, label, created_at, version) values"
                        + " (%d, %d, '%s', 'test', current_timestamp, 0)"
                                .formatted(id, id, hash(code)));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
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
