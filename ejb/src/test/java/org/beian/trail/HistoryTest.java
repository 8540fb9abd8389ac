package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.account.Caller;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that whatever is done to the rows of a history by SQL is found, and the first bad entry
 * named (fault F16).
 */
@DatabaseTest
class HistoryTest {

    private static final AtomicLong IDS = new AtomicLong();

    @Inject History history;
    @Inject EntityManager em;
    @Inject Clock clock;
    @Inject TestCallers callers;
    @Inject TrailSeals seals;
    @Inject Notes notes;

    private final SampleCase sample = new SampleCase(IDS.incrementAndGet());

    @BeforeEach
    void fourActs() throws Exception {
        callers.become(
                new Caller(
                        1L,
                        "reviewer-bj",
                        "示例",
                        SeededUnits.unnamed(2L),
                        Set.of("REVIEWER"),
                        "request-1"));
        for (int i = 1; i <= 4; i++) {
            ((TestClock) clock).advance(Duration.ofNanos(1_234_567_891));
            write(Act.note("ACT" + i, i == 2 ? "" : i == 3 ? null : "理由𠮷 \n" + i, "12.4"));
        }
    }

    @Test
    void findsNothingInAnUntouchedHistory() throws Exception {
        assertThat(verdict()).isEqualTo(new TrailVerdict(4, null));
        List<HistoryEntry> entries = TestTransactions.inNew(() -> history.of(sample));
        assertThat(entries)
                .extracting(HistoryEntry::reason)
                .containsExactly("理由𠮷 \n1", "", null, "理由𠮷 \n4");
    }

    @Test
    void findsAChangedEntry() throws Exception {
        sql("update history_entry set actor = 'nobody' where entry_number = 2");
        assertThat(verdict()).isEqualTo(new TrailVerdict(2, "ENTRY_CHANGED"));
    }

    @Test
    void findsAnEmptyReasonMadeNullAndTheReverse() throws Exception {
        sql("update history_entry set reason = null where entry_number = 2");
        assertThat(verdict()).isEqualTo(new TrailVerdict(2, "ENTRY_CHANGED"));
        sql("update history_entry set reason = '' where entry_number = 2");
        assertThat(verdict().isWhole()).isTrue();
        sql("update history_entry set reason = '' where entry_number = 3");
        assertThat(verdict()).isEqualTo(new TrailVerdict(3, "ENTRY_CHANGED"));
    }

    @Test
    void findsAShiftedTime() throws Exception {
        sql("update history_entry set entry_time = '2026-11-24 02:00:00' where entry_number = 1");
        assertThat(verdict()).isEqualTo(new TrailVerdict(1, "ENTRY_CHANGED"));
    }

    @Test
    void findsTwoSwappedEntries() throws Exception {
        sql("update history_entry set entry_number = 99 where entry_number = 2");
        sql("update history_entry set entry_number = 2 where entry_number = 3");
        sql("update history_entry set entry_number = 3 where entry_number = 99");
        assertThat(verdict()).isEqualTo(new TrailVerdict(2, "CHAIN_BROKEN"));
    }

    @Test
    void findsADeletedEntry() throws Exception {
        sql("delete from history_entry where entry_number = 3");
        assertThat(verdict()).isEqualTo(new TrailVerdict(3, "ENTRY_MISSING"));
    }

