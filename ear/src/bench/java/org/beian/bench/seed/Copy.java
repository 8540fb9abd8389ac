package org.beian.bench.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writer of rows into a table by PostgreSQL's COPY. */
public final class Copy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn target;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param into table and columns, such as {@code icp_domain (domain, since)}
     */
    public Copy(Connection connection, String into) throws SQLException {
        target =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + into + " from stdin");
    }

    /** A row; null for no value. Texts hold neither backslash nor control characters. */
    public void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        text.append('\n');
        if (text.length() > CHUNK) {
            send();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        target.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        send();
        target.endCopy();
    }
}
