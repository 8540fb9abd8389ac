package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.beian.law.Clause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F5, F13 and F14: jobs that are due, and a repository of jobs that is away. */
@Tag("nodes")
@Clause("B8")
class JobsOnTwoNodesIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String OF_THE_TRAIL = " where job_name = 'trail-verification'";
    private static final String PLANS = "select count(*) from job_schedule" + OF_THE_TRAIL;
    private static final String CLAIMS = "select count(*) from job_schedule_run" + OF_THE_TRAIL;
    private static final String SCHEDULED =
            "select count(*) from job where started_by = 'schedule' and name = 'trail-verification'";
    private static final String TRAIL = "?name=trail-verification";

    private final NodePair nodes = NodePair.get();

    @Test
    void startWhatIsDueOnceAndRefuseClearlyWithoutTheirRepository() {
        Eventually.within(LONG, "the plan", () -> nodes.count(PLANS) == 1);
        // as after an outage of three days
        nodes.change("update job_schedule set last_period = last_period - 3" + OF_THE_TRAIL);
        Eventually.within(LONG, "the due job", () -> nodes.count(SCHEDULED) > 0);
        DeskClient operator = DeskClient.signIn(nodes.second, "operator");
        Eventually.within(LONG, "its end", () -> jobs(operator, TRAIL).contains("完成</span>"));
        assertThat(nodes.count(SCHEDULED)).isEqualTo(1);
        assertThat(nodes.count(CLAIMS)).isEqualTo(1);
        assertThat(jobs(operator, TRAIL)).contains("由 计划 启动");
        losesItsRepository(operator);
    }

    private void losesItsRepository(DeskClient operator) {
        nodes.change("alter table jbatchjobinstancedata rename to jbatch_away");
        RegisterClient unit = RegisterClient.of(nodes.first, RegisterUnits.REGISTRARS.get(1));
        String file = SmallFile.of("domains", 30);
        String received;
        try {
            DeskClient.Page refused =
                    operator.get("/operator/jobs.xhtml")
                            .form("jobsForm")
                            .press("start-trail-verification");
            assertThat(refused.words()).contains("服务器未能启动作业", "参数已保存");
            received = unit.sendDomains("?type=full", file).expect(202).id();
            assertThat(unit.status(received).path("state").asText()).isEqualTo("FAILED");
            assertThat(unit.sendDomains("?type=full", file).expect(200).id()).isEqualTo(received);
        } finally {
            nodes.change("alter table jbatch_away rename to jbatchjobinstancedata");
        }
        assertThat(jobs(operator, TRAIL + "&state=FAILED")).contains("作业库不可用");
        assertThat(nodes.count("select count(*) from job_run where failure like 'JOB_NOT%'"))
                .isEqualTo(2);

        restart(operator, TRAIL);
        restart(operator, "?name=domain-import");
        JsonNode done = unit.completed(received);
        assertThat(done.at("/rows/applied").asInt()).as(done.toString()).isEqualTo(30);
    }

    private static void restart(DeskClient operator, String jobs) {
        String failed = jobs(operator, jobs + "&state=FAILED");
        String id = failed.replaceAll("(?s).*id=\"restart-(\\d+)\".*", "$1");
        DeskClient.Page again =
                operator.get("/operator/jobs.xhtml")
                        .form("jobsForm")
                        .fill("restart", id)
                        .press("none");
        assertThat(again.words()).contains("从断点继续");
        Eventually.within(
                LONG,
                "the end of what was restarted",
                () ->
                        operator.get("/operator/job.xhtml?id=" + id)
                                .words()
                                .contains("2 完成 operator"));
    }

    private static String jobs(DeskClient operator, String query) {
        return operator.get("/operator/jobs.xhtml" + query).text();
    }
}
