package org.beian.cancellation.revival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.review.FiledScene;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the job that ends accesses that came back, on rows as the register once left them: the
 * content kept the last access, and the next application entered it anew.
 */
@DatabaseTest
@Clause({"15.4", "B14"})
class RevivedAccessTest {

    private static final String NEXT = "203.0.113.78";

    /** Keys of the rows that are written here, far from those of the sequence. */
    private static final long FAR = 50_000_000;

    @Inject CancellationScene scene;
    @Inject RevivedAccessEnding ending;
    @Inject RevivedAccesses accesses;
    @Inject RevivedAccessJob job;
    @Inject JobRepository ledger;
    @Inject FilingRepository filings;
    @Inject History history;
    @Inject TestCallers callers;

    private String number;
    private FilingContent.Access stale;
    private Long ended;

    /** The only provider withdrew. */
    @BeforeEach
    void withdraw() {
        number = scene.filedBySponsor();
        stale = content().accesses().get(0);
        ended = Long.valueOf(accessesOf(scene.filed.provider()).get(0));
        TestClock.shared().advance(Duration.ofDays(1));
        scene.asProvider();
        scene.approved(
                scene.submitted(scene.withdrawal(Shanghai.date(TestClock.shared().instant()))));
        TestClock.shared().advance(Duration.ofDays(1));
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private FilingContent.Website content() {
        return FilingJson.part(
                scene.texts(
                                "select cast(content as varchar(8000)) from icp_website"
                                        + " where filing_number = ?",
                                scene.website())
                        .get(0),
                FilingContent.Website.class);
    }

    private List<String> accessesOf(Unit provider) {
        return scene.texts(
                "select a.id from icp_access a join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ? and a.provider_id = ? order by a.since",
                scene.website(),
                provider.id());
    }

    private List<String> states(Unit provider) {
        return scene.texts(
                "select a.state from icp_access a join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ? and a.provider_id = ? order by a.since",
                scene.website(),
                provider.id());
    }

    /** The content names the ended access again, beside those in force. */
    private void name() {
        FilingContent.Website now = content();
        List<FilingContent.Access> all = new ArrayList<>(List.of(stale));
        all.addAll(now.accesses());
        String written = FilingJson.write(now.with(all));
        scene.filed.write(
                "update icp_website set content = ? where filing_number = ?",
                written,
                scene.website());
        scene.filed.write(
                "update icp_version set content = ? where filing_number = ? and valid_to is null",
                written,
                scene.website());
    }

    private Unit added() {
        Unit other = scene.filed.newProvider();
        scene.asSponsor();
        scene.filed.approved(
                scene.filing()
                        .asAddedAccess(number, NEXT)
                        .with("/websites/0/accesses/0/provider", other.code()));
        return other;
    }

    /** The ended access is in force again, beside one that was added; gives its key. */
    private Long revived() {
        Unit other = added();
        name();
        Long key = ended + FAR;
        scene.filed.write(
                "insert into icp_access (id, website_id, subject_id, provider_id, methods, state,"
                        + " since, version) select a.id + 50000000, a.website_id, a.subject_id,"
                        + " a.provider_id, a.methods, 'ACTIVE', (select b.since from icp_access b"
                        + " where b.website_id = a.website_id and b.provider_id = ?), 1"
                        + " from icp_access a where a.id = ?",
                other.id(),
                ended);
        scene.filed.write(
                "insert into icp_access_range (access_id, family, block, range_start, range_end)"
                        + " select access_id + 50000000, family, block, range_start, range_end"
                        + " from icp_access_range where access_id = ?",
                ended);
        assertThat(states(scene.filed.provider())).containsExactly("CANCELLED", "ACTIVE");
        return key;
    }

    /** Runs the job; gives the codes of what it found in the website. */
    private List<String> run(boolean dry) {
        callers.become(Caller.job(RevivedAccessJob.NAME));
        JobLaunch launch = ledger.open(RevivedAccessJob.NAME, Map.of());
        ledger.begin(launch.id(), launch.run(), 1, "node", ending.due());
        Optional<String> position = Optional.of("");
        while (position.isPresent()) {
            position = ending.next(launch.id(), launch.run(), position.get(), dry);
        }
        ledger.ended(launch.id(), launch.run());
        return scene.texts(
                "select code from job_finding where job_id = ? and detail = ?",
                launch.id(),
                scene.website());
    }

    private boolean isWhole() {
        Long source =
                Long.valueOf(
                        scene.texts(
                                        "select application_id from icp_subject"
                                                + " where filing_number = ?",
                                        number)
                                .get(0));
        return FiledScene.inNew(() -> history.verify(filings.find(source).orElseThrow()).isWhole());
    }

    @Test
    void isOnlyNamedByADryRunWithItsCount() {
        revived();
        assertThat(run(true)).containsExactly("REVIVAL_FOUND");
        assertThat(states(scene.filed.provider())).containsExactly("CANCELLED", "ACTIVE");
        long count = accesses.count();
        assertThat(count).isPositive();
        assertThatCode(() -> job.check(Map.of("count", String.valueOf(count))))
                .doesNotThrowAnyException();
        assertThatCode(() -> job.check(Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> job.check(Map.of("count", String.valueOf(count + 1))))
                .is(rejectedAs(CancellationRefusal.REVIVED_COUNT_DIFFERS));
    }

    @Test
    @Clause("B4")
    void endsThroughTheRegisterAndIsToldToBothSides() {
        revived();
        TestClock.shared().advance(Duration.ofDays(1));
        assertThat(run(false)).containsExactly("REVIVAL_ENDED");
        assertThat(states(scene.filed.provider())).containsExactly("CANCELLED", "CANCELLED");
        assertThat(content().accesses())
                .extracting(FilingContent.Access::provider)
                .doesNotContain(scene.filed.provider().code())
                .hasSize(1);
        assertThat(
                        scene.texts(
                                "select cause from icp_version where filing_number = ?"
                                        + " and valid_to is null",
                                scene.website()))
                .containsExactly("REVIVAL_ENDED");
        assertThat(
                        scene.texts(
                                "select unit_id from event where event_type ="
                                        + " 'ACCESS_REVIVAL_ENDED' and unit_id in (?, ?)",
                                scene.filed.sponsor().id(),
                                scene.filed.provider().id()))
                .hasSize(2);
        assertThat(
                        scene.texts(
                                "select id from stop_access_notice where filing_number = ?",
                                scene.website()))
                .as("who stopped long ago is not ordered to stop")
                .isEmpty();
        assertThat(isWhole()).isTrue();
        assertThat(run(false)).isEmpty();
    }

    @Test
    void staysForAnOfficerToJudgeWhereItWasUsedSince() {
        Long key = revived();
        scene.filed.write(
                "insert into icp_access_fact (id, access_id, fact, on_date, officer, account,"
                        + " recorded_at) values (?, ?, 'OPENED', date('2026-11-26'), '示例专员', 'p',"
                        + " current_timestamp)",
                -key,
                key);
        assertThat(run(false)).containsExactly("REVIVAL_UNCERTAIN");
        assertThat(states(scene.filed.provider())).containsExactly("CANCELLED", "ACTIVE");
    }

    @Test
    void isNoRevivalWhereTheSameAddressWasSent() {
        scene.asSponsor();
        scene.filed.approved(scene.filing().asAddedAccess(number, stale.ips().get(0).start()));
        assertThat(states(scene.filed.provider())).containsExactly("CANCELLED", "ACTIVE");
        assertThat(run(false)).isEmpty();
        assertThat(states(scene.filed.provider())).containsExactly("CANCELLED", "ACTIVE");
    }

    @Test
    void isNotBroughtBackByAContentThatStillNamesIt() {
        name();
        added();
        assertThat(states(scene.filed.provider())).containsExactly("CANCELLED");
    }

    @Test
    @Clause("B4")
    void leavesTheContentOfAWebsiteWithoutAccess() {
        name();
        assertThat(run(true)).containsExactly("CONTENT_NAMES_ENDED");
        assertThat(content().accesses()).hasSize(1);
        assertThat(run(false)).containsExactly("CONTENT_NAMES_ENDED");
        assertThat(content().accesses()).isEmpty();
        assertThat(isWhole()).isTrue();
        assertThat(run(false)).isEmpty();
    }
}
