package org.beian.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Native query whose parameters are converted as JPQL does it: days and instants to those of the
 * database, and the placeholder of a collection to as many as it has values.
 */
public final class NativeQuery {

    private static final InstantConverter INSTANTS = new InstantConverter();

    private NativeQuery() {}

    /**
     * The query, ready to be run.
     *
     * @param sql with a placeholder {@code ?} for each parameter and no other question mark
     * @param parameters values and collections of them, none of these empty
     */
    public static Query of(EntityManager em, String sql, Object... parameters) {
        StringBuilder expanded = new StringBuilder();
        List<Object> values = new ArrayList<>();
        int from = 0;
        for (Object parameter : parameters) {
            int place = sql.indexOf('?', from) + 1;
            expanded.append(sql, from, place);
            from = place;
            if (parameter instanceof Collection<?> several) {
                expanded.append(", ?".repeat(several.size() - 1));
                values.addAll(several);
            } else {
                values.add(parameter);
            }
        }
        Query query = em.createNativeQuery(expanded.append(sql.substring(from)).toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, stored(values.get(i)));
        }
        return query;
    }

    private static Object stored(Object value) {
        if (value instanceof Instant instant) {
            return INSTANTS.convertToDatabaseColumn(instant);
        }
        return value instanceof LocalDate day ? Date.valueOf(day) : value;
    }
}
