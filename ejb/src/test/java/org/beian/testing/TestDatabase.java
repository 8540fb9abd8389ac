package org.beian.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.beian.config.schema.Schema;

/**
 * Database under test, started and migrated once in a test run: {@code beian.test.database} says
 * which.
 */
final class TestDatabase {

    /** More than any test has threads. */
    private static final int CONNECTIONS = 60;

    static final DataSource DATA_SOURCE = start();

    private TestDatabase() {}

    private static DataSource start() {
        DataSource started =
                "postgresql".equals(System.getProperty("beian.test.database"))
                        ? postgresql()
                        : derby();
        Schema.migrate(started, true);
        return pooled(started);
    }

    /**
     * Pool of connections as in a container, where a transaction takes one that was open before.
     */
    private static DataSource pooled(DataSource database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static DataSource derby() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        System.setProperty("derby.language.statementCache.size", "500");
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:beian");
        derby.setCreateDatabase("create");
        return derby;
    }

    private static DataSource postgresql() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server.getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
