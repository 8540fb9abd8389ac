package org.beian.ipregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpPeople;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.intake.SampleRow;
import org.beian.ipregister.lookup.IpSearch;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of reports that are drawn up in several transactions: all of them show at once, nobody
 * writes in between, and what a failed import left is finished first (19.2).
 */
@DatabaseTest
@Clause("19.2")
class ReportInPiecesTest {

    private static final IpFindingFilter ANY =
            new IpFindingFilter(null, null, EnumSet.allOf(IpFindingState.class), null);

    @Inject IpScene scene;
    @Inject IpFindings findings;
    @Inject IpSearch search;
    @Inject IpReporting reporting;
    @Inject SeededUnits seeded;
    @Inject IpPeople people;
    @Inject EntityManager em;

    private final IpBlocks block = IpBlocks.next();
    private Unit unit;

    /** Exception that ends an import between two pieces, as a failure does. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void makeUnit() {
        unit = seeded.add(Capacity.IP_FILING_UNIT, null);
        people.unit(unit);
    }

    @Test
    void showsAllFindingsWithTheLastPieceAndLetsNobodyWriteBefore() throws Exception {
        List<Integer> seen = new ArrayList<>();
        List<Boolean> written = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        List<String> marked = new ArrayList<>();
        scene.fileBeside(
                () -> {
                    seen.add(findings.count(ANY));
                    written.add(number("ip_finding where unit_id = " + unit.id()) > 0);
                    stages.add(stage());
                    marked.add(marked());
                    if (stage() != null) {
                        assertThatThrownBy(this::takeTurn)
                                .is(rejectedAs(IpRefusal.IP_REGISTER_BUSY));
                    }
                },
                unit,
                used(7),
                used(9));

        assertThat(stages).contains("CHECK", "MARK", "COLLECT", "CORRECT", "WRITE", "NOTE");
        assertThat(seen.subList(0, seen.size() - 1)).containsOnly(0);
        assertThat(seen.get(seen.size() - 1)).isEqualTo(2);
        assertThat(written.get(written.size() - 2)).as("before it shows").isTrue();
        assertThat(marked.get(marked.size() - 2)).as("whose file it is").isEqualTo(unit.name());
        assertThat(marked()).as("once it has ended").isNull();
        takeTurn();
    }

    @Test
    void correctsWhatIsFoundNoMore() {
        scene.file(unit, used(7), used(9));
        scene.file(unit, used(7).with("action", "DELETE").with("eventDate", "2026-11-24"));
        assertThat(findings.list(ANY, null, 10))
                .extracting(IpFindingLine::state)
                .containsExactlyInAnyOrder(IpFindingState.OPEN, IpFindingState.CORRECTED);
        assertThat(number("ip_report where corrected_count = 1 and unit_id = " + unit.id()))
                .isEqualTo(1);
    }

    @Test
    void finishesTheReportOfAFileThatFailedBeforeTheNextWriterBegins() throws Exception {
        assertThatThrownBy(
                        () ->
                                scene.fileBeside(
                                        () -> {
                                            if ("NOTE".equals(stage())) {
                                                throw new Failed();
                                            }
                                        },
                                        unit,
                                        used(7),
                                        used(9)))
                .isInstanceOf(Failed.class);
        assertThat(findings.count(ANY)).isZero();

        takeTurn();
        assertThat(findings.count(ANY)).isEqualTo(2);
        assertThat(stage()).isNull();
        assertThat(number("ip_report_draft")).isZero();
    }

    @Test
    void aFileGoesOnBehindOneThatFailedBeforeItsReport() {
        assertThatThrownBy(
                        () ->
                                scene.fileBeside(
                                        () -> {
                                            if ("MARK".equals(stage())) {
                                                throw new Failed();
                                            }
                                        },
                                        unit,
                                        used(7)))
                .isInstanceOf(Failed.class);
        Unit other = seeded.add(Capacity.IP_FILING_UNIT, null);
        IpScene.Outcome done = scene.file(other, used(17));
        assertThat(done.codes(2)).contains("IP_ALLOCATION_OUT_OF_BOUNDS");
        assertThat(findings.count(ANY)).as("those of both").isEqualTo(1);
    }

    private void takeTurn() throws Exception {
        TestTransactions.inNew(
                () -> {
                    reporting.takeTurn(Duration.ZERO);
                    return null;
                });
    }

    private String marked() {
        return search.takingEffect().orElse(null);
    }

    private String stage() {
        return (String)
                IpScene.inNew(
                        () -> em.createNativeQuery("select stage from ip_turn").getSingleResult());
    }

    private long number(String of) {
        return IpScene.inNew(
                () ->
                        ((Number)
                                        em.createNativeQuery("select count(*) from " + of)
                                                .getSingleResult())
                                .longValue());
    }

    private SampleRow used(int place) {
        return SampleRow.used(block.at(place), null);
    }
}
