package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.beian.account.Caller;
import org.beian.document.Attachments;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.filing.rule.RuleScene;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the job that deletes uploaded documents that nothing needs. */
@DatabaseTest
@Clause("3")
class UploadRetentionTest {

    private static final int DAYS = 365;

    @Inject FilingScene scene;
    @Inject RuleScene rules;
    @Inject FilingSubmission submission;
    @Inject FilingDrafts drafts;
    @Inject FilingReview review;
    @Inject UploadRetention retention;
    @Inject Attachments attachments;
    @Inject JobRepository ledger;
    @Inject TestCallers callers;

    private SampleFiling filing;

    @BeforeEach
    void begin() {
        filing = scene.ready();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** An upload of the provider at the time of the test's clock. */
    private String uploaded() {
        String id = rules.newAttachment(scene.provider());
        at(id, TestClock.shared().instant());
        return id;
    }

    private void at(String id, Instant time) {
        scene.write(
                "update attachment set created_at = ? where id = ?",
                Timestamp.valueOf(time.atZone(ZoneOffset.UTC).toLocalDateTime()),
                id);
    }

    private List<String> documents(SampleFiling of) {
        List<String> ids = of.toContent().attachments().stream().map(use -> use.id()).toList();
        ids.forEach(id -> at(id, TestClock.shared().instant()));
        return ids;
    }

    private static void days(int days) {
        TestClock.shared().advance(Duration.ofDays(days));
    }

    private JobLaunch launch() {
        callers.become(Caller.job("upload-retention"));
        JobLaunch launch = ledger.open("upload-retention", Map.of());
        ledger.begin(launch.id(), launch.run(), 1, "node", retention.due());
        return launch;
    }

    private void run() {
        go(launch(), Optional.of(""));
        scene.asProvider();
    }

    private void go(JobLaunch launch, Optional<String> from) {
        Optional<String> position = from;
        while (position.isPresent()) {
            position = retention.next(launch.id(), launch.run(), position.get());
        }
        ledger.ended(launch.id(), launch.run());
    }

    private boolean isThere(String id) {
        return FilingScene.inNew(() -> attachments.content(id)).isPresent();
    }

    private String refused(SampleFiling of) {
        String id = scene.waiting(of);
        review.refuse(id, scene.refusal(id, "DOCUMENT_UNCLEAR"));
        return id;
    }

    @Test
    void deletesAnUploadThatNothingEverNamed() {
        String old = uploaded();
        days(DAYS);
        String young = uploaded();
        run();
        assertThat(isThere(old)).isTrue();
        days(1);
        run();
        assertThat(isThere(old)).isFalse();
        assertThat(isThere(young)).isTrue();
        assertThat(
                        scene.read(
                                "select sha256 from attachment where id = ? and file_name = '***'",
                                old))
                .isEqualTo(List.of("-"));
        String state = "select deleted_at from attachment where id = ?";
        List<?> deleted = scene.read(state, old);
        days(1);
        run();
        assertThat(scene.read(state, old)).isEqualTo(deleted);
    }

    @Test
    void deletesTheDocumentsOfARefusedApplicationThatNobodyRevised() {
        List<String> named = documents(filing);
        String id = refused(filing);
        days(DAYS);
        run();
        assertThat(named).allMatch(this::isThere);
        days(1);
        run();
        assertThat(named).noneMatch(this::isThere);
        assertThat(scene.application(id).state()).isEqualTo(FilingState.REFUSED);
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void deletesTheDocumentsOfAWithdrawnApplication() {
        List<String> named = documents(filing);
        String id = submission.submit(filing.toContent()).id();
        days(200);
        scene.asProvider();
        submission.withdraw(id);
        days(DAYS);
        run();
        assertThat(named).allMatch(this::isThere);
        days(1);
        run();
        assertThat(named).noneMatch(this::isThere);
    }

    @Test
    void keepsWhatAnApplicationInAnotherStateNames() {
        String draftOnly = uploaded();
        submission.draft(scene.another().withAttachment(draftOnly, "MANDATE").toContent());
        List<String> waiting = documents(filing);
        submission.submit(filing.toContent());
        days(3 * DAYS);
        run();
        assertThat(isThere(draftOnly)).isTrue();
        assertThat(waiting).allMatch(this::isThere);
    }

    @Test
    void keepsWhatAnotherApplicationNamesTooAndWhatACorrectionAdds() {
        List<String> shared = documents(filing);
        refused(filing);
        scene.asProvider();
        SampleFiling other = scene.another().withAttachment(shared.get(0), "MANDATE");
        String second = submission.submit(other.with("/subject/name", "").toContent()).id();
        String added = uploaded();
        drafts.keep(second, null, other.withAttachment(added, "MANDATE").toContent());
        days(DAYS + 1);
        run();
        assertThat(isThere(shared.get(0))).isTrue();
        assertThat(isThere(shared.get(1))).isFalse();
        assertThat(isThere(added)).isTrue();
    }

    /** What was revised is no refused application any more; and what was deleted is unknown. */
    @Test
    void aDeletedDocumentIsNamedNoMore() {
        String id = refused(filing);
        documents(filing);
        days(DAYS + 1);
        run();
        assertThat(submission.resubmit(id, null, filing.toContent()).findings())
                .extracting(finding -> finding.code())
                .contains("ATTACHMENTS_KNOWN");
    }

    @Test
    void aKilledRunGoesOn() {
        List<String> named = documents(filing);
        refused(filing);
        days(DAYS + 1);
        JobLaunch launch = launch();
        retention.next(launch.id(), launch.run(), "");
        assertThat(named).allMatch(this::isThere);
        ledger.failed(launch.id(), launch.run(), JobFailure.JOB_FAILED, "test");
        JobLaunch again = ledger.reopen(launch.id());
        Optional<String> position =
                ledger.begin(again.id(), again.run(), 2, "node", retention.due());
        assertThat(position).hasValueSatisfying(at -> assertThat(at).startsWith("REFUSED:"));
        go(again, position);
        assertThat(named).noneMatch(this::isThere);
    }

    /** A table that is forgotten here would lose its documents. */
    @Test
    void knowsEachTableThatRefersToDocuments() {
        TreeSet<String> tables =
                FilingScene.inNew(
                        () -> {
                            TreeSet<String> found = new TreeSet<>();
                            DatabaseMetaData data = scene.em.unwrap(Connection.class).getMetaData();
                            for (String attachment : List.of("ATTACHMENT", "attachment")) {
                                try (ResultSet keys =
                                        data.getExportedKeys(null, null, attachment)) {
                                    while (keys.next()) {
                                        found.add(
                                                keys.getString("FKTABLE_NAME")
                                                        .toLowerCase(Locale.ROOT));
                                    }
                                }
                            }
                            return found;
                        });
        assertThat(tables)
                .contains("filing_attachment", "cancellation_document")
                .allSatisfy(table -> assertThat(UnneededDocuments.UNNEEDED).contains(" " + table));
    }
}
