package org.beian.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.run.ImportQueue;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.intake.run.SampleRegister;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of imports (fault F6): the same file is one import, and a unit has a limited number of them
 * under way and sees its own only.
 */
@DatabaseTest
class ImportsTest {

    private static final ImportOrder ORDER =
            new ImportOrder(SampleRegister.NAME, ImportMode.GOOD_ROWS, false);

    private static final ImportOrder DRY =
            new ImportOrder(SampleRegister.NAME, ImportMode.GOOD_ROWS, true);

    @Inject Imports imports;
    @Inject ImportReports reports;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject ImportRepository repository;
    @Inject ImportStore store;
    @Inject JobRepository ledger;
    @Inject History history;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit unit;

    @BeforeEach
    void bySomeProvider() {
        unit = units.add(Capacity.ACCESS_PROVIDER, null);
        become(unit);
    }

    @Test
    void recognisesTheSameFile() {
        Imports.Receipt first = accepted("a\nb", ORDER);
        assertThat(first.known()).isFalse();
        assertThat(accepted("a\nb", ORDER)).isEqualTo(new Imports.Receipt(first.id(), true));
        run(first.id());
        TestClock.shared().advance(Duration.ofDays(30));
        assertThat(accepted("a\nb", ORDER)).isEqualTo(new Imports.Receipt(first.id(), true));

        ImportOrder all = new ImportOrder(SampleRegister.NAME, ImportMode.ALL_OR_NOTHING, false);
        assertThat(accepted("a\nb", DRY).known()).isFalse();
        assertThat(accepted("a\nb", all).known()).isFalse();
        assertThat(accepted("b\na", ORDER).known()).isFalse();
        become(units.add(Capacity.ACCESS_PROVIDER, null));
        assertThat(accepted("a\nb", ORDER).known()).isFalse();
    }

    @Test
    void recognisesTheSameFileAtTheSameMoment() throws Exception {
        List<Callable<Imports.Receipt>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(
                    () -> {
                        become(unit);
                        return accepted("same", ORDER);
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Imports.Receipt> receipts = new ArrayList<>();
        try {
            for (Future<Imports.Receipt> done : threads.invokeAll(calls)) {
                receipts.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(receipts).extracting(Imports.Receipt::id).containsOnly(receipts.get(0).id());
        assertThat(receipts).filteredOn(receipt -> !receipt.known()).hasSize(1);
        assertThat(repository.openOf(unit.id())).hasSize(1);
    }

    /** The register that a dry run is checked against changes, so a dry run may be repeated. */
    @Test
    void forgetsAfterAWhileWhatHadNoEffect() {
        long checked = accepted("a", DRY).id();
        run(checked);
        ImportOrder all = new ImportOrder(SampleRegister.NAME, ImportMode.ALL_OR_NOTHING, false);
        long refused = accepted("bad", all).id();
        run(refused);
        assertThat(reports.status(String.valueOf(refused)).state()).isEqualTo(ImportState.REFUSED);

        assertThat(accepted("a", DRY).id()).isEqualTo(checked);
        assertThat(accepted("bad", all).id()).isEqualTo(refused);
        TestClock.shared().advance(Duration.ofMinutes(61));
        assertThat(accepted("a", DRY).known()).isFalse();
        assertThat(accepted("bad", all).known()).isFalse();
    }

    @Test
    void refusesMoreImportsThanTheUnitMayHaveUnderWay() {
        for (int i = 0; i < 4; i++) {
            accepted("word " + i, ORDER);
        }
        assertThatThrownBy(() -> accepted("one more", ORDER))
                .is(rejectedAs(ImportRefusal.IMPORT_QUOTA));
        // one that is there already takes no place
        long first = accepted("word 0", ORDER).id();
        run(first);
        assertThat(accepted("one more", ORDER).known()).isFalse();
        become(units.add(Capacity.ACCESS_PROVIDER, null));
        assertThat(accepted("another unit's", ORDER).known()).isFalse();
    }

    @Test
    void submitsTheFileThatWasChecked() {
        long checked = accepted("word\nbad", DRY).id();
        assertThat(status(checked).submittable()).isFalse();
        run(checked);
        assertThat(status(checked).submittable()).isTrue();

        long submitted = imports.submitChecked(String.valueOf(checked));
        assertThat(status(submitted).state()).isEqualTo(ImportState.RECEIVED);
        assertThat(status(submitted).dryRun()).isFalse();
        assertThat(status(submitted).sha256()).isEqualTo(status(checked).sha256());
        run(submitted);
        assertThat(status(submitted).rows().applied()).isEqualTo(1);
        assertThat(status(submitted).rows().rejected()).isEqualTo(1);
        assertThat(status(checked).submittable()).isFalse();
        assertThat(history.verify(repository.find(checked).orElseThrow()).isWhole()).isTrue();
    }

    @Test
    void refusesToSubmitTheSameFileTwice() {
        String checked = String.valueOf(accepted("word", DRY).id());
        run(Long.parseLong(checked));
        imports.submitChecked(checked);
        assertThatThrownBy(() -> imports.submitChecked(checked))
                .is(rejectedAs(ImportRefusal.IMPORT_SUBMITTED));

        run(accepted("uploaded", ORDER).id());
        String later = String.valueOf(accepted("uploaded", DRY).id());
        run(Long.parseLong(later));
        assertThatThrownBy(() -> imports.submitChecked(later))
                .is(rejectedAs(ImportRefusal.IMPORT_SUBMITTED));
    }

    @Test
    void refusesToSubmitWhatWasNotChecked() {
        String open = String.valueOf(accepted("word", DRY).id());
        assertThatThrownBy(() -> imports.submitChecked(open))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_CHECKED));
        String applied = String.valueOf(accepted("other", ORDER).id());
        run(Long.parseLong(applied));
        assertThatThrownBy(() -> imports.submitChecked(applied))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_CHECKED));
    }

