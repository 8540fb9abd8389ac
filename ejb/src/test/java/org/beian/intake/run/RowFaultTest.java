package org.beian.intake.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import org.beian.intake.ImportRefusal;
import org.beian.rule.Finding;
import org.beian.rule.RuleUnavailable;
import org.beian.rule.Severity;
import org.junit.jupiter.api.Test;

class RowFaultTest {

    private static RuntimeException sql(String state) {
        return new IllegalStateException(new SQLException("said nowhere", state));
    }

    @Test
    void blamesTheRowForItsOwnData() {
        assertThat(RowFault.of(sql("22001"))).contains(failed("SQL 22001"));
        assertThat(RowFault.of(sql("23505"))).contains(failed("SQL 23505"));
        assertThat(RowFault.of(new IllegalStateException(new IllegalArgumentException())))
                .contains(failed("VALUE"));
    }

    @Test
    void saysARefusalAsASingleCallGetsIt() {
        assertThat(RowFault.of(new IllegalStateException(ImportRefusal.IMPORT_NOT_FOUND.of("1"))))
                .contains(
                        new Finding(
                                "",
                                "IMPORT_NOT_FOUND",
                                Severity.REFUSE,
                                ImportRefusal.IMPORT_NOT_FOUND.clause(),
                                List.of("1")));
    }

    private static Finding failed(String why) {
        return new Finding("", "IMPORT_ROW_FAILED", Severity.REFUSE, null, List.of(why));
    }

    @Test
    void blamesNoRowForWhatAilsTheSystem() {
        for (String state : List.of("08006", "53100", "57P01", "40001", "XJ001")) {
            assertThat(RowFault.of(sql(state))).isEmpty();
        }
        assertThat(RowFault.of(sql(null))).isEmpty();
        assertThat(RowFault.of(new IllegalStateException())).isEmpty();
        assertThat(RowFault.of(new RuleUnavailable("DOMAIN_SYNTAX", new IllegalStateException())))
                .isEmpty();
    }

    @Test
    void knowsWhenAnotherOnlyCameFirst() {
        for (String state : List.of("40001", "40P01", "55P03", "40XL1")) {
            assertThat(RowFault.isContention(sql(state))).isTrue();
        }
        assertThat(RowFault.isContention(new IllegalStateException(new OptimisticLockException())))
                .isTrue();
        assertThat(RowFault.isContention(sql("22001"))).isFalse();
    }
}
