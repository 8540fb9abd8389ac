package org.beian.code;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.rule.Severity;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RuleSeveritiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject RuleSeverities severities;
    @Inject DatedRows rows;

    private final String rule = SeededUnits.unique("TEST_RULE");

    @Test
    void refusesWhereNoRowSaysOtherwise() {
        assertThat(severities.severityOf(rule, Province.BEIJING, TODAY)).contains(Severity.REFUSE);
        rows.severity(rule, "", "2026-11-25", null, "WARN");
        assertThat(severities.severityOf(rule, Province.BEIJING, TODAY)).contains(Severity.REFUSE);
        assertThat(severities.severityOf(rule, Province.BEIJING, TODAY.plusDays(1)))
                .contains(Severity.WARN);
    }

    @Test
    void letsTheProvinceWin() {
        rows.severity(rule, "440000", "2019-01-01", null, "REFUSE");
        rows.severity(rule, "", "2020-01-01", null, "WARN");

        assertThat(severities.severityOf(rule, Province.GUANGDONG, TODAY))
                .contains(Severity.REFUSE);
        assertThat(severities.severityOf(rule, Province.BEIJING, TODAY)).contains(Severity.WARN);
        assertThat(severities.severityOf(rule, null, TODAY)).contains(Severity.WARN);
    }

    @Test
    void switchesARuleOffForATimeAndRefusesAfterIt() {
        rows.severity(rule, "", "2026-11-01", "2026-11-24", "OFF");

        assertThat(severities.severityOf(rule, Province.BEIJING, TODAY)).isEmpty();
        assertThat(severities.severityOf(rule, Province.BEIJING, TODAY.plusDays(1)))
                .contains(Severity.REFUSE);
        rows.severity(rule, "110000", "2026-11-01", null, "WARN");
        assertThat(severities.severityOf(rule, Province.BEIJING, TODAY)).contains(Severity.WARN);
    }
}
