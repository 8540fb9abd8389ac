package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    @Test
    void startWhatIsDueOnceAndRefuseClearlyWithoutTheirRepository() throws SQLException {
        try (RunningSystem first = RunningSystem.own("jobs");
                RunningSystem second = first.another("jobs-second")) {
            Eventually.within(LONG, "the plan", () -> count(first, PLANS) == 1);
            // as after an outage of three days
            change(first, "update job_schedule set last_period = last_period - 3" + OF_THE_TRAIL);
            Eventually.within(LONG, "the due job", () -> count(first, SCHEDULED) > 0);
            DeskClient operator = DeskClient.signIn(second, "operator");
            Eventually.within(LONG, "its end", () -> jobs(operator, "").contains("完成</span>"));
            assertThat(count(first, SCHEDULED)).isEqualTo(1);
            assertThat(count(first, CLAIMS)).isEqualTo(1);
            assertThat(jobs(operator, "")).contains("由 计划 启动");
            losesItsRepository(first, operator);
        }
    }

    private static void losesItsRepository(RunningSystem system, DeskClient operator)
            throws SQLException {
        change(system, "alter table jbatchjobinstancedata rename to jbatch_away");
        DeskClient.Page refused =
                operator.get("/operator/jobs.xhtml")
                        .form("jobsForm")
                        .press("start-trail-verification");
        assertThat(refused.words()).contains("服务器未能启动作业", "参数已保存");
        String failed = jobs(operator, "?state=FAILED");
        assertThat(failed).contains("作业库不可用");
        assertThat(count(system, "select count(*) from job_run where failure like 'JOB_NOT%'"))
                .isEqualTo(1);

        change(system, "alter table jbatch_away rename to jbatchjobinstancedata");
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

    private static void change(RunningSystem system, String sql) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(RunningSystem system, String sql) {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
