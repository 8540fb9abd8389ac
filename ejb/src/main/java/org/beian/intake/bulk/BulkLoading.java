package org.beian.intake.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.beian.persistence.PostgresDialect;

/** Loader of rows over the connection of the running transaction. */
@ApplicationScoped
public class BulkLoading implements BulkLoader {

    @Inject EntityManager em;

    @Override
    public void insert(String table, List<String> columns, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BulkRows gathered = gather(table, columns).get();
        rows.forEach(gathered::add);
        load(gathered);
    }

    /**
     * Returns a factory of row buffers for a table. This needs a transaction; filling the buffers
     * does not.
     */
    public Supplier<BulkRows> gather(String table, List<String> columns) {
        return PostgresDialect.isBehind(em.unwrap(Connection.class))
                ? () -> new CopyRows(table, columns)
                : () -> new BatchRows(table, columns);
    }

    public void load(BulkRows rows) {
        try {
            // the connection is the transaction's: it is given back at its end
            rows.load(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("Rows were not loaded", e);
        }
    }
}
