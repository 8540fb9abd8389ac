package org.beian.domainregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.beian.persistence.PostgresDialect;

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
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            query.setParameter(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
        }
        return query;
    }
}