    @Test
    void refusesToSubmitAFileThatIsNotKept() {
        long checked = accepted("word", DRY).id();
        run(checked);
        store.delete(repository.find(checked).orElseThrow().file().storedAs());
        assertThatThrownBy(() -> imports.submitChecked(String.valueOf(checked)))
                .is(rejectedAs(ImportRefusal.IMPORT_FILE_GONE));
    }

    @Test
    void refusesToSubmitAnotherUnitsFile() {
        String checked = String.valueOf(accepted("word", DRY).id());
        run(Long.parseLong(checked));
        become(units.add(Capacity.ACCESS_PROVIDER, null));
        assertThatThrownBy(() -> imports.submitChecked(checked))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOUND));
        callers.become(SeededUnits.callerOf(unit, "program", Roles.IP_UNIT));
        assertThatThrownBy(() -> imports.submitChecked(checked))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOR_ROLE));
    }

    @Test
    void refusesToSubmitMoreThanTheUnitMayHaveUnderWay() {
        String checked = String.valueOf(accepted("checked", DRY).id());
        run(Long.parseLong(checked));
        for (int i = 0; i < 4; i++) {
            accepted("word " + i, ORDER);
        }
        assertThatThrownBy(() -> imports.submitChecked(checked))
                .is(rejectedAs(ImportRefusal.IMPORT_QUOTA));
        assertThat(status(Long.parseLong(checked)).submittable()).isTrue();
    }

    /** A row that a dry run rejects would refuse the whole file in this mode. */
    @Test
    void offersNoSubmissionThatWouldHaveNoEffect() {
        long spoilt =
                accepted(
                                "a\nbad",
                                new ImportOrder(
                                        SampleRegister.NAME, ImportMode.ALL_OR_NOTHING, true))
                        .id();
        run(spoilt);
        assertThat(status(spoilt).submittable()).isFalse();
        long nothing = accepted("bad", DRY).id();
        run(nothing);
        assertThat(status(nothing).submittable()).isFalse();
    }

    @Test
    void refusesAnotherUnitsImport() {
        String id = String.valueOf(accepted("mine", ORDER).id());
        assertThat(reports.status(id).fileName()).isEqualTo("示例.jsonl");
        assertThat(reports.own(0, 10)).hasSize(1);

        become(units.add(Capacity.ACCESS_PROVIDER, null));
        assertThatThrownBy(() -> reports.status(id)).is(rejectedAs(ImportRefusal.IMPORT_NOT_FOUND));
        assertThatThrownBy(() -> reports.answers(id, 0, 10))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOUND));
        assertThatThrownBy(() -> reports.rejected(id, 0, 10))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOUND));
        assertThat(reports.own(0, 10)).isEmpty();
        for (String none : new String[] {"", "x", "-1", "99999999999999999999", null}) {
            assertThatThrownBy(() -> reports.status(none))
                    .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOUND));
        }
    }

    /** F4: whatever breaks the receiving off leaves no import, no file, and no place taken. */
    @Test
    void aFileThatCannotBeStoredLeavesNothingAndTakesNoPlace() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        imports.discard(received("first"));
        String[] before = store.path(".").toFile().list();
        // more often than a unit may send files at a moment
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> imports.receive("a", broken, ORDER))
                    .is(rejectedAs(ImportRefusal.IMPORT_NOT_STORED));
        }
        assertThat(reports.own(0, 10)).isEmpty();
        assertThat(store.path(".").toFile().list()).containsExactlyInAnyOrder(before);
        long id = accepted("word", ORDER).id();
        run(id);
        assertThat(reports.status(String.valueOf(id)).rows().applied()).isEqualTo(1);
    }

    @Test
    void listsTheNewestFirst() {
        long first = accepted("1", ORDER).id();
        long second = accepted("2", ORDER).id();
        long third = accepted("3", ORDER).id();

        assertThat(reports.own(0, 2)).extracting(ImportStatus::id).containsExactly(third, second);
        assertThat(reports.own(second, 2)).extracting(ImportStatus::id).containsExactly(first);
    }

    @Test
    void deletesTheFileThatBecameNoImport() {
        ReceivedFile file = received("discarded");
        assertThat(Files.exists(store.path(file.storedAs()))).isTrue();
        imports.discard(file);

        assertThat(Files.exists(store.path(file.storedAs()))).isFalse();
    }

    @Test
    void standsInTheTrail() {
        long id = accepted("word", ORDER).id();
        run(id);

        Import ended = repository.find(id).orElseThrow();
        assertThat(history.verify(ended).isWhole()).isTrue();
        assertThat(history.of(ended)).hasSize(3);
        assertThat(repository.after(id - 1, 1))
                .singleElement()
                .matches(each -> each.caseId() == id);
        assertThat(repository.count()).isPositive();
    }

    private ImportStatus status(long id) {
        return reports.status(String.valueOf(id));
    }

    private Imports.Receipt accepted(String text, ImportOrder order) {
        return imports.accept(received(text), order);
    }

    private ReceivedFile received(String text) {
        return imports.receive(
                "C:\\folder\\示例.jsonl", new ByteArrayInputStream(text.getBytes(UTF_8)), ORDER);
    }

    private void run(long id) {
        callers.become(Caller.job("system"));
        JobLaunch ticket =
                ledger.open(
                        ImportQueue.jobName(SampleRegister.NAME),
                        ImportQueue.jobParameters(id),
                        "program");
        work.handedTo(id, ticket.id());
        ledger.begin(ticket.id(), ticket.run(), 1, "node", work.begin(id));
        runs.go(id, ticket.id(), ticket.run());
        ledger.ended(ticket.id(), ticket.run());
        become(unit);
    }

    private void become(Unit caller) {
        callers.become(SeededUnits.callerOf(caller, "program", Roles.PROVIDER));
    }
}
