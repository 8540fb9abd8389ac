package org.beian.rule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.beian.persistence.PostgresDialect;
import org.beian.rule.Question.Part;

/**
 * Queries that are executed together in as few statements as possible, as a statement costs more
 * than a look-up by key. For one thread.
 */
public final class Questions {

    /**
     * Most parameters of a statement; only subjects larger than any real application need several.
     */
    private static final int PARAMETERS = 500;

    private static final int TRIES = 3;

    private final List<Asked<?>> all = new ArrayList<>();
    private final Map<Object, Supplier<?>> byKey = new HashMap<>();
    private EntityManager answering;

    /**
     * Adds a query to be executed with the others.
     *
     * @return its result, available once {@link #answer} was called
     */
    public <T> Supplier<T> ask(Question<T> question) {
        for (Asked<?> earlier : all) {
            if (earlier.question.isAskedLike(question)) {
                return new Asked<>(question, earlier.rows);
            }
        }
        Asked<T> asked = new Asked<>(question, new ArrayList<>());
        all.add(asked);
        return asked;
    }

    /**
     * Adds a query as {@link #ask} does, built only once for all callers with this key.
     *
     * @param key stands for one query and the type of its result
     */
    @SuppressWarnings("unchecked")
    public <T> Supplier<T> once(Object key, Supplier<Question<T>> question) {
        return (Supplier<T>) byKey.computeIfAbsent(key, first -> ask(question.get()));
    }

    /** Number of different queries. */
    int size() {
        return all.size();
    }

    /**
     * Executes all queries. Changes that the transaction has not written yet are not flushed for
     * them.
     *
     * @throws jakarta.persistence.PersistenceException when the database does not answer
     */
    public void answer(EntityManager em) {
        answering = em;
        Connection connection = em.unwrap(Connection.class);
        if (connection == null) {
            answer(false, (sql, parameters) -> outside(em, sql, parameters));
        } else {
            answer(connection);
        }
    }

    /**
     * Executes one query at once and alone, after the others: for data that is needed only in the
     * rare case that their results raise a doubt.
     *
     * @throws IllegalStateException before {@link #answer}
     * @throws jakarta.persistence.PersistenceException when the database does not answer
     */
    public <T> T askNow(Question<T> question) {
        if (answering == null) {
            throw new IllegalStateException("The other questions are not answered yet");
        }
        return answer(answering, question);
    }

    /**
     * Uses the connection directly: the persistence provider would parse the long statement each
     * time, which costs more than executing it.
     */
    private void answer(Connection connection) {
        answer(
                PostgresDialect.isBehind(connection),
                (sql, parameters) -> within(connection, sql, parameters));
    }

    private void answer(boolean inAnArray, Database database) {
        List<Asked<?>> together = new ArrayList<>();
        int parameters = 0;
        for (Asked<?> next : all) {
            int more = next.question.parameters();
            if (!together.isEmpty() && parameters + more > PARAMETERS) {
                answer(together, inAnArray, database);
                together.clear();
                parameters = 0;
            }
            together.add(next);
            parameters += more;
        }
        if (!together.isEmpty()) {
            answer(together, inAnArray, database);
        }
    }

    /** Executes a single query. */
    public static <T> T answer(EntityManager em, Question<T> question) {
        Questions alone = new Questions();
        Supplier<T> answer = alone.ask(question);
        alone.answer(em);
        return answer.get();
    }

    /**
     * Executes a single query outside of a transaction. A failure is tried again, as a connection
     * may have died in the pool since it was last checked.
     *
     * @throws jakarta.persistence.PersistenceException when the database does not answer
     */
    public static <T> T answer(DataSource database, Question<T> question) {
        for (int tries = 1; ; tries++) {
            Questions alone = new Questions();
            Supplier<T> answer = alone.ask(question);
            try (Connection connection = database.getConnection()) {
                alone.answer(connection);
                return answer.get();
            } catch (SQLException | IllegalStateException | PersistenceException e) {
                if (tries == TRIES) {
                    throw new PersistenceException(e);
                }
            }
        }
    }

    private static void answer(List<Asked<?>> together, boolean inAnArray, Database database) {
        Layout layout = layout(together, inAnArray);
        StringBuilder sql = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) {
            String columns = layout.columns(together.get(i).question);
            for (Part part : together.get(i).question.parts()) {
                sql.append(sql.isEmpty() ? "(select " : " union all (select ")
                        .append(i)
                        .append(columns)
                        .append(" from ")
                        .append(part.from())
                        .append(')');
                parameters.addAll(part.parameters());
            }
        }
        try {
            for (Object[] row : database.rows(sql.toString(), parameters)) {
                Asked<?> asked = together.get(((Number) row[0]).intValue());
                asked.rows.add(layout.own(asked.question, row));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Layout layout(List<Asked<?>> together, boolean inAnArray) {
        if (together.size() == 1) {
            return Layout.ALONE;
        }
        return inAnArray
                ? Layout.IN_AN_ARRAY
                : Layout.sideBySide(
                        together.stream().<Question<?>>map(each -> each.question).toList());
    }

    private static List<Object[]> within(Connection connection, String sql, List<Object> parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                int width = found.getMetaData().getColumnCount();
                while (found.next()) {
                    Object[] row = new Object[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> outside(EntityManager em, String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query.getResultList();
    }

    /** Executor of a statement. */
    private interface Database {

        List<Object[]> rows(String sql, List<Object> parameters) throws SQLException;
    }

    private static final class Asked<T> implements Supplier<T> {

        private final Question<T> question;
        private final List<Object[]> rows;

        private Asked(Question<T> question, List<Object[]> rows) {
            this.question = question;
            this.rows = rows;
        }

        @Override
        public T get() {
            return question.read(Collections.unmodifiableList(rows));
        }
    }
}
