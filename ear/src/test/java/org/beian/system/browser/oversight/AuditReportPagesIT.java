package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.DepartmentSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of the annual report on its pages and as files, and of departments' requirements. */
@BrowserTest
class AuditReportPagesIT {

    private static final String TITLE = "示例：核对栏目名称";

    private final RunningSystem system = RunningSystem.get();
    private final AuditSamples samples = new AuditSamples(system);
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void check() {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
    }

    private static String printed(DeskClient.Page pdf) throws IOException {
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Clause("18.2")
    void showsTheYearToBureauAndMinistryAndInPrint() throws Exception {
        samples.audited(samples.filed(AuditSamples.own()));
        String year = "?year=" + AuditSamples.year();
        browser.signIn(AuditSamples.BUREAU).go("/bureau/audits.xhtml?lang=zh-CN");
        browser.follow(By.id("toReport"));
        assertThat(browser.text())
                .contains("年度审核报告", "上一年度：0", "审核结果", "按接入提供者")
                .doesNotContain("各机关的审核进度");
        check();
        browser.picture("bureau-audit-report");
        DeskClient bureau = DeskClient.signIn(system, AuditSamples.BUREAU);
        assertThat(printed(bureau.get("/bureau/auditReport/report.pdf" + year + "&lang=zh-CN")))
                .contains(AuditSamples.year() + " 年度审核报告", "广东省通信管理局", "网站数", "导出记录第");
        assertThat(bureau.get("/bureau/auditReport/results.csv" + year + "&lang=zh-CN").text())
                .contains("审核不合格：逾期未办理");
        assertThat(bureau.get("/bureau/auditReport/other.csv" + year).status()).isEqualTo(404);

        browser.signIn("ministry").go("/ministry/auditReport.xhtml" + year + "&lang=zh-CN");
        assertThat(browser.text()).contains("各机关的审核进度");
        check();
        assertThat(
                        DeskClient.signIn(system, "ministry")
                                .get("/ministry/auditReport/bureaus.csv" + year + "&lang=zh-CN")
                                .text())
                .contains("广东省通信管理局", "主办者平均办理天数");
    }

    @Test
    @Clause("8.7")
    void showsRequirementsOfADepartmentToTheSponsor() {
        String id = samples.audited(samples.filed(AuditSamples.own()));
        new DepartmentSamples(system).person();
        browser.signIn(AuditSamples.BUREAU).go("/bureau/audits.xhtml?lang=zh-CN");
        browser.follow(By.cssSelector("#campaigns tbody td a"));
        browser.choose("department", "示例广东内容主管部门");
        browser.type("requirementTitle", TITLE);
        browser.type("requirementWords", "示例：栏目名称须与备案内容一致");
        browser.follow(By.id("require"));
        assertThat(browser.text()).contains("已附加", TITLE, "有效");
        check();
        String campaign = browser.address();

        browser.signIn("sponsor").go("/sponsor/audit.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("内容主管部门的要求", "示例广东内容主管部门", TITLE);
        check();

        browser.signIn(AuditSamples.BUREAU).go(campaign);
        browser.choose("withdrawn", TITLE);
        browser.confirm("withdraw");
        assertThat(browser.text()).contains("已撤回");
    }
}
