package org.beian.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * Batch writing mechanism of the persistence provider (EclipseLink) that sends the statements of a
 * flush to several tables in one message, where the database takes it (PostgreSQL): a message costs
 * more than the few rows of a statement. The provider's own mechanism sends a message for each
 * statement; it stays in use for statements with many rows, and for Derby.
 *
 * <p>An instance serves one transaction; the provider copies it for each.
 */
public class WritesTogether extends ParameterizedSQLBatchWritingMechanism {

    private static final Logger LOG = Logger.getLogger(WritesTogether.class.getName());
    private static final long serialVersionUID = 1;

    /**
     * Most rows of a statement that is sent together with others; more are a batch of their own.
     */
    private static final int FEW = 8;

    /**
     * Most calls that wait when another statement begins; further rows of the last one still join
     * it.
     */
    private static final int MOST = 32;

    private static final String VALUES = " VALUES ";

    private transient List<Run> waiting = new ArrayList<>();
    private transient int calls;

    /** Consecutive calls of one statement. */
    private record Run(DatabaseCall call, List<List<?>> rows) {

        boolean takes(DatabaseCall next, int most) {
            return rows.size() < most && call.getSQLString().equals(next.getSQLString());
        }

        /**
         * Index of the values of an insert, which can take several rows; -1 for other statements.
         */
        private int values() {
            String sql = call.getSQLString();
            return sql.startsWith("INSERT ") ? sql.lastIndexOf(VALUES) : -1;
        }

        int statements() {
            return values() < 0 ? rows.size() : 1;
        }

        String sql() {
            String sql = call.getSQLString();
            if (values() < 0) {
                return (sql + ";").repeat(rows.size());
            }
            String row = sql.substring(values() + VALUES.length());
            return sql + ("," + row).repeat(rows.size() - 1) + ";";
        }
    }

    @Override
    public void setAccessor(DatabaseAccessor accessor, AbstractSession session) {
        super.setAccessor(accessor, session);
        maxBatchSize = session.getPlatform().getMaxBatchWritingSize();
        clear();
    }

    @Override
    public void appendCall(AbstractSession session, DatabaseCall call) {
        if (!session.getPlatform().isPostgreSQL()) {
            super.appendCall(session, call);
        } else if (!call.hasParameters()) {
            executeBatchedStatements(session);
            databaseAccessor.basicExecuteCall(call, null, session, false);
        } else {
            Run last = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
            if (last == null || !last.takes(call, maxBatchSize)) {
                if (calls >= MOST) {
                    executeBatchedStatements(session);
                }
                last = new Run(call, new ArrayList<>());
                waiting.add(last);
            }
            last.rows().add(call.getParameters());
            calls++;
        }
    }

    @Override
    public void clear() {
        super.clear();
        waiting = new ArrayList<>();
        calls = 0;
    }

    @Override
    public void executeBatchedStatements(AbstractSession session) {
        if (waiting.isEmpty()) {
            super.executeBatchedStatements(session);
            return;
        }
        List<Run> runs = waiting;
        // cleared first, so that calls that fail are not sent again
        clear();
        List<Run> together = new ArrayList<>();
        for (Run run : runs) {
            if (run.rows().size() <= FEW) {
                together.add(run);
            } else {
                execute(together, session);
                together.clear();
                execute(List.of(run), session);
            }
        }
        execute(together, session);
    }

    private void execute(List<Run> runs, AbstractSession session) {
        if (runs.size() == 1) {
            Run run = runs.get(0);
            previousCall = run.call();
            lastCallAppended = run.call();
            parameters = new ArrayList<>(run.rows());
            super.executeBatchedStatements(session);
        } else if (!runs.isEmpty()) {
            databaseAccessor.incrementCallCount(session);
            PreparedStatement statement = null;
            try {
                statement = prepared(runs, session);
                carryOut(statement, runs);
            } catch (SQLException e) {
                DatabaseException broken =
                        databaseAccessor.processExceptionForCommError(session, e, null);
                throw broken == null
                        ? DatabaseException.sqlException(e, databaseAccessor, session, false)
                        : broken;
            } finally {
                close(statement, session);
            }
        }
    }

    private PreparedStatement prepared(List<Run> runs, AbstractSession session)
            throws SQLException {
        StringBuilder sql = new StringBuilder();
        runs.forEach(run -> sql.append(run.sql()));
        PreparedStatement statement =
                databaseAccessor.prepareStatement(sql.toString(), session, false);
        DatabasePlatform platform = session.getPlatform();
        int next = 1;
        for (Run run : runs) {
            for (List<?> row : run.rows()) {
                for (Object value : row) {
                    platform.setParameterValueInDatabaseCall(value, statement, next++, session);
                }
            }
        }
        return statement;
    }

    /**
     * @throws OptimisticLockException when a row is not the one that was read
     */
    private static void carryOut(PreparedStatement statement, List<Run> runs) throws SQLException {
        statement.execute();
        for (Run run : runs) {
            for (int i = 0; i < run.statements(); i++) {
                if (run.call().hasOptimisticLock() && statement.getUpdateCount() != 1) {
                    throw OptimisticLockException.batchStatementExecutionFailure();
                }
                statement.getMoreResults();
            }
        }
    }

    private void close(PreparedStatement statement, AbstractSession session) {
        try {
            databaseAccessor.closeStatement(statement, session, null);
        } catch (SQLException e) {
            // the commit would fail as well; what failed before tells more
            LOG.log(Level.FINE, "statement not closed", e);
        }
    }
}