    @Test
    void findsAnInsertedEntry() throws Exception {
        sql(
                "insert into history_entry (id, case_type, case_id, entry_number, entry_time, actor, act, clause,"
                        + " previous_hash, hash) select -id, case_type, case_id, 5, entry_time, actor, act, clause,"
                        + " hash, previous_hash from history_entry where entry_number = 4");
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, "ENTRY_CHANGED"));
    }

    @Test
    void findsALostTail() throws Exception {
        sql("delete from history_entry where entry_number = 4");
        assertThat(verdict()).isEqualTo(new TrailVerdict(3, "TAIL_LOST"));
        sql("delete from history_entry where entry_number > 0");
        assertThat(verdict()).isEqualTo(new TrailVerdict(0, "TAIL_LOST"));
    }

    @Test
    void findsAHistoryTakenAwayTogetherWithItsHead() throws Exception {
        sql("delete from history_entry where entry_number > 0");
        sample.trail().moveTo(0, null, null);
        assertThat(verdict()).isEqualTo(new TrailVerdict(0, "NO_HISTORY"));
    }

    /** Without the key's file, a chain that was made anew has no seal. */
    @Test
    void findsAChainHashedAnewAfterAChange() throws Exception {
        sql("update history_entry set reason = 'forged' where entry_number = 2");
        String previous = hashAnew();
        sample.trail().moveTo(4, previous, sample.trail().seal());
        assertThat(verdict()).isEqualTo(new TrailVerdict(4, "SEAL_BROKEN"));
    }

    @Test
    void findsAStateThatNoActLedTo() throws Exception {
        sample.become("OPEN");
        write(new Act("OPEN", null, "OPEN", null, "12.4"));
        write(Act.note("ACT6", null, "12.4"));
        assertThat(verdict()).isEqualTo(new TrailVerdict(6, null));
        sample.become("CLOSED");
        assertThat(verdict()).isEqualTo(new TrailVerdict(6, "STATE_CHANGED"));
    }

    @Test
    void findsAContentThatWasChangedOrDeleted() throws Exception {
        Note note = new Note(sample.caseId(), "理由");
        notes.kept().put(note.contentName(), note);
        write(Act.note("ACT5", null, "12.4"), note);
        write(Act.note("ACT6", null, "12.4"));
        assertThat(verdict()).isEqualTo(new TrailVerdict(6, null));
        notes.kept().put(note.contentName(), new Note(sample.caseId(), "forged"));
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, "CONTENT_CHANGED"));
        notes.kept().remove(note.contentName());
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, "CONTENT_MISSING"));
    }

    /** As when a whole file is masked. */
    @Test
    void recordsMoreContentsThanAnEntryHolds() throws Exception {
        int many = ContentDigests.MOST + 1;
        Note[] all = new Note[many];
        for (int i = 0; i < many; i++) {
            all[i] = new Note(sample.caseId() * 1000 + i, "理由" + i);
            notes.kept().put(all[i].contentName(), all[i]);
        }
        write(Act.note("ACT5", "理由", "12.4"), all);
        assertThat(verdict()).isEqualTo(new TrailVerdict(6, null));
        assertThat(TestTransactions.inNew(() -> history.of(sample)).get(5))
                .extracting(HistoryEntry::act, HistoryEntry::clause, HistoryEntry::reason)
                .containsExactly("ACT5", "12.4", null);
        notes.kept().remove(all[many - 1].contentName());
        assertThat(verdict()).isEqualTo(new TrailVerdict(6, "CONTENT_MISSING"));
    }

    /** As when a content is erased (attack A23): the earlier digest stays, and tells nothing. */
    @Test
    void takesTheContentThatALaterActRecorded() throws Exception {
        Note note = new Note(sample.caseId(), "13800000000");
        write(Act.note("ACT5", null, "12.4"), note);
        Note erased = new Note(sample.caseId(), null);
        notes.kept().put(erased.contentName(), erased);
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, "CONTENT_CHANGED"));
        write(Act.note("ERASE", null, "12.4"), erased);
        assertThat(verdict()).isEqualTo(new TrailVerdict(6, null));
        String unkeyed = TrailHash.sha256(TrailHash.canonical("13800000000"));
        assertThat(TestTransactions.inNew(() -> history.of(sample)))
                .noneMatch(entry -> String.valueOf(entry.contents()).contains(unkeyed));
    }

    @Test
    void findsARemovedDigest() throws Exception {
        Note note = new Note(sample.caseId(), "理由");
        write(Act.note("ACT5", null, "12.4"), note);
        sql("update history_entry set contents = null where entry_number = 5");
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, "ENTRY_CHANGED"));
        sql("update history_entry set entry_format = 1 where entry_number = 5");
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, "ENTRY_CHANGED"));
    }

    /** Entries from before digests were recorded, under the hash that they had then. */
    @Test
    void verifiesEntriesOfTheFirstFormat() throws Exception {
        sql("update history_entry set entry_format = 1 where entry_number <= 3");
        String head = hashAnew();
        String seal = seals.seal(SampleCase.TYPE, sample.caseId(), 4, head);
        sample.trail().moveTo(4, head, seal);
        assertThat(verdict()).isEqualTo(new TrailVerdict(4, null));
        HistoryEntry first = TestTransactions.inNew(() -> history.of(sample)).get(0);
        assertThat(first.hash())
                .isEqualTo(
                        TrailHash.sha256(
                                TrailHash.canonical(
                                        SampleCase.TYPE,
                                        sample.caseId(),
                                        1,
                                        first.time(),
                                        "reviewer-bj",
                                        first.unitId(),
                                        "ACT1",
                                        null,
                                        null,
                                        first.reason(),
                                        "12.4",
                                        "request-1",
                                        TrailHash.GENESIS)));
        write(Act.note("ACT5", null, "12.4"));
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, null));
    }

    @Test
    void refusesAnActLongerThanItsColumns() {
        String reason = "长".repeat(4001);
        assertThatThrownBy(() -> Act.note("ACT", reason, "12.4"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Act.note("A".repeat(41), null, "12.4"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAHistoryBeforeTheCaseHasItsId() {
        SampleCase unsaved = new SampleCase(null);
        assertThatThrownBy(
                        () ->
                                TestTransactions.inNew(
                                        () -> {
                                            history.write(unsaved, Act.note("ACT", null, "12.4"));
                                            return null;
                                        }))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void keepsTheLongestReasonAndDropsNul() throws Exception {
        write(Act.note("ACT5", "𠮷".repeat(1998) + "\0 x", "12.4"));
        assertThat(verdict()).isEqualTo(new TrailVerdict(5, null));
    }

    private String hashAnew() throws Exception {
        return TestTransactions.inNew(
                () -> {
                    String previous = TrailHash.GENESIS;
                    for (HistoryEntry entry : history.of(sample)) {
                        query("update history_entry set previous_hash = ? where entry_number = ?")
                                .setParameter(1, previous)
                                .setParameter(2, entry.entryNumber())
                                .executeUpdate();
                        em.refresh(entry);
                        previous = entry.computedHash();
                        query("update history_entry set hash = ? where entry_number = ?")
                                .setParameter(1, previous)
                                .setParameter(2, entry.entryNumber())
                                .executeUpdate();
                    }
                    return previous;
                });
    }

    private TrailVerdict verdict() throws Exception {
        return TestTransactions.inNew(() -> history.verify(sample));
    }

    private void write(Act act, RecordedContent... decided) throws Exception {
        TestTransactions.inNew(
                () -> {
                    history.write(sample, act, decided);
                    return null;
                });
    }

    private void sql(String statement) throws Exception {
        assertThat(TestTransactions.inNew(() -> query(statement).executeUpdate())).isPositive();
    }

    private Query query(String statement) {
        return em.createNativeQuery(
                statement
                        + " and case_type = '"
                        + SampleCase.TYPE
                        + "' and case_id = "
                        + sample.caseId());
    }

    /** Content that is held in memory. */
    private record Note(long key, String text) implements RecordedContent {

        @Override
        public String contentName() {
            return "NOTE:" + key;
        }

        @Override
        public List<Object> contentFields() {
            return Arrays.asList(text, Instant.EPOCH.plusNanos(1_999));
        }
    }

    @ApplicationScoped
    static class Notes implements RecordedContents {

        private final Map<String, RecordedContent> kept = new HashMap<>();

        Map<String, RecordedContent> kept() {
            return kept;
        }

        @Override
        public String kind() {
            return "NOTE";
        }

        @Override
        public Map<String, RecordedContent> find(Collection<String> keys) {
            Map<String, RecordedContent> found = new HashMap<>(kept);
            found.keySet().removeIf(name -> !keys.contains(name.substring("NOTE:".length())));
            return found;
        }
    }
}
