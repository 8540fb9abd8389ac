package org.beian.durability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.beian.support.RunningSystem;

/** Pair of servers on one PostgreSQL. All tests of nodes share the pair and leave it running. */
final class NodePair {

    private static NodePair shared;

    final RunningSystem first;
    final RunningSystem second;

    private NodePair() {
        List<RunningSystem> nodes = RunningSystem.get().nodes();
        first = nodes.get(0);
        second = nodes.get(1);
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
