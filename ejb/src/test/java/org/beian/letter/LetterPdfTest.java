package org.beian.letter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.beian.letter.RenderedLetter.open;
import static org.beian.letter.RenderedLetter.page;
import static org.beian.letter.RenderedLetter.pages;
import static org.beian.letter.RenderedLetter.text;
import static org.beian.letter.RenderedLetter.unwrapped;
import static org.beian.letter.RenderedLetter.withReason;
import static org.beian.letter.RenderedLetter.withReasons;
import static org.beian.letter.RenderedLetter.withoutRemedy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.beian.letter.LetterText.Reason;
import org.junit.jupiter.api.Test;

class LetterPdfTest {

    private static byte[] render(LetterText letter) {
        return new LetterPdf().render(letter, RenderedLetter.PROOF);
    }

    @Test
    void saysEverythingInOrder() throws Exception {
        byte[] letter =
                render(
                        withReasons(
                                List.of(
                                        new Reason("网站名称与主体名称不符。", "4.2"),
                                        new Reason("联系电话无法接通。", ""))));

        assertThat(text(letter).lines().map(String::strip))
                .containsSubsequence(
                        "北京市通信管理局",
                        "京通管备〔2026〕12号",
                        "不予备案通知书",
                        "示例科技有限公司：",
                        "现决定不予备案，理由见下。",
                        "一、理由",
                        "2. 联系电话无法接通。",
                        "二、依据",
                        "《互联网信息服务管理办法》",
                        "三、救济途径",
                        "可以自收到本通知书之日起60日内申请行政复议。",
                        "北京市通信管理局",
                        "2026年11月24日",
                        "验证码：ABCD-EFGH-IJKL-MNOP-QRST-UVWX",
                        "凭验证码可在以下网址核验本通知书：https://beian.example/public/letter.xhtml");
        assertThat(unwrapped(letter)).contains("1.网站名称与主体名称不符。（《细则》第四条第（二）项）");
        assertThat(text(letter)).contains("网站：", "示例网 example.cn").doesNotContain("共1页");
        assertThat(pages(letter)).isEqualTo(1);
    }

