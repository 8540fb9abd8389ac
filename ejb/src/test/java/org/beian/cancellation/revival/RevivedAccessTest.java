package org.beian.cancellation.revival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.beian.filing.content.FilingContent;
import org.beian.job.JobRefusal;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the job that ends accesses that came back. */
@DatabaseTest
@Clause({"15.4", "B14"})
class RevivedAccessTest {

    @Inject RevivalScene scene;
    @Inject RevivedAccessJob job;

    @BeforeEach
    void withdraw() {
        scene.withdraw();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private void check(int count) {
        job.check(Map.of("count", String.valueOf(count)));
    }

    @Test
    void isOnlyNamedByADryRun() {
        scene.revived();
        assertThat(scene.run(true)).containsExactly("REVIVAL_FOUND");
        assertThat(scene.states()).containsExactly("CANCELLED", "ACTIVE");
    }

    /** The request looks at the findings of the dry run, and at no access. */
    @Test
    void asksForTheNumberThatTheDryRunJustBeforeFound() {
        Long key = scene.revived();
        scene.run(true);
        int found = scene.found("REVIVAL_FOUND");
        assertThat(found).isPositive();
        scene.cancelled.filed.write("update icp_access set state = 'CANCELLED' where id = ?", key);
        assertThatCode(() -> check(found)).doesNotThrowAnyException();
        assertThatCode(() -> job.check(Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(found + 1)).is(rejectedAs(JobRefusal.JOB_COUNT_DIFFERS));
        scene.run(false);
        assertThatThrownBy(() -> check(found)).is(rejectedAs(JobRefusal.JOB_DRY_RUN_MISSING));
    }

    @Test
    @Clause("B4")
    void endsThroughTheRegisterAndIsToldToBothSides() {
        scene.revived();
        TestClock.shared().advance(Duration.ofDays(1));
        assertThat(scene.run(false)).containsExactly("REVIVAL_ENDED");
        assertThat(scene.states()).containsExactly("CANCELLED", "CANCELLED");
        assertThat(scene.content().accesses())
                .extracting(FilingContent.Access::provider)
                .doesNotContain(scene.cancelled.filed.provider().code())
                .hasSize(1);
        assertThat(scene.cause()).isEqualTo("REVIVAL_ENDED");
        assertThat(scene.told()).hasSize(2);
        assertThat(
                        scene.cancelled.texts(
                                "select id from stop_access_notice where filing_number = ?",
                                scene.cancelled.website()))
                .as("who stopped long ago is not ordered to stop")
                .isEmpty();
        assertThat(scene.isWhole()).isTrue();
        assertThat(scene.run(false)).isEmpty();
    }

    @Test
    void isNoRevivalWhereTheSameAddressWasSent() {
        scene.cancelled.asSponsor();
        scene.cancelled.filed.approved(
                scene.cancelled
                        .filing()
                        .asAddedAccess(scene.number, scene.stale.ips().get(0).start()));
        assertThat(scene.states()).containsExactly("CANCELLED", "ACTIVE");
        assertThat(scene.run(false)).isEmpty();
        assertThat(scene.states()).containsExactly("CANCELLED", "ACTIVE");
    }

    @Test
    void isNotBroughtBackByAContentThatStillNamesIt() {
        scene.name();
        scene.added();
        assertThat(scene.states()).containsExactly("CANCELLED");
    }

    @Test
    @Clause("B4")
    void leavesTheContentOfAWebsiteWithoutAccess() {
        scene.name();
        assertThat(scene.run(true)).containsExactly("CONTENT_NAMES_ENDED");
        assertThat(scene.content().accesses()).hasSize(1);
        assertThat(scene.run(false)).containsExactly("CONTENT_NAMES_ENDED");
        assertThat(scene.content().accesses()).isEmpty();
        assertThat(scene.isWhole()).isTrue();
        assertThat(scene.run(false)).isEmpty();
    }
}
