package org.beian.web.page.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.beian.account.reading.ReadFilter;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/** Tests of the filter of the log of reads that a URL names. */
@Clause("3")
class ReadsPageTest {

    @Test
    void readsKindAndNumberOfARecord() {
        assertThat(ReadsPage.filter(" 示例 ", null, "FILING-1001", "EXPORT", "2026-11-28"))
                .isEqualTo(
                        new ReadFilter(
                                "示例", "", "FILING", 1001L, "EXPORT", LocalDate.of(2026, 11, 28)));
        assertThat(ReadsPage.filter(null, null, " 1001 ", null, null))
                .isEqualTo(new ReadFilter("", "", "", 1001L, "", null));
        assertThat(ReadsPage.filter(null, null, null, null, null)).isEqualTo(ReadFilter.ALL);
    }

    @Test
    void findsNothingForWhatIsNoRecord() {
        assertThat(ReadsPage.filter("", "", "FILING-x", "", "").caseId()).isZero();
        assertThat(ReadsPage.filter("", "", "9".repeat(19), "", "").caseId()).isZero();
    }

    @Test
    void letsUnknownKindsAndDaysThrough() {
        assertThat(ReadsPage.filter("", "", "", "NO_SUCH", "2026-02-30")).isEqualTo(ReadFilter.ALL);
    }
}
