package org.beian.account.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.NamedCase;
import org.beian.trail.TrailVerdict;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the search of the log of reads, and of the log of lists taken away as files. */
@DatabaseTest
@Clause("3")
class ReadLogSearchTest {

    private static final AtomicLong CASES = new AtomicLong(8_000_000);

    @Inject ReadLogSearch search;
    @Inject ReadLog log;
    @Inject Exports exports;
    @Inject History history;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    private final long record = CASES.incrementAndGet();
    private Unit bureau;
    private Unit provider;

    @BeforeEach
    void addUnits() {
        bureau = units.add(Capacity.BUREAU, Province.QINGHAI);
        provider = units.provider(Province.NINGXIA);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    void showsABureauTheReadsOfItsRecordsAndByItsPeople() throws Exception {
        read(provider, "PROVIDER", Authority.bureauOf(Province.QINGHAI), "UNMASKED");
        read(bureau, "REVIEWER", Authority.bureauOf(Province.NINGXIA), "ACCESS_PLACE");
        read(provider, "PROVIDER", Authority.bureauOf(Province.NINGXIA), "COMPARED");
        read(provider, "PROVIDER", null, "OPERATION");

        become(bureau, "CLERK");
        assertThat(found()).extracting(ReadLine::basis).containsExactly("ACCESS_PLACE", "UNMASKED");
        assertThat(search.count(of(record))).isEqualTo(2);
        become(units.add(Capacity.BUREAU, Province.HAINAN), "REVIEWER");
        assertThat(found()).isEmpty();
        become(units.add(Capacity.MINISTRY, null), "MINISTRY");
        assertThat(found()).hasSize(4);
        assertThat(found().get(1).unit()).isEqualTo(provider.name());
    }

    @Test
    void filtersByPersonUnitRecordKindAndDay() throws Exception {
        read(bureau, "REVIEWER", null, "TAKEN");
        become(bureau, "REVIEWER");
        var today = Shanghai.date(clock.instant());
        ReadFilter whole = new ReadFilter("", bureau.name(), "SAMPLE", record, "TAKEN", today);
        assertThat(search.list(whole, Long.MAX_VALUE, 9)).hasSize(1);
        for (ReadFilter other :
                List.of(
                        new ReadFilter("示例无此人", "", "", record, "", null),
                        new ReadFilter("%", "", "", record, "", null),
                        new ReadFilter("", "示例无此单位", "", record, "", null),
                        new ReadFilter("", "", "FILING", record, "", null),
                        new ReadFilter("", "", "", record + 1, "", null),
                        new ReadFilter("", "", "", record, "UNMASKED", null),
                        new ReadFilter("", "", "", record, "", today.minusDays(1)))) {
            assertThat(search.list(other, Long.MAX_VALUE, 9)).as(other.toString()).isEmpty();
            assertThat(search.count(other)).isZero();
        }
    }

    @Test
    void logsAFileBeforeItsFirstLineAndItsLinesAtTheEnd() {
        become(bureau, "REVIEWER");
        ExportMark mark = exports.begin("units.csv", "4", "q=示例" + "+".repeat(2000));
        assertThat(mark.unit()).isEqualTo(bureau.name());
        ReadFilter file = new ReadFilter("", "", "EXPORT", mark.number(), "EXPORT", null);
        assertThat(search.list(file, Long.MAX_VALUE, 9))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.field()).isEqualTo("units.csv");
                            assertThat(line.reason()).startsWith("q=示例").hasSize(1000);
                            assertThat(line.lines()).isNull();
                        });
        exports.end(mark.number(), 12);
        assertThat(search.list(file, Long.MAX_VALUE, 9))
                .extracting(ReadLine::lines)
                .containsExactly(12L);
        assertThat(history.verify(em.find(DataExport.class, mark.number())))
                .isEqualTo(new TrailVerdict(2, null));
    }

    private List<ReadLine> found() {
        return search.list(of(record), Long.MAX_VALUE, 101);
    }

    private static ReadFilter of(long record) {
        return new ReadFilter("", "", "", record, "", null);
    }

    private void become(Unit unit, String role) {
        callers.become(SeededUnits.callerOf(unit, "reads-" + record, role));
    }

    private void read(Unit unit, String role, Authority territory, String basis) throws Exception {
        become(unit, role);
        TestTransactions.inNew(
                () -> {
                    log.read(new Sample(record, territory), basis, null, null);
                    return null;
                });
    }

    private record Sample(Long caseId, Authority of) implements NamedCase {

        @Override
        public String caseType() {
            return "SAMPLE";
        }

        @Override
        public Optional<Authority> territory() {
            return Optional.ofNullable(of);
        }
    }
}
