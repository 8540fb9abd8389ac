package org.beian.web.page.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.report.AnnualReport;
import org.beian.annualaudit.report.AuditReporting;
import org.beian.annualaudit.report.AuditSums;
import org.beian.law.Clause;
import org.beian.letter.ReportPdf;
import org.beian.letter.ReportTable;
import org.beian.web.page.component.RegisterWords;
import org.junit.jupiter.api.Test;

/** Tests of the annual report as tables and in print. */
@Clause("18.2")
class AuditReportPageTest {

    private static final int YEAR = 2026;

    private static final AuditSums SUMS =
            new AuditSums(1234, 900, 100, 30, 20, 10, 24, 150, 2, 9 * 24);

    private static AnnualReport report() {
        Map<DifferenceKind, AnnualReport.Found> kinds = new EnumMap<>(DifferenceKind.class);
        kinds.put(DifferenceKind.DOMAIN_HOLDER, new AnnualReport.Found(77, 55));
        return new AnnualReport(
                YEAR,
                SUMS,
                new AuditSums(1111, 1111, 0, 0, 0, 0, 0, 0, 0, 0),
                List.of(new AnnualReport.OfBureau("宁夏回族自治区通信管理局", SUMS)),
                kinds,
                Map.of(OpinionKind.CLOSE_WEBSITE, 17L),
                List.of(new AnnualReport.Part("示例云接入", 8, 5, 2, 1)),
                List.of(new AnnualReport.Part("", 3, 1, 1, 1)));
    }

    private static AuditReportPage page(Locale locale) {
        RegisterWords words =
                new RegisterWords() {
                    @Override
                    public Locale locale() {
                        return locale;
                    }

                    @Override
                    public LocalDate today() {
                        return LocalDate.of(YEAR, 12, 30);
                    }

                    @Override
                    public String region(String code) {
                        return code;
                    }
                };
        AuditReportPage page =
                new AuditReportPage() {
                    @Override
                    public String getAuthority() {
                        return "信息产业部";
                    }
                };
        page.words = words;
        page.tables = new AuditReportTables();
        page.tables.words = words;
        page.campaigns =
                new AuditCampaignsPage() {
                    @Override
                    public int getYear() {
                        return YEAR;
                    }

                    @Override
                    public boolean isOfMinistry() {
                        return true;
                    }
                };
        page.reporting =
                new AuditReporting() {
                    @Override
                    public AnnualReport report(int year) {
                        return AuditReportPageTest.report();
                    }
                };
        return page;
    }

    private static String printed(Locale locale) throws IOException {
        try (PDDocument document = Loader.loadPDF(new ReportPdf().render(page(locale).printed()))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void isPrintedInChineseWithItsSums() throws Exception {
        assertThat(printed(Locale.SIMPLIFIED_CHINESE))
                .contains("2026 年度审核报告", "信息产业部", "上一年度：1,111", "1,234")
                .contains("审核不合格：逾期未办理 30 0")
                .contains("审核不合格：内容主管部门意见 10 0")
                .contains("宁夏回族自治区通信管理局 1,234 1,000 60 150")
                .contains("域名持有者不符 77 55", "关闭网站 17", "示例云接入 8 5 2 1", "未填写 3 1 1 1");
        assertThat(printed(Locale.ENGLISH)).contains("Report on the annual audit 2026");
    }

    @Test
    void hasAllNumbersOfABureauInItsFile() {
        AuditReportPage page = page(Locale.SIMPLIFIED_CHINESE);
        ReportTable whole = page.tables.whole(report(), "bureaus");
        assertThat(whole.columns()).hasSize(9).contains("审核不合格：说明不成立", "主办者平均办理天数");
        assertThat(whole.rows().get(0).values())
                .containsExactly(1234L, 900L, 100L, 30L, 20L, 10L, 24L, 150L, 5L);
        assertThat(page.tables.whole(report(), "unknown")).isNull();
    }
}
