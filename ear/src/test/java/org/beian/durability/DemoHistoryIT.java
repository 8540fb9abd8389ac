package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of the demo as the README starts it ({@code beian.demo.history}): people sign in while the
 * examples are made, a server that is killed amid that goes on without doubles, and what was made
 * has a whole history.
 */
@Tag("derby")
@Tag("demo")
class DemoHistoryIT {

    private static final Duration LONG = Duration.ofMinutes(6);
    private static final String BEING_MADE = "示例数据正在生成";
    private static final String CHARTS = "/bureau/figures/";

    private static RunningSystem system;

    @BeforeAll
    static void startAsTheReadmeDoes() {
        system = RunningSystem.own("history", Map.of("beian.demo.history", "true"));
    }

    @AfterAll
    static void stopIt() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void fillsTheDemoWhilePeopleSignIn() {
        Eventually.within(LONG, "the first examples", () -> filings("").size() > 0);
        assertThat(DeskClient.signIn(system, "reviewer-bj").get("/home.xhtml").text())
                .contains(BEING_MADE);
        system.kill();
        system.start();
        assertThat(DeskClient.anybody(system).get("/").text()).contains(BEING_MADE);
        Eventually.within(
                LONG,
                "the band to go",
                () -> !DeskClient.anybody(system).get("/").text().contains(BEING_MADE));

        List<String> references = filings("").findValuesAsText("reference");
        assertThat(references).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        for (String state : List.of("APPROVED", "REFUSED", "RETURNED", "UNDER_REVIEW")) {
            assertThat(filings("&state=" + state)).as(state).isNotEmpty();
        }
        assertThat(DeskClient.signIn(system, "sponsor").get("/sponsor/filings.xhtml").text())
                .doesNotContain("/sponsor/filing.xhtml?id=");
        showsWhatBecomesOfSoldDomains();
        showsTheBureauItsWorkInPictures();
        showsTheMinistryTheRegisters();
        verifiesTheTrail();
    }

    private static void showsWhatBecomesOfSoldDomains() {
        for (String state : List.of("RELEASED", "UNDER_REVIEW")) {
            assertThat(
                            DeskClient.signIn(system, "reviewer-bj")
                                    .get("/bureau/domainReleases.csv?state=" + state)
                                    .text())
                    .as(state)
                    .contains("shili-");
        }
    }

    private static void showsTheBureauItsWorkInPictures() {
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        String home = reviewer.get("/home.xhtml").text();
        for (String chart : List.of("ages", "months", "reasons")) {
            assertThat(home).contains(CHARTS + chart + ".csv");
            DeskClient.Page file = reviewer.get(CHARTS + chart + ".csv");
            assertThat(file.header("Content-Type")).startsWith("text/csv");
            assertThat(file.text().lines().count()).as(chart).isGreaterThan(2);
        }
        assertThat(reviewer.get(CHARTS + "loads.csv").status()).isEqualTo(404);
        assertThat(reviewer.get("/ministry/figures/loads.csv").status()).isEqualTo(404);
    }

    private static void showsTheMinistryTheRegisters() {
        DeskClient ministry = DeskClient.signIn(system, "ministry");
        for (String chart : List.of("loads", "domains", "addresses")) {
            DeskClient.Page file = ministry.get("/ministry/figures/" + chart + ".csv");
            assertThat(file.text().lines().count()).as(chart).isGreaterThan(2);
        }
        assertThat(ministry.get("/ministry/statistics.xhtml").text()).contains("（暂定）");
        assertThat(ministry.get("/ministry/unfiled.xhtml").text()).contains("shili-site-");
        assertThat(DeskClient.signIn(system, "reviewer-bj").get("/bureau/clues.xhtml").text())
                .contains("shili-site-", "已按要求停止接入");
    }

    private static void verifiesTheTrail() {
        DeskClient operator = DeskClient.signIn(system, "operator");
        String list = "/operator/jobs.xhtml?name=trail-verification";
        operator.start("trail-verification");
        Eventually.within(
                LONG,
                "the job's end",
                () -> operator.get(list + "&state=COMPLETED").text().contains("完成</span>"));
        String job =
                operator.get(list + "&state=COMPLETED")
                        .text()
                        .replaceAll("(?s).*?(job\\.xhtml\\?id=\\d+).*", "$1");
        assertThat(operator.get("/operator/" + job).words())
                .as("only the test's own provider, Carriers, has no history")
                .contains("账号 1", "专岗人员 1", "共 2 条");
    }

    private static JsonNode filings(String filter) {
        return system.api("demo-provider")
                .get(Api.FILINGS + "?limit=500" + filter)
                .expect(200)
                .json()
                .path("items");
    }
}
