package org.beian.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Native query whose parameters may be collections: the placeholder of one stands for as many as it
 * has values, which JPQL does by itself and SQL does not.
 */
public final class NativeQuery {

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
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
