package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.letter.RenderedLetter.open;
import static org.beian.letter.RenderedLetter.page;
import static org.beian.letter.RenderedLetter.pages;
import static org.beian.letter.RenderedLetter.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

class ReportPdfTest {

    private final ReportPdf pdf = new ReportPdf();

    private static ReportText report(Locale locale, ReportTable... tables) {
        return new ReportText(
                "域名备案统计报告（2026-10）",
                "2026-10，统计于2026年11月1日。",
                List.of(
                        new ReportText.Figure("域名", "1,234,567", "月末在册"),
                        new ReportText.Figure("未备案", "89", "统计时")),
                List.of(tables),
                "信息产业部",
                LocalDate.of(2026, 11, 1),
                locale);
    }

    private static ReportTable bars(int rows) {
        return new ReportTable(
                "按顶级域统计新增和注销",
                "顶级域",
                false,
                List.of("新增", "注销"),
                IntStream.range(0, rows)
                        .mapToObj(i -> new ReportTable.Row("顶级" + i, List.of(1000L * i, 7L)))
                        .toList());
    }

    private static ReportTable lines() {
        return new ReportTable(
                "逐月变化",
                "月份",
                true,
                List.of("域名", "新增", "注销"),
                List.of(
                        new ReportTable.Row("2026-09", List.of(1_200_000L, 40_000L, 100L)),
                        new ReportTable.Row("2026-10", List.of(1_234_567L, 35_000L, 433L))));
    }

    @Test
    @Clause("20.2")
    void saysEachNumberThatItDraws() throws Exception {
        String text = text(pdf.render(report(Locale.SIMPLIFIED_CHINESE, lines(), bars(3))));

        assertThat(text.lines().map(String::strip))
                .contains("域名备案统计报告（2026-10）", "1,234,567", "逐月变化", "按顶级域统计新增和注销");
        assertThat(text)
                .contains("2026-09 1,200,000 40,000 100")
                .contains("顶级2 2,000 7")
                .contains("月末在册");
    }

    @Test
    @Clause("3")
    void endsWithTheMarkOfWhoTookItAway() throws Exception {
        String mark = "导出记录第 7 号，示例人员，共 3 行。";
        ReportText report = report(Locale.SIMPLIFIED_CHINESE, bars(3));

        assertThat(report.rows()).isEqualTo(3);
        assertThat(text(pdf.render(report.marked(mark))).strip()).contains(mark);
        assertThat(text(pdf.render(report))).doesNotContain("导出记录");
    }

    @Test
    void drawsBarsAndLinesInTheColoursOfThePages() throws Exception {
        assertThat(painted(pdf.render(report(Locale.ENGLISH, bars(3))), "f")).isEqualTo(6);
        byte[] lines = pdf.render(report(Locale.ENGLISH, lines()));
        // one line from month to month for each column, beside the grid
        assertThat(painted(lines, "l")).isGreaterThanOrEqualTo(3 + 5);
    }

    /**
     * Number of times that the first page uses an operator of drawing, borders of cells left out.
     */
    private static long painted(byte[] report, String operator) throws IOException {
        try (PDDocument document = open(report)) {
            PDPage page = document.getPage(0);
            return new PDFStreamParser(page)
                    .parse().stream()
                            .filter(
                                    token ->
                                            token instanceof Operator used
                                                    && used.getName().equals(operator))
                            .count();
        }
    }

    @Test
    void everyFontIsAnEmbeddedSubset() throws Exception {
        try (PDDocument document =
                open(pdf.render(report(Locale.SIMPLIFIED_CHINESE, lines(), bars(40))))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSerifSC.*");
                }
            }
            assertThat(document.getDocumentInformation().getProducer()).isNull();
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("信息产业部");
        }
    }

    @Test
    void longTablesRunOverNumberedPagesUnderTheirHeader() throws Exception {
        byte[] report = pdf.render(report(Locale.SIMPLIFIED_CHINESE, bars(120)));
        int pages = pages(report);
        assertThat(pages).isGreaterThan(2);
        for (int i = 1; i <= pages; i++) {
            assertThat(page(report, i)).contains("顶级域", "第" + i + "页，共" + pages + "页");
        }
        assertThat(text(report)).contains("顶级119 119,000 7");
    }

    @Test
    void leavesOutWhatHasNoRows() throws Exception {
        assertThat(text(pdf.render(report(Locale.SIMPLIFIED_CHINESE, bars(0)))))
                .doesNotContain("按顶级域统计新增和注销");
    }

    @Test
    void drawsNothingButZeros() throws Exception {
        ReportTable zeros =
                new ReportTable(
                        "零",
                        "月份",
                        true,
                        List.of("域名"),
                        List.of(
                                new ReportTable.Row("2026-09", List.of(0L)),
                                new ReportTable.Row("2026-10", List.of(0L))));
        assertThat(text(pdf.render(report(Locale.ENGLISH, zeros)))).contains("2026-10 0");
    }
}
