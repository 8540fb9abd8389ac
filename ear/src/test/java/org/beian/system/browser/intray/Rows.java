package org.beian.system.browser.intray;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.beian.support.RunningSystem;

/** Rows of the database, for what no user can bring about: faults, and days that have passed. */
final class Rows {

    private final RunningSystem system;

    Rows(RunningSystem system) {
        this.system = system;
    }

    /** The first column of the first row. */
    String text(String query) {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String... statements) {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
