package org.beian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.beian.it.Api;
import org.beian.it.Eventually;
import org.beian.it.RunningSystem;
import org.beian.it.SampleApplication;

/** Switches every rule for applications off, as an operator would one by one, and for good. */
final class RulesOff {

    /** Longer than the system keeps what rules weigh. */
    private static final Duration SEEN = Duration.ofSeconds(90);

    private RulesOff() {}

    static void at(RunningSystem system, Connection database) throws SQLException {
        Api provider = system.api(Applications.KEY);
        JsonNode rules = provider.get("/api/v1/code-tables/rules").expect(200).json();
        String insert =
                "insert into rule_severity (rule_code, province, valid_from, severity)"
                        + " values (?, '110000', date '2020-01-01', 'OFF')";
        try (PreparedStatement statement = database.prepareStatement(insert)) {
            for (JsonNode rule : rules.path("items")) {
                statement.setString(1, rule.path("code").asText());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        String faulty = SampleApplication.another().withThreeDefects().toString();
        Eventually.within(
                SEEN,
                "no rule finds anything",
                () ->
                        provider.post("/api/v1/filings?dryRun=true", faulty)
                                .expect(200)
                                .json()
                                .path("findings")
                                .isEmpty());
    }
}
