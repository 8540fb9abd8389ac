package org.beian.code;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CodeTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject CodeTables codes;
    @Inject DatedRows rows;

    private final String table = SeededUnits.unique("test-table");

    @Test
    void findsTheRowOfTheDay() {
        rows.code(table, "A", "2005-03-20", "2026-11-23", "旧名", 10);
        rows.code(table, "A", "2026-11-24", null, "新名", 10);

        assertThat(codes.find(table, "A", TODAY.minusDays(1)).orElseThrow().nameZh())
                .isEqualTo("旧名");
        assertThat(codes.find(table, "A", TODAY).orElseThrow().nameZh()).isEqualTo("新名");
        assertThat(codes.find(table, "A", LocalDate.of(2005, 3, 19))).isEmpty();
    }

    /** A filing with a code that ended still shows its name. */
    @Test
    void namesACodeThatIsOver() {
        rows.code(table, "A", "2005-03-20", "2010-12-31", "旧名", 10);
        rows.code(table, "A", "2011-01-01", "2020-12-31", "末名", 10);
        rows.code(table, "B", "2027-01-01", null, "将来", 20);

        assertThat(codes.find(table, "A", TODAY)).isEmpty();
        assertThat(codes.named(table, "A", TODAY).orElseThrow().nameZh()).isEqualTo("末名");
        assertThat(codes.named(table, "B", TODAY)).isEmpty();
    }

    @Test
    void keepsTheTablesOrderAndLeavesOutWhatIsOver() {
        rows.code(table, "B", "2005-03-20", null, "二", 10);
        rows.code(table, "A", "2005-03-20", null, "一", 20);
        rows.code(table, "C", "2005-03-20", "2026-11-23", "三", 15);

        assertThat(codes.validOn(table, TODAY)).extracting(CodeRow::code).containsExactly("B", "A");
        assertThat(codes.rows(table)).extracting(CodeRow::code).containsExactly("B", "C", "A");
        assertThat(codes.names()).contains(table, "natures", "refusal-reasons");
    }

    @Test
    void knowsNoTableAndNoCodeThatIsNot() {
        assertThat(codes.rows("no-such-table")).isEmpty();
        assertThat(codes.find("natures", "' or 1=1", TODAY)).isEmpty();
        assertThat(codes.find("natures", null, TODAY)).isEmpty();
    }

    @Test
    void speaksBothLanguages() {
        CodeRow enterprise = codes.find("natures", "ENTERPRISE", TODAY).orElseThrow();

        assertThat(enterprise.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("企业");
        assertThat(enterprise.name(Locale.UK)).isEqualTo("Enterprise");
        assertThat(enterprise.name(Locale.FRENCH)).isEqualTo("企业");
    }
}
