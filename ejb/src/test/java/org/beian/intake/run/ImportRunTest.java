package org.beian.intake.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.code.Settings;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportRepository;
import org.beian.intake.imports.ImportRows;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.ImportStore;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of rows that fail, systems that fail, and runs that go on with what was left behind. */
@DatabaseTest
class ImportRunTest {

    private static final long KEPT = 53_687_091_200L;

    @Inject Imports imports;
    @Inject ImportReports reports;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject ImportQueue queue;
    @Inject ImportStore store;
    @Inject ImportRepository repository;
    @Inject SampleRegister register;
    @Inject JobRepository ledger;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject Settings settings;
    @Inject EntityManager em;

    private Unit unit;

    @BeforeEach
    void bySomeProvider() {
        unit = units.add(Capacity.ACCESS_PROVIDER, null);
        SampleRegister.down = false;
        asProvider();
    }

    @Test
    void takesNoNeighbourWithARowThatFails() {
        List<String> words = new ArrayList<>(Collections.nCopies(120, "good"));
        words.set(3, "value");
        words.set(4, "declined");
        words.set(60, "long");
        words.set(119, "value");
        long id = received(words.toArray(String[]::new));
        run(id);

        ImportStatus status = reports.status(String.valueOf(id));
        assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(status.rows()).isEqualTo(new ImportRows(120, 120, 116, 4, 4, 116));
        assertThat(register.kept(id)).hasSize(116);
        assertThat(status.rejected())
                .extracting(ImportAnswer::row)
                .containsExactly(4L, 5L, 61L, 120L);
        assertThat(status.rejected())
                .flatExtracting(ImportAnswer::findings)
                .extracting(Finding::code)
                .containsExactly(
                        "IMPORT_ROW_FAILED",
                        "IMPORT_NOT_FOUND",
                        "IMPORT_ROW_FAILED",
                        "IMPORT_ROW_FAILED");
        assertThat(status.rejected())
                .flatExtracting(row -> row.findings().get(0).args())
                .satisfies(
                        why -> {
                            assertThat(why.get(0)).isEqualTo("VALUE");
                            assertThat(why.get(2).toString()).startsWith("SQL 22");
                        });
    }

    @Test
    void holdsNothingAgainstARowWhenTheSystemIsDown() {
        long id = received("good", "down", "good");
        SampleRegister.down = true;
        JobLaunch ticket = begun(id);
        assertThatThrownBy(() -> runs.go(id, ticket.id(), ticket.run()))
                .hasStackTraceContaining("IMPORT_NOT_STORED");
        ledger.failed(ticket.id(), ticket.run(), JobFailure.JOB_FAILED, "1a2b3c4d");

        asProvider();
        assertThat(reports.status(String.valueOf(id)).state()).isEqualTo(ImportState.FAILED);
        assertThat(reports.status(String.valueOf(id)).rows().read()).isZero();
        assertThat(register.kept(id)).isEmpty();
        SampleRegister.down = false;
        asJob();
        JobLaunch again = ledger.reopen(ticket.id());
        ledger.begin(again.id(), again.run(), 2, "node", work.begin(id));
        work(id, again);
        assertThat(register.kept(id)).hasSize(3);
        asProvider();
        assertThat(reports.status(String.valueOf(id)).state()).isEqualTo(ImportState.COMPLETED);
    }

    @Test
    void worksForWhoeverHandedTheFileIn() {
        long id = received("good");
        run(id);

        assertThat(register.kept(id)).hasSize(1);
        assertThat(callers.current().username()).isEqualTo("program");
    }

    @Test
    void findsWhatNobodyStarted() {
        long id = received("good");
        asJob();
        assertThat(queue.waiting()).noneMatch(waiting -> waiting.id() == id);
        TestClock.shared().advance(Duration.ofSeconds(31));

        assertThat(queue.waiting()).contains(new ImportQueue.Waiting(id, "words", "program", null));
    }

    @Test
    void findsWhatAKilledServerLeftBehindAndGivesUpAfterSomeRuns() {
        long id = received("good");
        JobLaunch ticket = begun(id);
        for (int run = 1; run < ImportQueue.MOST_RUNS; run++) {
            assertThat(queue.waiting()).noneMatch(waiting -> waiting.id() == id);
            TestClock.shared().advance(ImportQueue.LEFT.plusSeconds(1));
            assertThat(queue.waiting())
                    .contains(new ImportQueue.Waiting(id, "words", "program", ticket.id()));
            ledger.reopen(ticket.id());
        }
        TestClock.shared().advance(ImportQueue.LEFT.plusSeconds(1));
        assertThat(queue.waiting()).noneMatch(waiting -> waiting.id() == id);
        asProvider();
        assertThat(reports.status(String.valueOf(id)).state()).isEqualTo(ImportState.STOPPED);
    }

