package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LettersTest {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Inject Letters letters;
    @Inject Units units;

    private final AuditedCase about = new Sample("LETTER_TEST", (long) CASES.incrementAndGet());

    @Test
    void numbersTheLettersOfABureauInAYear() throws Exception {
        Unit bureau = unit("LETTERS-XZ", Province.XIZANG, Capacity.BUREAU);
        assertThat(issue(bureau).number()).isEqualTo("藏通管备〔2026〕000001号");
        assertThat(issue(bureau).number()).isEqualTo("藏通管备〔2026〕000002号");
        assertThat(letters.of(about)).hasSize(2);
    }

    @Test
    void givesTheLetterInBothLanguagesFromWhatWasStored() throws Exception {
        Letter issued = issue(unit("LETTERS-QH", Province.QINGHAI, Capacity.BUREAU));
        Letter read = letters.find(issued.id()).orElseThrow();
        assertThat(letters.text(read, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(text(read.number(), "准予备案𠮷", Locale.SIMPLIFIED_CHINESE));
        assertThat(textOf(letters.render(read, Locale.SIMPLIFIED_CHINESE)))
                .contains(read.number(), "准予备案");
        assertThat(textOf(letters.render(read, Locale.ENGLISH))).contains("is filed");
    }

    @Test
    void refusesToIssueForAUnitThatIsNoAuthority() throws Exception {
        Unit provider = unit("LETTERS-P", Province.QINGHAI, Capacity.ACCESS_PROVIDER);
        assertThatThrownBy(() -> issue(provider)).isInstanceOf(IllegalArgumentException.class);
    }

    private Unit unit(String code, Province province, Capacity capacity) throws Exception {
        return TestTransactions.inNew(
                () -> {
                    Unit unit = new Unit(code, "示例" + code, province, Set.of(capacity), DAY);
                    units.add(unit);
                    return unit;
                });
    }

    private Letter issue(Unit issuer) throws Exception {
        return TestTransactions.inNew(
                () ->
                        letters.issue(
                                "TEST",
                                issuer,
                                about,
                                number ->
                                        Map.of(
                                                Locale.SIMPLIFIED_CHINESE,
                                                text(number, "准予备案𠮷", Locale.SIMPLIFIED_CHINESE),
                                                Locale.ENGLISH,
                                                text(number, "is filed", Locale.ENGLISH))));
    }

    private static LetterText text(String number, String paragraph, Locale locale) {
        return new LetterText(
                "示例管理局",
                "通知书",
                number,
                "示例公司",
                List.of(new LetterText.Fact("编号", "1")),
                List.of(paragraph),
                List.of("12.5"),
                List.of(new LetterText.Reason("理由", "12.4")),
                "",
                DAY,
                "示例管理局",
                locale);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private record Sample(String caseType, Long caseId) implements AuditedCase {

        @Override
        public TrailHead trail() {
            return new TrailHead();
        }
    }
}
