package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.beian.account.Caller;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TrailSweepTest {

    /** The first of all kinds: what other tests left need not be swept for it. */
    private static final String TYPE = "A";

    @Inject TrailSweep sweep;
    @Inject History history;
    @Inject TestCallers callers;
    @Inject Many many;

    @BeforeEach
    void sevenCases() throws Exception {
        callers.become(
                new Caller(1L, "clerk-bj", "示例", SeededUnits.unnamed(2L), Set.of("CLERK"), null));
        fill(many, history);
    }

    static void fill(Many many, History history) throws Exception {
        for (long id = 1_000_001; many.cases().size() < 7; id++) {
            SampleCase sample = new SampleCase(TYPE, id);
            TestTransactions.inNew(
                    () -> {
                        history.write(sample, Act.note("ACT", null, "12.4"));
                        return null;
                    });
            many.cases().add(sample);
        }
    }

    @Test
    void checksEachCaseOnceInPagesFromAnyPosition() {
        List<TrailCheck> all = new ArrayList<>();
        String position = TYPE + ":1000002";
        for (List<TrailCheck> page = sweep.next(position, 2);
                !page.isEmpty() && page.get(0).caseType().equals(TYPE); ) {
            all.addAll(page);
            page = sweep.next(page.get(page.size() - 1).position(), 2);
        }
        assertThat(all.stream().filter(check -> check.caseType().equals(TYPE)))
                .extracting(TrailCheck::caseId)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1_000_003, 1_000_007).boxed().toList());
        assertThat(sweep.counts().values().stream().mapToLong(Long::longValue).sum())
                .isGreaterThanOrEqualTo(7);
        assertThat(List.copyOf(sweep.counts().keySet())).isSorted();
    }

    @Test
    void findsTheBeginningWithoutAPosition() {
        assertThat(sweep.next(null, 7))
                .hasSize(7)
                .allMatch(check -> check.caseType().equals(TYPE) && check.verdict().isWhole());
    }

    /** Its history is whole, but its row is gone. */
    @Test
    void findsADeletedCaseWhoseHistoryIsThere() {
        SampleCase deleted = many.cases().remove(3);
        try {
            List<TrailCheck> all = new ArrayList<>();
            String position = TYPE + ":1000000";
            for (List<TrailCheck> page = sweep.next(position, 2);
                    !page.isEmpty() && page.get(0).caseType().equals(TYPE); ) {
                all.addAll(page);
                page = sweep.next(page.get(page.size() - 1).position(), 2);
            }
            assertThat(all)
                    .filteredOn(check -> check.caseType().equals(TYPE))
                    .hasSize(7)
                    .filteredOn(check -> !check.verdict().isWhole())
                    .containsExactly(
                            new TrailCheck(
                                    TYPE, deleted.caseId(), new TrailVerdict(0, "CASE_MISSING")));
        } finally {
            many.cases().add(3, deleted);
        }
    }

    /** Kind of case that is held in memory. */
    @ApplicationScoped
    static class Many implements AuditedCases {

        private final List<SampleCase> cases = new ArrayList<>();

        List<SampleCase> cases() {
            return cases;
        }

        @Override
        public String caseType() {
            return TYPE;
        }

        @Override
        public long count() {
            return cases.size();
        }

        @Override
        public List<SampleCase> after(long id, int limit) {
            return cases.stream().filter(one -> one.caseId() > id).limit(limit).toList();
        }
    }
}
