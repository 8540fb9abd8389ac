package org.beian.web.page.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.imports.ImportEffects;
import org.beian.intake.imports.ImportRows;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.frame.Frame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportOutcomeTest {

    private static final Instant AT = Instant.parse("2026-12-04T02:00:00Z");

    private final ImportOutcome outcome = new ImportOutcome();

    @BeforeEach
    void inChinese() {
        outcome.words = new ImportWords();
        outcome.words.frame =
                new Frame() {
                    @Override
                    public Locale getLocale() {
                        return Locale.SIMPLIFIED_CHINESE;
                    }
                };
    }

    private static ImportStatus ended(ImportState state, ImportRows rows) {
        return new ImportStatus(
                1,
                "ip",
                state,
                ImportMode.ALL_OR_NOTHING,
                false,
                "示例.csv",
                "00",
                10,
                "example",
                AT,
                AT,
                AT,
                rows,
                new ImportStatus.Progress(100, null, 0L),
                List.of(),
                ImportPhase.ENDED,
                null,
                new ImportEffects(0, 0, 0, 0),
                1,
                false);
    }

    @Test
    void aFileRefusedAsAWholeWaitsForNothing() {
        ImportRows rows = new ImportRows(3, 3, 2, 1, 0, 0);

        assertThat(outcome.of(ended(ImportState.REFUSED, rows), "/unit").rows())
                .containsExactly(new ChartTable.Row("核查", List.of(2L, 1L, 0L, 0L)));
    }

    @Test
    void aCompletedFileHasTakenEffect() {
        ImportRows rows = new ImportRows(3, 3, 3, 0, 0, 3);

        assertThat(outcome.of(ended(ImportState.COMPLETED, rows), "/unit").rows())
                .extracting(ChartTable.Row::label)
                .containsExactly("核查", "生效");
    }
}
