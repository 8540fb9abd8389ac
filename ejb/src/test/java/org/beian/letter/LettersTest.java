package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LettersTest {

    private static final AtomicInteger CASES = new AtomicInteger();

    /** In a year in which no other test issues letters, as their numbers are counted by year. */
    private static final LocalDate DAY = LocalDate.of(2007, 11, 24);

    @Inject Letters letters;
    @Inject LetterVerification verification;
    @Inject Units units;
    @Inject EntityManager em;

    private final AuditedCase about = new Sample("LETTER_TEST", (long) CASES.incrementAndGet());

    @BeforeEach
    void inItsYear() {
        TestClock.shared().set(DAY.atTime(10, 0));
    }

    @AfterEach
    void backToNow() {
        TestClock.shared().reset();
    }

    @Test
    void numbersTheLettersOfABureauInAYear() throws Exception {
        Unit bureau = unit("LETTERS-XZ", Province.XIZANG, Capacity.BUREAU);
        assertThat(issue(bureau).number()).isEqualTo("藏通管备〔2007〕1号");
        assertThat(issue(bureau).number()).isEqualTo("藏通管备〔2007〕2号");
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

    @Test
    void confirmsALetterByTheCodePrintedOnIt() throws Exception {
        Letter issued = issue(unit("LETTERS-GS", Province.GANSU, Capacity.BUREAU));
        String printed = printedCode(issued);

        assertThat(verification.confirm(printed, Locale.SIMPLIFIED_CHINESE))
                .contains(new LetterHead("示例管理局", issued.number(), DAY, "示例公司", "通知书"));
        assertThat(verification.confirm(printed.toLowerCase(Locale.ROOT), Locale.ENGLISH))
                .map(LetterHead::number)
                .contains(issued.number());
        assertThat(printedCode(issue(unit("LETTERS-NX", Province.NINGXIA, Capacity.BUREAU))))
                .isNotEqualTo(printed);
    }

    @Test
    void confirmsNothingByAnotherCode() throws Exception {
        String printed = printedCode(issue(unit("LETTERS-HA", Province.HENAN, Capacity.BUREAU)));
        char last = printed.charAt(printed.length() - 1) == 'A' ? 'B' : 'A';
        String changed = printed.substring(0, printed.length() - 1) + last;
        String ofNoLetter = LetterCode.of(999_999_999, "0".repeat(64)).toString();

        assertThat(verification.isCode(changed)).isTrue();
        assertThat(verification.confirm(changed, Locale.SIMPLIFIED_CHINESE)).isEmpty();
        assertThat(verification.confirm(ofNoLetter, Locale.SIMPLIFIED_CHINESE)).isEmpty();
        assertThat(verification.isCode("12345")).isFalse();
        assertThat(verification.confirm("12345", Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }

    /** The code is of the content: who changes it in the database has no letter with that code. */
    @Test
    void confirmsNoLetterWhoseRecordWasChanged() throws Exception {
        Letter issued = issue(unit("LETTERS-HB", Province.HUBEI, Capacity.BUREAU));
        String printed = printedCode(issued);
        update("update letter set text_en = text_zh where id = ?", issued.id());
        assertThat(verification.confirm(printed, Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }

    /** The paper in somebody's hands stays confirmed, though the archive names nobody any more. */
    @Test
    @Clause("3")
    void confirmsAMaskedLetterUnlessItsRecordWasChanged() throws Exception {
        Letter issued = issue(unit("LETTERS-GX", Province.GUANGXI, Capacity.BUREAU));
        String printed = printedCode(issued);
        TestTransactions.inNew(() -> letters.mask(about, text -> text.replace("示例公司", "***")));
        Letter read = TestTransactions.inNew(() -> em.find(Letter.class, issued.id()));
        assertThat(letters.text(read, Locale.SIMPLIFIED_CHINESE).addressee()).isEqualTo("***");
        assertThat(printedCode(read)).isEqualTo(printed);
        assertThat(verification.confirm(printed, Locale.SIMPLIFIED_CHINESE))
                .contains(new LetterHead("示例管理局", issued.number(), DAY, "***", "通知书"));
        update("update letter set text_en = text_zh where id = ?", issued.id());
        assertThat(verification.confirm(printed, Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }

    /** A letter from before the codes keeps its number of six digits, and has a code as well. */
    @Test
    void confirmsLettersOfBeforeUnderTheNumberTheyHave() throws Exception {
        Letter issued = issue(unit("LETTERS-HN", Province.HAINAN, Capacity.BUREAU));
        String before = "琼通管备〔2007〕000001号";
        update(
                "update letter set letter_number = ?, text_zh = ? where id = ?",
                before,
                issued.text(Locale.SIMPLIFIED_CHINESE).replace(issued.number(), before),
                issued.id());

        Letter read = letters.find(issued.id()).orElseThrow();
        assertThat(verification.confirm(printedCode(read), Locale.SIMPLIFIED_CHINESE))
                .map(LetterHead::number)
                .contains(before);
    }

    private void update(String statement, Object... values) throws Exception {
        TestTransactions.inNew(() -> NativeQuery.of(em, statement, values).executeUpdate());
    }

    private String printedCode(Letter letter) throws Exception {
        Matcher code =
                Pattern.compile("([A-Z2-7]{4}-){5}[A-Z2-7]{4}")
                        .matcher(textOf(letters.render(letter, Locale.SIMPLIFIED_CHINESE)));
        assertThat(code.find()).isTrue();
        return code.group();
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
                                "FILING_APPROVAL",
                                issuer,
                                about,
                                (number, locale) ->
                                        text(
                                                number,
                                                locale == Locale.ENGLISH ? "is filed" : "准予备案𠮷",
                                                locale)));
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
