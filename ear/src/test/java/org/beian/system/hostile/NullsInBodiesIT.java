package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests of nulls in the lists of a body: refused where they stand, by each call that takes lists.
 */
@ApiTest
@Tag("attack")
@Tag("requests")
class NullsInBodiesIT {

    private final RunningSystem system = RunningSystem.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/filings|{\"websites\":[null]}|/websites/0",
                "/api/v1/filings?dryRun=true|{\"websites\":[{},null]}|/websites/1",
                "/api/v1/filings?draft=true|{\"attachments\":[null]}|/attachments/0",
                "/api/v1/filings?draft=true|{\"websites\":[{\"preApprovals\":[null]}]}"
                        + "|/websites/0/preApprovals/0",
                "/api/v1/filings|{\"websites\":[{\"domains\":[\"a.cn\",null]}]}"
                        + "|/websites/0/domains/1",
                "/api/v1/filings?dryRun=true|{\"websites\":[{\"accesses\":[null]}]}"
                        + "|/websites/0/accesses/0",
                "/api/v1/filings?dryRun=true|{\"websites\":[{\"accesses\":[{\"ips\":[null]}]}]}"
                        + "|/websites/0/accesses/0/ips/0",
                "/api/v1/filings?dryRun=true|{\"websites\":[{\"homeUrls\":[[\"http://a.cn\"]]}]}"
                        + "|/websites/0/homeUrls/0",
                "/api/v1/access-applications|{\"domains\":[null]}|/domains/0",
                "/api/v1/access-applications|{\"methods\":[\"HOSTING\",{}]}|/methods/1",
                "/api/v1/access-applications/1/pre-assignment|{\"ips\":[null]}|/ips/0",
                "/api/v1/access-applications/1/pre-assignment|{\"ips\":[{\"start\":null}]}"
                        + "|/ips/0/start",
                "/api/v1/filings/1/comparison"
                        + "|{\"accessApplication\":\"1\",\"given\":{\"website\":{\"accesses\":[null]}}}"
                        + "|/given/website/accesses/0",
                "/api/v1/observations|{\"domains\":[\"a.cn\",null]}|/domains/1",
                "/api/v1/observations|{\"domains\":[[]]}|/domains/0"
            })
    void refusesThemWhereTheyStand(String path, String body, String pointer) {
        Api.Answer answer = system.api("demo-provider").post(path, body).expect(400);
        JsonNode errors = answer.json().path("errors");

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(errors)
                .as(answer.text())
                .extracting(error -> error.path("pointer").asText())
                .contains(pointer);
    }
}
