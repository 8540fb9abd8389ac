package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.beian.bench.load.Applications;
import org.beian.bench.load.Size;
import org.beian.support.Api;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;

/**
 * Switch that turns rules for applications off, as an operator would one by one, and for good. At
 * tiny sizes nobody waits until the system sees it.
 */
final class RulesOff {

    /** Time to wait: longer than the system caches the severities of rules. */
    private static final Duration SEEN = Duration.ofSeconds(90);

    /** Rules that query the registers, all in one statement. */
    private static final Set<String> ASKING =
            Set.of(
                    "ADDRESS_OF_ANOTHER_USER",
                    "ADDRESS_OF_PROVIDER",
                    "APPLICATION_PENDING",
                    "ATTACHMENTS_KNOWN",
                    "DOMAIN_ALREADY_FILED",
                    "DOMAIN_BLACKLISTED",
                    "DOMAIN_KNOWN_TO_REGISTER",
                    "DOMAIN_NOT_EXPIRED",
                    "DOMAIN_REGISTRANT_AGREES",
                    "OFFICER_ON_ROSTER",
                    "PHONE_USED_ELSEWHERE",
                    "PROVIDER_KNOWN",
                    "PROVIDER_REMIT",
                    "SUBJECT_ALREADY_FILED",
                    "SUBJECT_BLACKLISTED");

    private RulesOff() {}

    static void butThoseThatAsk(RunningSystem system, Connection database) throws SQLException {
        set(system, database, code -> !ASKING.contains(code));
    }

    static void all(RunningSystem system, Connection database) throws SQLException {
        set(system, database, code -> true);
    }

    private static void set(RunningSystem system, Connection database, Predicate<String> off)
            throws SQLException {
        Api provider = system.api(Applications.KEY);
        JsonNode rules = provider.get("/api/v1/code-tables/rules").expect(200).json();
        assertThat(rules.path("items").findValuesAsText("code")).containsAll(ASKING);
        String insert =
                "insert into rule_severity (rule_code, province, valid_from, severity)"
                        + " values (?, '110000', date '2020-01-01', 'OFF') on conflict do nothing";
        try (PreparedStatement statement = database.prepareStatement(insert)) {
            for (JsonNode rule : rules.path("items")) {
                String code = rule.path("code").asText();
                if (off.test(code)) {
                    statement.setString(1, code);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
        if (Size.TINY) {
            return;
        }
        String faulty = SampleApplication.another().withThreeDefects().toString();
        Eventually.within(
                SEEN,
                "no rule that is off finds anything",
                () ->
                        provider
                                .post("/api/v1/filings?dryRun=true", faulty)
                                .expect(200)
                                .json()
                                .path("findings")
                                .findValuesAsText("code")
                                .stream()
                                .noneMatch(off));
    }
}