    @Test
    void opensThePageThatConfirmsIt() throws Exception {
        try (PDDocument document = open(render(withReason("理由")))) {
            assertThat(document.getPage(0).getAnnotations())
                    .extracting(
                            link -> ((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                    .containsExactly(RenderedLetter.PROOF.link());
        }
    }

    /** The typeface comes in one weight, and an outline would fake another. */
    @Test
    void drawsNoOutlines() throws Exception {
        try (PDDocument document = open(render(withReason("理由")))) {
            String content =
                    new String(document.getPage(0).getContents().readAllBytes(), ISO_8859_1);
            assertThat(content).contains(" Tf").doesNotContainPattern("\\b[12] Tr\\b");
        }
    }

    @Test
    void everyFontIsAnEmbeddedSubset() throws Exception {
        try (PDDocument document = open(render(withReason("理由")))) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSerifSC.*");
                assertThat(((PDType0Font) font).getDescendantFont())
                        .isInstanceOf(PDCIDFontType2.class);
                assertThat(font.getFontDescriptor().getFontFile2().toByteArray())
                        .hasSizeBetween(1_000, 1_000_000);
            }
        }
    }

    @Test
    void describesItselfAndNotTheSoftware() throws Exception {
        try (PDDocument document = open(render(withReason("理由")))) {
            PDDocumentInformation about = document.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("不予备案通知书 京通管备〔2026〕12号");
            assertThat(about.getAuthor()).isEqualTo("北京市通信管理局");
            assertThat(about.getCreationDate().toInstant()).isEqualTo("2026-11-23T16:00:00Z");
            assertThat(about.getProducer()).isNull();
            assertThat(about.getCreator()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
    }

    @Test
    void fortyReasonsRunOverSeveralNumberedPages() throws Exception {
        String text = "网站名称与其他网站的名称相同，请核实后重新填报，并补充能够证明该名称的材料。";
        List<Reason> reasons =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> new Reason(text + "编号" + i + "。", "12.4"))
                        .toList();

        byte[] letter = render(withReasons(reasons));

        int pages = pages(letter);
        assertThat(pages).isGreaterThan(2);
        for (int i = 1; i <= pages; i++) {
            assertThat(page(letter, i))
                    .contains("京通管备〔2026〕12号")
                    .contains("第" + i + "页，共" + pages + "页");
        }
        String clause = "（《细则》第十二条第（四）项）";
        String all = unwrapped(letter);
        for (int i = 1; i <= 40; i++) {
            assertThat(all).contains(i + "." + text + "编号" + i + "。" + clause);
        }
    }

    @Test
    void theSignatureNeverStandsAloneOnAPage() throws Exception {
        for (int count = 1; count <= 40; count++) {
            List<Reason> reasons = Collections.nCopies(count, new Reason("理由", ""));
            byte[] letter = render(withReasons(reasons));
            assertThat(page(letter, pages(letter)))
                    .contains("救济途径", "行政复议。", "北京市通信管理局", "2026年11月24日");
            byte[] told = render(withoutRemedy(reasons));
            assertThat(page(told, pages(told))).contains("依据", "信息服务管理办法》", "2026年11月24日");
        }
    }

    @Test
    void noLineStartsWithPunctuationOrEndsWithAnOpeningBracket() throws Exception {
        for (int length = 20; length < 60; length++) {
            String text = "网".repeat(length) + "，《办法》（试行）。";
            assertThat(text(render(withReason(text))).lines().map(String::strip))
                    .noneMatch(line -> line.matches("[，。》）、].*|.*[《（]"));
        }
    }

    @Test
    void markupStaysLiteral() throws Exception {
        String text = "<script>alert('1')</script><b>&amp;</b> {0} ${x} #{y} %s";
        assertThat(text(render(withReason(text)))).contains(text);
    }

    @Test
    void newlinesStartNewLines() throws Exception {
        assertThat(text(render(withReason("第一行\r\n第二行\n\n第三行\u2028第四行"))).lines())
                .map(String::strip)
                .containsSubsequence("1. 第一行", "第二行", "第三行", "第四行");
    }

    @Test
    void whatTheFontLacksIsMarkedAndWhatHasNoFormIsDropped() throws Exception {
        String text =
                text(render(withReason("龘𠮷\uD83D\uDE00\uD800甲\u0000\u0007\u202E\u200B乙\t丙")));
        assertThat(text).containsPattern("龘(𠮷|〓)〓〓甲乙 丙");
    }

    @Test
    void charactersBeyondTheFirstPlaneThatTheFontHasAreShown() throws Exception {
        String rare = Character.toString(0x2CBB1);
        assertThat(unwrapped(render(withReason(rare.repeat(100))))).contains(rare.repeat(30));
    }

    @Test
    void wordsLongerThanALineAreBroken() throws Exception {
        String host = "a".repeat(400);
        assertThat(unwrapped(render(withReason("域名" + host + "。")))).contains("域名" + host + "。");
    }

    @Test
    void manyLettersAtOnceDoNotMix() {
        List<String> numbers =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(
                                i -> {
                                    byte[] letter = render(withReason("理由" + (char) (0x4E00 + i)));
                                    return read(letter);
                                })
                        .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).contains("1. 理由" + (char) (0x4E00 + i));
        }
    }

    @Test
    void refusesALetterWithoutANumber() {
        LetterText letter = withReason("理由");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new LetterText(
                                        letter.letterhead(),
                                        letter.title(),
                                        " ",
                                        letter.addressee(),
                                        letter.facts(),
                                        letter.paragraphs(),
                                        letter.legalBasis(),
                                        letter.reasons(),
                                        letter.remedy(),
                                        letter.date(),
                                        letter.signer(),
                                        letter.locale()))
                .withMessageContaining("letterNumber");
    }

    private static String read(byte[] letter) {
        try {
            return text(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
