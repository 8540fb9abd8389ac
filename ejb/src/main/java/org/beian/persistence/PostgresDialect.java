package org.beian.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Test for PostgreSQL, where its statements must differ from those of Derby. */
public final class PostgresDialect {

    private static final String NAME = "PostgreSQL";

    private PostgresDialect() {}

    /**
     * True when the connection leads to PostgreSQL.
     *
     * @throws IllegalStateException when the connection is broken
     */
    public static boolean isBehind(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseProductName().equals(NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
