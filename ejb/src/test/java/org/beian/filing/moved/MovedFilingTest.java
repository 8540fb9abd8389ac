package org.beian.filing.moved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.cancellation.clearing.ClearingRepository;
import org.beian.cancellation.clearing.ClearingState;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.cancellation.procedure.ProvinceMove;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.job.JobRefusal;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of which filing one is that moved, and of the job for what its former number left open. */
@DatabaseTest
@Clause("B13")
class MovedFilingTest {

    @Inject CancellationScene scene;
    @Inject ProvinceMove move;
    @Inject MovedFilings moved;
    @Inject MovedFilingEnding ending;
    @Inject MovedFilingJob job;
    @Inject JobRepository ledger;
    @Inject ClearingRepository clearings;
    @Inject History history;
    @Inject InTray tray;
    @Inject TestCallers callers;

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** Runs the job; gives the codes of what it found under the former number. */
    private List<String> run(String former, boolean dry) {
        callers.become(Caller.job(MovedFilingJob.NAME));
        JobLaunch launch = ledger.open(MovedFilingJob.NAME, dry ? Map.of() : Map.of("count", "1"));
        ledger.begin(launch.id(), launch.run(), 1, "node", ending.due());
        Optional<String> position = Optional.of("");
        while (position.isPresent()) {
            position = ending.next(launch.id(), launch.run(), position.get(), dry);
        }
        ledger.ended(launch.id(), launch.run());
        return scene.texts(
                "select code from job_finding where job_id = ? and detail = ?",
                launch.id(),
                former);
    }

    /** A website without access, whose filing moved as moves once left it: its clock runs on. */
    private Long left(String former) {
        TestClock.shared().advance(Duration.ofDays(1));
        scene.asProvider();
        scene.approved(
                scene.submitted(scene.withdrawal(Shanghai.date(TestClock.shared().instant()))));
        Long clock =
                Long.valueOf(
                        scene.texts(
                                        "select id from clearing where filing_number = ?",
                                        former + "-1")
                                .get(0));
        scene.filed.write(
                "update icp_website set state = 'CANCELLED' where filing_number = ?",
                former + "-1");
        scene.filed.write(
                "update icp_subject set state = 'CANCELLED', moved_to = ?, active_document = null"
                        + " where filing_number = ?",
                "粤ICP备20990001号",
                former);
        return clock;
    }

    private String stateOf(Long clock) {
        return scene.texts("select state from clearing where id = ?", clock).get(0);
    }

    @Test
    @Clause("B14")
    void endsTheClockOfAFormerNumberOnceItWasCounted() {
        String former = scene.filedBySponsor();
        Long clock = left(former);
        assertThat(run(former, true)).containsExactly("FORMER_FOUND");
        assertThat(stateOf(clock)).isEqualTo(ClearingState.OPEN.name());
        long found =
                Long.parseLong(
                        scene.texts(
                                        "select count(*) from job_finding where job_id ="
                                                + " (select max(id) from job) and code = ?",
                                        "FORMER_FOUND")
                                .get(0));
        assertThatThrownBy(() -> job.check(Map.of("count", Long.toString(found + 1))))
                .is(rejectedAs(JobRefusal.JOB_COUNT_DIFFERS));
        assertThatCode(() -> job.check(Map.of("count", Long.toString(found))))
                .doesNotThrowAnyException();
        assertThat(run(former, false)).containsExactly("FORMER_ENDED");
        assertThat(stateOf(clock)).isEqualTo(ClearingState.LIFTED.name());
        FiledScene.inNew(
                () -> {
                    assertThat(history.of(clearings.find(clock).orElseThrow()))
                            .extracting(HistoryEntry::act)
                            .containsExactly("BECOME_EMPTY", "LAPSE");
                    assertThat(history.verify(clearings.find(clock).orElseThrow()).isWhole())
                            .isTrue();
                    return null;
                });
        scene.asSponsor();
        tray.lacks(WaitingKind.EMPTY_FILING, clock);
        assertThat(run(former, false)).isEmpty();
    }

    /** From Beijing to Guangdong and back. */
    @Test
    void isTheLastOneHoweverOftenItMoved() {
        String first = scene.filedBySponsor();
        Long subject = id("icp_subject", first);
        Long website = id("icp_website", first + "-1");
        String second = move.moved(scene, first, Province.GUANGDONG);
        String third = move.moved(scene, second, Province.BEIJING);
        FiledScene.inNew(
                () -> {
                    assertThat(moved.now(subject).filingNumber()).isEqualTo(third);
                    assertThat(moved.site(website).filingNumber()).isEqualTo(third + "-1");
                    assertThat(moved.site(id("icp_website", third + "-1")).filingNumber())
                            .isEqualTo(third + "-1");
                    return null;
                });
    }

    /** Accesses of one provider keep their rows when they are named in another order. */
    @Test
    void keepsEachAccessByItsAddress() {
        String second = "203.0.113.79";
        String former = scene.filedBySponsor();
        scene.filed.approved(scene.filing().asAddedAccess(former, second));
        String address =
                "select r.range_start from icp_access_range r join icp_access a"
                        + " on a.id = r.access_id join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ? order by a.id";
        List<String> before = scene.texts(address, former + "-1");
        SampleFiling reversed =
                scene.filing()
                        .plus(
                                "/websites/0/accesses",
                                scene.filing().toJson().at("/websites/0/accesses/0"))
                        .withAddresses(second, second);
        String latter =
                move.approved(
                        scene,
                        move.applied(scene, reversed, former, Province.GUANGDONG),
                        Province.GUANGDONG);
        assertThat(before).hasSize(2);
        assertThat(scene.texts(address, latter + "-1")).isEqualTo(before);
    }

    private Long id(String table, String number) {
        return Long.valueOf(
                scene.texts("select id from " + table + " where filing_number = ?", number).get(0));
    }
}
