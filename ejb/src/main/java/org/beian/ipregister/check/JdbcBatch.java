package org.beian.ipregister.check;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.persistence.InstantConverter;

/** JDBC batch of one statement, executed in the running transaction. */
public final class JdbcBatch {

    private static final int SIZE = 1000;

    private JdbcBatch() {}

    /**
     * @param rows parameters as JDBC takes them
     * @throws PersistenceException when the database refuses
     */
    public static void run(EntityManager em, String statement, List<Object[]> rows) {
        em.flush();
        try (PreparedStatement prepared = em.unwrap(Connection.class).prepareStatement(statement)) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, plain(row[i]));
                }
                prepared.addBatch();
                if (++waiting % SIZE == 0) {
                    prepared.executeBatch();
                }
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Converts dates and times of {@code java.time}, which Derby does not take. */
    private static Object plain(Object value) {
        if (value instanceof LocalDate day) {
            return Date.valueOf(day);
        }
        return value instanceof Instant moment ? InstantConverter.timestamp(moment) : value;
    }
}
