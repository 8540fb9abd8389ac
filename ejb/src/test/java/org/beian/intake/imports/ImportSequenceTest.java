package org.beian.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.run.ImportQueue;
import org.beian.intake.run.SampleStagedRegister;
import org.beian.intake.run.StagedScene;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobList;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the files of one unit (fault F5): they take effect one after the other, whatever happens
 * to the first.
 */
@DatabaseTest
class ImportSequenceTest {

    private static final String FIRST = "name,amount\ntea,1\nink,1\n";
    private static final String SECOND = "name,amount\ntea,2\nsalt,2\n";

    @Inject StagedScene scene;
    @Inject ImportQueue queue;
    @Inject JobList jobs;
    @Inject SampleStagedRegister register;

    private long first;
    private long second;

    @BeforeEach
    void receiveTwo() {
        scene.begin();
        first = accepted(FIRST);
        second = accepted(SECOND);
    }

    private long accepted(String text) {
        return scene.accepted(text, StagedScene.order(ImportMode.GOOD_ROWS, false));
    }

    @Test
    void theSecondStartsAsSoonAsTheFirstHasEnded() {
        assertThat(queue.received(first)).isPresent();
        assertThat(queue.received(second)).isEmpty();
        assertThat(scene.status(second).state()).isEqualTo(ImportState.RECEIVED);

        scene.run(first);
        long third = accepted("name,amount\nrice,3\n");
        assertThat(queue.behind(first)).get().extracting(ImportQueue.Waiting::id).isEqualTo(second);
        scene.run(second);
        assertThat(queue.behind(second)).get().extracting(ImportQueue.Waiting::id).isEqualTo(third);
        assertThat(queue.behind(third)).isEmpty();
        assertThat(register.goods(scene.unit().id()))
                .hasSize(3)
                .containsEntry("tea", 2)
                .containsEntry("ink", 1)
                .containsEntry("salt", 2);
    }

    @Test
    void theSecondWaitsWhileTheFirstIsInterruptedAndWillGoOn() {
        JobLaunch killed = scene.begun(first);
        TestClock.shared().advance(Duration.ofSeconds(61));
        scene.asUnit();
        assertThat(scene.status(first).state()).isEqualTo(ImportState.STOPPED);
        assertThat(queue.received(second)).isEmpty();
        scene.asJob();
        assertThat(queue.waiting()).extracting(ImportQueue.Waiting::id).doesNotContain(second);

        scene.goOn(first, killed);
        scene.run(second);
        assertThat(register.goods(scene.unit().id())).containsEntry("tea", 2).hasSize(3);
    }

    @Test
    void aFirstThatFailedKeepsNobodyWaitingButGoesOnOnlyWhenTheSecondHasEnded() {
        SampleStagedRegister.failAt("goods:1");
        assertThatThrownBy(() -> scene.run(first)).hasStackTraceContaining("killed at");
        assertThat(queue.received(second)).isPresent();
        JobLaunch atWork = scene.begun(second);

        assertThatThrownBy(() -> scene.run(first)).isInstanceOf(ImportTurnTaken.class);
        assertThat(JobFailure.of(new IllegalStateException(new ImportTurnTaken(first))))
                .isEqualTo(JobFailure.TURN_TAKEN);
        assertThat(register.goods(scene.unit().id())).isEmpty();
        TestClock.shared().advance(Duration.ofSeconds(61));
        scene.goOn(second, atWork);
        scene.run(first);
        assertThat(scene.status(first).state()).isEqualTo(ImportState.COMPLETED);
        assertThat(register.goods(scene.unit().id())).hasSize(3).containsEntry("salt", 2);
    }

    @Test
    void checksAndFilesOfOthersWaitForNobody() {
        scene.begun(first);
        scene.asUnit();
        long check = scene.accepted(SECOND, StagedScene.order(ImportMode.GOOD_ROWS, true));
        assertThat(queue.received(check)).isPresent();
        scene.run(check);
        assertThat(scene.status(check).rows().accepted()).isEqualTo(2);

        scene.begin();
        long others = accepted(SECOND);
        assertThat(queue.received(others)).isPresent();
        scene.run(others);
        assertThat(register.goods(scene.unit().id())).containsOnlyKeys("tea", "salt");
    }
}
