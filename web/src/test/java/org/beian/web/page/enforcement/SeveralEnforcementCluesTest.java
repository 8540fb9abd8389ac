package org.beian.web.page.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueFilter;
import org.beian.enforcement.clue.ClueLine;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.SeveralClueEndings;
import org.beian.law.SeveralOutcome;
import org.beian.value.Province;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the end of several clues: the ticked ones, or all that the list shows. */
class SeveralEnforcementCluesTest {

    private static final ClueFilter SHOWN =
            new ClueFilter(CluePhase.OPEN, null, "ILLEGAL_CONTENT", null, "");

    private final SeveralEnforcementClues page = new SeveralEnforcementClues();
    private final List<String> acted = new ArrayList<>();
    private SeveralOutcome<?> told;

    @BeforeEach
    void aList() {
        page.query =
                new EnforcementClueQuery() {
                    @Override
                    public ClueFilter filter() {
                        return SHOWN;
                    }
                };
        page.reading =
                new ClueReading() {
                    @Override
                    public List<ClueLine> list(ClueFilter filter, Long after, int limit) {
                        assertThat(filter).isEqualTo(SHOWN);
                        assertThat(limit).isEqualTo(SeveralOutcome.MOST);
                        return Stream.of(7L, 8L).map(SeveralEnforcementCluesTest::line).toList();
                    }
                };
        page.several =
                new SeveralClueEndings() {
                    @Override
                    public SeveralOutcome<String> noGround(List<String> ids, String reason) {
                        acted.add(reason);
                        return SeveralOutcome.of(
                                ids,
                                id -> {
                                    acted.add(id);
                                    if (id.equals("8")) {
                                        throw EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS.of(
                                                id);
                                    }
                                });
                    }
                };
        page.results =
                new SeveralResults() {
                    @Override
                    public <K> boolean act(
                            RowSelection<?> selection,
                            Supplier<SeveralOutcome<K>> act,
                            UnaryOperator<String> names) {
                        told = act.get();
                        return told.done() > 0;
                    }
                };
    }

    private static ClueLine line(Long id) {
        return new ClueLine(
                id,
                "示例局",
                Province.BEIJING,
                CluePhase.OPEN,
                "clue" + id + ".ninja",
                null,
                null,
                null,
                "ILLEGAL_CONTENT",
                SourceKind.INSPECTION,
                1,
                Instant.EPOCH,
                LocalDate.EPOCH,
                3,
                null,
                1);
    }

    @Test
    void endsAllThatTheListShowsAndTellsWhatWasRefused() {
        page.getSelection().setAll(true);
        page.setReason("示例：没有违法事实");
        page.noGround();
        assertThat(acted).containsExactly("示例：没有违法事实", "7", "8");
        assertThat(told.done()).isEqualTo(1);
        assertThat(told.refused().keySet()).isEqualTo(Set.of("8"));
        assertThat(page.getReason()).as("it is not said of others").isNull();
    }

    @Test
    void endsTheTickedOnes() {
        page.getSelection().setRows(List.of(line(9L)));
        page.setReason("示例：没有违法事实");
        page.noGround();
        assertThat(acted).containsExactly("示例：没有违法事实", "9");
    }

    @Test
    void keepsTheReasonWhereNoneEnded() {
        page.getSelection().setRows(List.of(line(8L)));
        page.setReason("示例：没有违法事实");
        page.noGround();
        assertThat(page.getReason()).isEqualTo("示例：没有违法事实");
    }
}
