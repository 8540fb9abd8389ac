package org.beian.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.config.trail.TrailCheckpoint;
import org.beian.config.trail.TrailKey;
import org.beian.law.Clause;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Test;

/** Tests of the checkpoint that a verification of the history leaves for the operator. */
@ApiTest
class CheckpointIT {

    private static final String CHECKPOINT = "/operator/trail-checkpoint";
    private static final Pattern JOB = Pattern.compile("job\\.xhtml\\?id=(\\d+)");
    private static final RunningSystem SYSTEM = RunningSystem.get();

    @Test
    @Clause("B8")
    void isSignedAndOfferedOnThePageOfTheJob() throws IOException {
        DeskClient operator = DeskClient.signIn(SYSTEM, "operator");
        String list = "/operator/jobs.xhtml?name=trail-verification";
        operator.start("trail-verification");
        Eventually.within(
                Duration.ofSeconds(90),
                "the job's end",
                () -> operator.get(list + "&state=COMPLETED").text().contains("完成</span>"));
        Matcher job = JOB.matcher(operator.get(list + "&state=COMPLETED").text());
        assertThat(job.find()).isTrue();
        DeskClient.Page page = operator.get("/operator/" + job.group());
        assertThat(page.text()).contains(CHECKPOINT).doesNotContain("失败原因：");

        DeskClient.Page file = operator.get(CHECKPOINT);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment", "trail-");
        TrailKey key = TrailKey.read(SYSTEM.data().resolve("trail.key"));
        TrailCheckpoint read = TrailCheckpoint.read("file", file.text(), key);
        assertThat(read.asOf()).isNotNull();
        assertThat(SYSTEM.data().resolve("checkpoints")).isDirectoryContaining("glob:**.jsonl");
    }

    /** The readiness of the node names the check of the key. */
    @Test
    void needsTheKeyThatTheNodeIsReadyWith() {
        assertThat(SYSTEM.anybody().get("/health/ready").expect(200).json().path("checks"))
                .anyMatch(
                        check ->
                                check.path("name").asText().equals("trail-key")
                                        && check.path("status").asText().equals("UP"));
    }

    @Test
    void isForTheOperatorOnly() {
        for (String other : new String[] {"provider", "reviewer-bj", "ministry", "admin"}) {
            assertThat(DeskClient.signIn(SYSTEM, other).get(CHECKPOINT).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(DeskClient.anybody(SYSTEM).get(CHECKPOINT).status()).isEqualTo(302);
    }
}
