package org.beian.domainregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.util.List;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.PostgresDialect;
import org.beian.persistence.ResultRecords;

/** Executor of native SQL on the register's large tables, in the caller's transaction. */
@ApplicationScoped
public class DomainSql {

    @Inject EntityManager em;

    public int update(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /**
     * @param limit at most so many rows
     */
    @SuppressWarnings("unchecked")
    public List<Object[]> rows(int limit, String sql, Object... parameters) {
        return query(sql, parameters).setMaxResults(limit).getResultList();
    }

    /**
     * @param limit at most so many rows
     * @param type record whose components are the columns
     */
    public <R extends Record> List<R> records(
            int limit, Class<R> type, String sql, Object... parameters) {
        return ResultRecords.of(query(sql, parameters).setMaxResults(limit), type);
    }

    /**
     * @param limit at most so many rows
     * @param sql with a single column of text
     */
    @SuppressWarnings("unchecked")
    public List<String> texts(int limit, String sql, Object... parameters) {
        return query(sql, parameters).setMaxResults(limit).getResultList();
    }

    public long number(String sql, Object... parameters) {
        Object found = query(sql, parameters).getSingleResult();
        return found == null ? 0 : ((Number) found).longValue();
    }

    public boolean any(String sql, Object... parameters) {
        return !query(sql + " fetch first 1 rows only", parameters).getResultList().isEmpty();
    }

    /**
     * Allows or forbids nested-loop joins in the present transaction; PostgreSQL only. A stage that
     * was just filled has no statistics, so that the planner takes a million rows for a few.
     */
    public void lookUps(boolean allowed) {
        if (isPostgresql()) {
            update("set local enable_nestloop = " + (allowed ? "on" : "off"));
        }
    }

    public boolean isPostgresql() {
        return PostgresDialect.isBehind(em.unwrap(Connection.class));
    }

    private Query query(String sql, Object... parameters) {
        return NativeQuery.of(em, sql, parameters);
    }
}
