package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.beian.law.RequestRejected;
import org.beian.partyregister.PartyRegisterRefusal;
import org.junit.jupiter.api.Test;

/** Tests of the texts of refusals: days are written as on pages, not as in files. */
class RejectionTextsTest {

    private static final RequestRejected OVERLAPS =
            PartyRegisterRefusal.REMIT_OVERLAPS.of(
                    "示例单位", LocalDate.of(2026, 12, 4), LocalDate.of(2027, 1, 31));

    @Test
    void writesDaysInWords() {
        assertThat(RejectionTexts.message(OVERLAPS, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("示例单位在此期间已有该业务范围：2026年12月4日（五）至2027年1月31日（日）");
        assertThat(RejectionTexts.message(OVERLAPS, Locale.ENGLISH))
                .endsWith("from Fri, 4 Dec 2026 to Sun, 31 Jan 2027");
    }

    @Test
    void leavesWhatIsNoDayAsItIs() {
        assertThat(
                        RejectionTexts.message(
                                PartyRegisterRefusal.REMIT_OVERLAPS_OPEN.of("示例单位", "2026-02-31"),
                                Locale.ENGLISH))
                .contains("2026-02-31");
    }
}
