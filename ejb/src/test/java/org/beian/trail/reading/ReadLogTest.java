package org.beian.trail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.account.Caller;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.NamedCase;
import org.beian.trail.TrailVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that each read is logged as an act in the history of its unit's day, so that a deleted or
 * changed entry of the log is found (obligation B8).
 */
@DatabaseTest
class ReadLogTest {

    private static final AtomicLong UNITS = new AtomicLong(7_000_000);

    @Inject ReadLog log;
    @Inject History history;
    @Inject EntityManager em;
    @Inject Clock clock;
    @Inject TestCallers callers;

    private final long unit = UNITS.incrementAndGet();

    @BeforeEach
    void callFromTheUnit() {
        become(unit);
    }

    @Test
    void chainsTheReadsOfAUnitOnADay() throws Exception {
        read("一");
        read(null);
        become(UNITS.incrementAndGet());
        read("another unit's");
        become(unit);
        ((TestClock) clock).advance(Duration.ofDays(1));
        read("the next day's");

        assertThat(verdicts(unit))
                .containsExactly(new TrailVerdict(2, null), new TrailVerdict(1, null));
    }

    @Test
    void chainsSeveralReadsOfOneTransaction() throws Exception {
        TestTransactions.inNew(
                () -> {
                    log.read(new Read(), "UNMASKED", "/a", "一");
                    log.read(new Read(), "UNMASKED", "/b", "二");
                    return null;
                });
        assertThat(verdicts(unit)).containsExactly(new TrailVerdict(2, null));
    }

    @Test
    void findsADeletedEntry() throws Exception {
        read("一");
        read("二");
        read("三");
        sql("delete from read_log where reason = '二'");
        assertThat(verdicts(unit)).containsExactly(new TrailVerdict(2, "CONTENT_MISSING"));
    }

    @Test
    void findsAChangedEntry() throws Exception {
        read("一");
        read("二");
        sql("update read_log set actor = 'nobody' where reason = '二'");
        assertThat(verdicts(unit)).containsExactly(new TrailVerdict(2, "CONTENT_CHANGED"));
        sql("update read_log set actor = 'reader' where reason = '二'");
        sql("update read_log set case_id = 8 where reason = '一'");
        assertThat(verdicts(unit)).containsExactly(new TrailVerdict(1, "CONTENT_CHANGED"));
    }

    /** Whoever deletes an entry of the log with the act that recorded it breaks the chain. */
    @Test
    void findsAnEntryDeletedWithItsAct() throws Exception {
        read("一");
        read("二");
        sql("delete from read_log where reason = '二'");
        TestTransactions.inNew(
                () ->
                        em.createNativeQuery(
                                        """
                                        delete from history_entry where case_type = 'READ_LOG'
                                        and entry_number = 2 and unit_id = ?""")
                                .setParameter(1, unit)
                                .executeUpdate());
        assertThat(verdicts(unit)).containsExactly(new TrailVerdict(1, "TAIL_LOST"));
    }

    /** The day begins with many first reads at once: each is logged, none fails. */
    @Test
    void logsReadsAtTheSameMoment() throws Exception {
        int readers = 4;
        CyclicBarrier together = new CyclicBarrier(readers);
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        List<Future<?>> reads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            reads.add(
                    threads.submit(
                            () -> {
                                become(unit);
                                together.await();
                                for (int n = 0; n < 5; n++) {
                                    read("理由");
                                }
                                return null;
                            }));
        }
        for (Future<?> one : reads) {
            one.get();
        }
        threads.shutdown();
        assertThat(verdicts(unit)).containsExactly(new TrailVerdict(20, null));
    }

    private void become(long of) {
        callers.become(
                new Caller(
                        1L,
                        "reader",
                        "示例",
                        SeededUnits.unnamed(of),
                        Set.of("REVIEWER"),
                        "request"));
    }

    private void read(String reason) throws Exception {
        TestTransactions.inNew(
                () -> {
                    log.read(new Read(), "UNMASKED", "/subject/name", reason);
                    return null;
                });
    }

    private void sql(String statement) throws Exception {
        assertThat(
                        TestTransactions.inNew(
                                () ->
                                        em.createNativeQuery(statement + " and unit_id = ?")
                                                .setParameter(1, unit)
                                                .executeUpdate()))
                .isPositive();
    }

    /** Verdicts on the days of a unit, in their order. */
    private List<TrailVerdict> verdicts(long of) throws Exception {
        return TestTransactions.inNew(
                () ->
                        em
                                .createQuery(
                                        "select d from ReadLogDay d where d.unitId = :unit order by d.day",
                                        ReadLogDay.class)
                                .setParameter("unit", of)
                                .getResultList()
                                .stream()
                                .map(history::verify)
                                .toList());
    }

    private record Read() implements NamedCase {

        @Override
        public String caseType() {
            return "TRAIL_TEST";
        }

        @Override
        public Long caseId() {
            return 7L;
        }
    }
}
