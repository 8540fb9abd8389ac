package org.beian.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Which of the two databases it is, where their statements must differ. */
public final class Postgresql {

    private static final String NAME = "PostgreSQL";

    private Postgresql() {}

    /**
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
