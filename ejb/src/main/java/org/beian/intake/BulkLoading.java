package org.beian.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Loads over the connection of the running transaction. */
@ApplicationScoped
class BulkLoading implements BulkLoader {

    @Inject EntityManager em;

    @Override
    public void insert(String table, List<String> columns, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        // the connection is the transaction's: it is given back at its end
        Connection connection = em.unwrap(Connection.class);
        try {
            if (isPostgresql(connection)) {
                PostgresqlCopy.insert(connection, table, columns, rows);
            } else {
                BatchInsert.insert(connection, table, columns, rows);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Rows of " + table + " were not loaded", e);
        }
    }

    static boolean isPostgresql(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
