package org.beian.durability;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.beian.support.Carriers;
import org.beian.support.RunningSystem;
import org.beian.support.SystemDatabase;
import org.beian.support.files.RegisterUnits;

/**
 * Pair of servers on one PostgreSQL that share nothing but the database and the directory of
 * imports. All tests of nodes share the pair and leave it running.
 */
final class NodePair {

    private static NodePair shared;

    final RunningSystem first;
    final RunningSystem second;

    private NodePair() {
        Path imports = Path.of("target", "systems", "nodes-imports").toAbsolutePath();
        RunningSystem.delete(imports);
        first =
                RunningSystem.own(
                        "nodes",
                        // as in production: no other test starts a server so
                        Map.of(
                                "beian.imports",
                                imports.toString(),
                                "beian.quickStart",
                                "false",
                                "beian.reminders.every",
                                "PT2S"),
                        connection -> {
                            Carriers.addTo(connection);
                            RegisterUnits.addTo(connection);
                            SystemDatabase.commitAsInProduction(connection);
                        });
        second = first.another("nodes-second");
    }

    static synchronized NodePair get() {
        if (shared == null) {
            shared = new NodePair();
        }
        return shared;
    }

    /** The node with the name that is in the row of a job: host and process id. */
    RunningSystem named(String node) {
        return node.endsWith("/" + first.pid()) ? first : second;
    }

    /** The other of the two. */
    RunningSystem beside(RunningSystem node) {
        return node == first ? second : first;
    }

    void change(String sql) {
        try (Connection connection = first.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query) {
        return Long.parseLong(text(query));
    }

    /** The job that processes an import. */
    long jobOf(String importId) {
        return count("select job_id from import_run where id = " + importId);
    }

    /** Domains that the unit of an import has in the register. */
    long domainsOf(String importId) {
        return count(
                "select count(*) from domain_record where unit_id ="
                        + " (select unit_id from import_run where id = "
                        + importId
                        + ")");
    }

    /** The first column of the only row. */
    String text(String query) {
        try (Connection connection = first.database();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
