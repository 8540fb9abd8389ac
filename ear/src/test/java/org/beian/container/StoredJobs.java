package org.beian.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Reader of the batch runtime's job repository, in the database that the settings give it. */
final class StoredJobs {

    private StoredJobs() {}

    /** Number of runs of a job that came to their end. */
    static long completed(String job) {
        try (Connection repository = repository().getConnection()) {
            String tables = prefix(repository);
            String runs =
                    "select count(*) from %sjobinstancedata j join %sexecutioninstancedata e"
                            + " on e.jobinstanceid = j.jobinstanceid"
                            + " where j.name = ? and e.batchstatus = 'COMPLETED'";
            try (PreparedStatement query =
                    repository.prepareStatement(runs.formatted(tables, tables))) {
                query.setString(1, job);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        } catch (SQLException | NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource repository() throws NamingException {
        return InitialContext.doLookup("jdbc/beianJobs");
    }

    /** Schema of the tables and what all their names begin with, which differs by server. */
    private static String prefix(Connection repository) throws SQLException {
        try (ResultSet tables = repository.getMetaData().getTables(null, null, null, null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.endsWith("jobinstancedata")) {
                    return tables.getString("TABLE_SCHEM")
                            + "."
                            + name.replace("jobinstancedata", "");
                }
            }
        }
        throw new IllegalStateException("no tables of jobs");
    }
}
