package org.beian.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of pages while another transaction holds a table that they read. */
@ApiTest
@Tag("http")
class BusyDatabaseIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final String MISSING = "id=\"figuresMissing\"";
    private static final String REPORTS = "/ministry/ipReports.xhtml";

    /** The setting is five seconds; that of the figures in tests three. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static Connection holding(String tables) throws SQLException {
        Connection connection = SYSTEM.database();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + tables + " in access exclusive mode");
        }
        return connection;
    }

    private static <T> T soon(Supplier<T> asking) {
        long begun = System.nanoTime();
        T answer = asking.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT);
        return answer;
    }

    @Test
    void theFrameAndTheHomeAnswerAndAPageThatReadsTheTableSaysThatItTriesAgain()
            throws SQLException {
        DeskClient ministry = DeskClient.signIn(SYSTEM, "ministry");
        DeskClient sponsor = DeskClient.signIn(SYSTEM, "sponsor");
        try (Connection held = holding("ip_report, ip_finding")) {
            DeskClient.Page home = soon(() -> ministry.get("/home.xhtml"));
            assertThat(home.status()).isEqualTo(200);
            assertThat(soon(() -> sponsor.get("/home.xhtml")).text()).doesNotContain(MISSING);

            DeskClient.Page reports = soon(() -> ministry.get(REPORTS));
            assertThat(reports.status()).isEqualTo(503);
            assertThat(reports.header("Retry-After")).isEqualTo("5");
            assertThat(reports.header("Refresh")).isEqualTo("5");
            assertThat(reports.header("Content-Security-Policy")).isNotEmpty();
            assertThat(reports.words()).contains("系统繁忙");
            held.rollback();
        }
        assertThat(ministry.get(REPORTS).status()).isEqualTo(200);
        assertThat(ministry.get("/home.xhtml").text()).doesNotContain(MISSING);
    }
}
