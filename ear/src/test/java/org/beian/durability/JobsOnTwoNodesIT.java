package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SmallFile;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of jobs on two nodes (faults F5, F13 and F14): a job that is due starts once, and jobs are
 * refused clearly while the job repository is away.
 */
@Tag("nodes")
@Clause("B8")
@Tag("jobs")
class JobsOnTwoNodesIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final int ROWS = 30;
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

    /** Takes the job repository away: on the node that ran a job, and on the one that never did. */
    private void losesItsRepository(DeskClient operator) {
        nodes.change("alter table jbatchjobinstancedata rename to jbatch_away");
        List<Refused> refused;
        try {
            DeskClient.Page page = operator.start("trail-verification");
            assertThat(page.words()).contains("服务器未能启动作业", "参数已保存");
            refused = List.of(refused(nodes.first, 1), refused(nodes.second, 2));
        } finally {
            nodes.change("alter table jbatch_away rename to jbatchjobinstancedata");
        }
        assertThat(jobs(operator, TRAIL + "&state=FAILED")).contains("作业库不可用");
        assertThat(nodes.count("select count(*) from job_run where failure like 'JOB_NOT%'"))
                .isEqualTo(3);

        String trail = jobs(operator, TRAIL + "&state=FAILED");
        restart(operator, trail.replaceAll("(?s).*job\\.xhtml\\?id=(\\d+).*", "$1"));
        for (Refused each : refused) {
            restart(
                    DeskClient.signIn(each.node(), "operator"),
                    String.valueOf(nodes.jobOf(each.id())));
            JsonNode done = each.unit().completed(each.id());
            assertThat(done.at("/rows/applied").asInt()).as(done.toString()).isEqualTo(ROWS);
        }
    }

    /** A file whose job the node could not start. */
    private record Refused(RunningSystem node, RegisterClient unit, String id) {}

    private static Refused refused(RunningSystem node, int number) {
        RegisterClient unit = RegisterClient.of(node, RegisterUnits.REGISTRARS.get(number));
        String file = SmallFile.of("domains", number * 100, ROWS);
        String id = unit.sendDomains("?type=full", file).expect(202).id();
        assertThat(unit.status(id).path("state").asText()).isEqualTo("FAILED");
        assertThat(unit.sendDomains("?type=full", file).expect(200).id()).isEqualTo(id);
        return new Refused(node, unit, id);
    }

    private static void restart(DeskClient operator, String job) {
        DeskClient.Page again =
                operator.get("/operator/job.xhtml?id=" + job).form("jobForm").press("restart");
        assertThat(again.text()).contains("作业已从断点继续");
        Eventually.within(
                LONG,
                "the end of what was restarted",
                () ->
                        operator.get("/operator/job.xhtml?id=" + job)
                                .words()
                                .contains("2 完成 operator"));
    }

    private static String jobs(DeskClient operator, String query) {
        return operator.get("/operator/jobs.xhtml" + query).text();
    }
}
