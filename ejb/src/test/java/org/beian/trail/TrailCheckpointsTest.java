package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.account.Caller;
import org.beian.config.trail.HistoryDigest;
import org.beian.config.trail.TrailCheckpoint;
import org.beian.config.trail.TrailCheckpoint.Difference;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a checkpoint outside the database shows what the owner of the database does to whole
 * cases and their seals, where each history that is left verifies (obligation B8).
 */
@DatabaseTest
class TrailCheckpointsTest {

    private static final AtomicLong KINDS = new AtomicLong();

    @Inject TrailCheckpoints checkpoints;
    @Inject TrailSeals seals;
    @Inject History history;
    @Inject EntityManager em;
    @Inject Clock clock;
    @Inject TestCallers callers;

    @TempDir private Path folder;

    private final CheckpointStore store = new CheckpointStore();
    private final String kind = "CHECKPOINT_" + KINDS.incrementAndGet();
    private final List<SampleCase> cases = new ArrayList<>();

    @BeforeEach
    void threeCasesWithTwoActsEach() throws Exception {
        store.directory = Optional.of(folder.toString());
        store.seals = seals;
        callers.become(
                new Caller(1L, "clerk-bj", "示例", SeededUnits.unnamed(2L), Set.of("CLERK"), null));
        for (long id = 1; id <= 3; id++) {
            SampleCase made = new SampleCase(kind, id);
            cases.add(made);
            act(made);
            act(made);
        }
        later(Duration.ofHours(2));
    }

    @Test
    void agreesWithAHistoryThatGoesOn() throws Exception {
        TrailCheckpoint before = taken();
        assertThat(before.kinds())
                .filteredOn(one -> one.name().equals(kind))
                .extracting(TrailCheckpoint.Kind::cases, TrailCheckpoint.Kind::highest)
                .containsExactly(tuple(3L, 3L));
        later(Duration.ofMinutes(1));
        act(cases.get(1));
        act(new SampleCase(kind, 4L));
        assertThat(differences(before)).isEmpty();
    }

    /** What was written within the last hour may not be committed yet. */
    @Test
    void countsOnlyWhatIsAnHourOld() throws Exception {
        act(new SampleCase(kind, 4L));
        TrailCheckpoint before = taken();
        assertThat(before.kinds())
                .filteredOn(one -> one.name().equals(kind))
                .extracting(TrailCheckpoint.Kind::cases)
                .containsExactly(3L);
    }

    @Test
    void findsACaseDeletedWithItsHistory() throws Exception {
        TrailCheckpoint before = taken();
        sql("delete from history_entry where case_id = 3");
        assertThat(differences(before))
                .containsExactly(new Difference(kind, "CASES_LOST", "3 → 2"));
    }

    @Test
    void findsTheWholeKindDeleted() throws Exception {
        TrailCheckpoint before = taken();
        sql("delete from history_entry where case_id > 0");
        assertThat(differences(before))
                .containsExactly(new Difference(kind, "CASES_LOST", "3 → 0"));
    }

    @Test
    void findsACutTailWithAnEarlierValidHead() throws Exception {
        SampleCase cut = cases.get(2);
        TrailHead head = cut.trail();
        int count = head.count();
        String hash = head.head();
        String seal = head.seal();
        act(cut);
        later(Duration.ofHours(2));
        TrailCheckpoint before = taken();

        sql("delete from history_entry where case_id = 3 and entry_number = 3");
        head.moveTo(count, hash, seal);

        assertThat(TestTransactions.inNew(() -> history.verify(cut)).isWhole()).isTrue();
        assertThat(differences(before))
                .containsExactly(new Difference(kind, "HISTORY_REWRITTEN", "3 → 3"));
    }

    @Test
    void findsACaseInsertedIntoThePast() throws Exception {
        TrailCheckpoint before = taken();
        ((TestClock) clock).advance(Duration.ofHours(-4));
        act(new SampleCase(kind, 9L));
        assertThat(differences(before))
                .containsExactly(new Difference(kind, "HISTORY_REWRITTEN", "3 → 4"));
    }

    @Test
    void keepsCheckpointsAndReadsTheLatest() throws Exception {
        TrailCheckpoint first = taken();
        store.keep(first);
        later(Duration.ofDays(1));
        TrailCheckpoint second = taken();
        store.keep(second);
        assertThat(store.names()).hasSize(2).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(store.read(store.names().get(0))).isEqualTo(second);
    }

    @Test
    void tellsAForgedCheckpointAndTakesTheOneBefore() throws Exception {
        TrailCheckpoints reading = new TrailCheckpoints();
        reading.store = store;
        assertThat(reading.latest(new ArrayList<>())).isEmpty();
        TrailCheckpoint first = taken();
        store.keep(first);
        later(Duration.ofDays(1));
        store.keep(taken());
        Path latest = folder.resolve(store.names().get(0));
        forge(latest);

        List<Difference> forged = new ArrayList<>();
        assertThat(reading.latest(forged)).contains(first);
        assertThat(forged)
                .singleElement()
                .matches(one -> one.code().equals("CHECKPOINT_FORGED"))
                .matches(one -> one.detail().startsWith(latest.getFileName().toString()));
    }

    private void forge(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.replace(kind + "\",\"cases\":3", kind + "\",\"cases\":2"));
        assertThat(file).content().isNotEqualTo(text);
    }

    private TrailCheckpoint taken() {
        return read(checkpoints.begin());
    }

    private List<Difference> differences(TrailCheckpoint before) {
        return before.differences(read(new HistoryDigest(before.asOf()))).stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    private TrailCheckpoint read(HistoryDigest digest) {
        while (checkpoints.next(digest)) {
            assertThat(digest).isNotNull();
        }
        return digest.checkpoint();
    }

    private void later(Duration pause) {
        ((TestClock) clock).advance(pause);
    }

    private void act(SampleCase on) throws Exception {
        TestTransactions.inNew(
                () -> {
                    history.write(on, Act.note("ACT", null, "12.4"));
                    return null;
                });
    }

    private void sql(String statement) throws Exception {
        String all = statement + " and case_type = '" + kind + "'";
        assertThat(TestTransactions.inNew(() -> em.createNativeQuery(all).executeUpdate()))
                .isPositive();
    }
}