    @Test
    void leavesToOthersWhatIsNotOnThisNode() throws Exception {
        long id = received("good");
        TestClock.shared().advance(Duration.ofMinutes(5));
        Files.delete(store.path(repository.find(id).orElseThrow().file().storedAs()));
        asJob();

        assertThat(queue.waiting()).noneMatch(waiting -> waiting.id() == id);
        assertThatThrownBy(() -> work.begin(id)).hasStackTraceContaining("not on this node");
    }

    @Test
    void clearsFilesAwayThatEndedLongAgo() {
        long open = received("open");
        long id = received("good", "bad");
        run(id);
        asJob();
        queue.cleanUp();
        assertThat(file(id)).isNotNull();
        TestClock.shared().advance(Duration.ofDays(91));
        queue.cleanUp();

        assertThat(file(id)).isNull();
        assertThat(file(open)).isNotNull();
        asProvider();
        assertThat(reports.rejected(String.valueOf(id), 0, 10)).hasSize(1);
        assertThat(reports.originalLines(String.valueOf(id))).isEmpty();
    }

    @Test
    void clearsTheOldestFilesAwayForAnotherThatWouldBeTooMuch() throws Exception {
        long open = received("o".repeat(1_000));
        long oldest = received("a".repeat(1_000));
        run(oldest);
        asProvider();
        long next = received("b".repeat(1_000));
        run(next);
        assertThat(file(oldest)).isNotNull();
        try {
            keep(3_500);
            asProvider();
            long last = received("c".repeat(1_000));
            assertThat(file(oldest)).isNull();
            assertThat(file(next)).isNotNull();

            keep(10);
            received("d");
            assertThat(file(next)).isNull();
            assertThat(file(open)).as("of an open import").isNotNull();
            assertThat(file(last)).isNotNull();
        } finally {
            keep(KEPT);
        }
    }

    private void keep(long bytes) throws Exception {
        TestTransactions.inNew(
                () ->
                        em.createNativeQuery(
                                        "update setting set content = ?"
                                                + " where name = 'import.keptBytesPerUnit'")
                                .setParameter(1, String.valueOf(bytes))
                                .executeUpdate());
        settings.refresh();
    }

    @Test
    void pagesAnswersByRow() {
        long id = received(IntStream.range(0, 30).mapToObj(i -> "w" + i).toArray(String[]::new));
        run(id);

        assertThat(reports.answers(String.valueOf(id), 0, 10))
                .extracting(ImportAnswer::reference)
                .startsWith("w0")
                .endsWith("w9");
        assertThat(reports.answers(String.valueOf(id), 25, 10))
                .extracting(ImportAnswer::row)
                .containsExactly(26L, 27L, 28L, 29L, 30L);
    }

    private String file(long id) {
        return repository.find(id).orElseThrow().file().storedAs();
    }

    private long received(String... words) {
        String text = String.join("\n", words);
        ImportOrder order = new ImportOrder(SampleRegister.NAME, ImportMode.GOOD_ROWS, false);
        ReceivedFile file =
                imports.receive("words", new ByteArrayInputStream(text.getBytes(UTF_8)), order);
        return imports.accept(file, order).id();
    }

    private JobLaunch begun(long id) {
        asJob();
        JobLaunch ticket =
                ledger.open(
                        ImportQueue.jobName(SampleRegister.NAME),
                        ImportQueue.jobParameters(id),
                        "program");
        work.handedTo(id, ticket.id());
        ledger.begin(ticket.id(), ticket.run(), 1, "node", work.begin(id));
        return ticket;
    }

    private void run(long id) {
        work(id, begun(id));
        asProvider();
    }

    private void work(long id, JobLaunch ticket) {
        runs.go(id, ticket.id(), ticket.run());
        ledger.ended(ticket.id(), ticket.run());
    }

    private void asJob() {
        callers.become(Caller.job("system"));
    }

    private void asProvider() {
        callers.become(SeededUnits.callerOf(unit, "program", Roles.PROVIDER));
    }
}
