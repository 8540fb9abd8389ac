package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.DepartmentSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Tests of opinions in the annual audit on the pages: a content department vetoes websites from its
 * list or by a file, their sponsor gets the letter, and the bureau the cancellation or the clue.
 */
@BrowserTest
@Clause("18.3")
class OpinionPagesIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String WORDS = "示例：该网站的内容违反规定";

    private final RunningSystem system = RunningSystem.get();
    private final AuditSamples samples = new AuditSamples(system);
    private final DepartmentSamples department = new DepartmentSamples(system);
    private Browser browser;

    @TempDir Path folder;

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

    @Test
    void revokeTwoWebsitesOfTheListAndOpenTheirCancellations() throws IOException {
        String name = "示例否决网站" + System.nanoTime();
        List<String> websites = List.of(filed(name + "甲"), filed(name + "乙"));
        List<String> items = websites.stream().map(samples::audited).toList();
        browser.signIn(department.person(), DepartmentSamples.PASSWORD)
                .go("/department/websites.xhtml?lang=zh-CN&q=" + encoded(name));
        assertThat(browser.text()).contains(websites);
        check();
        browser.press(By.cssSelector("#websites thead .ui-chkbox-box"));
        give("取消业务资格");
        assertThat(browser.text()).contains("已办理 2 项").doesNotContain(websites.get(0));
        browser.go("/department/opinions.xhtml?lang=zh-CN&q=" + encoded(websites.get(0)));
        check();
        browser.follow(By.cssSelector("#opinions tbody td a"));
        assertThat(browser.text()).contains(WORDS, "示例函〔2026〕2号", "已依职权提出注销");
        check();

        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String page = sponsor.get("/sponsor/audit.xhtml?id=" + items.get(1)).text();
        assertThat(page).contains("审核不合格", "取消业务资格", WORDS);
        String letter = page.replaceAll("(?s).*(/letters/audits/\\d+/\\d+).*", "$1");
        assertThat(sponsor.get(letter).header("Content-Type")).startsWith("application/pdf");

        browser.signIn(AuditSamples.BUREAU)
                .go("/bureau/opinions.xhtml?lang=zh-CN&q=" + encoded(websites.get(1)));
        check();
        browser.follow(By.cssSelector("#opinions tbody td a"));
        browser.follow(By.cssSelector("a[href*='/bureau/cancellation.xhtml?id=']"));
        assertThat(browser.text()).contains(websites.get(1));
        browser.picture("bureau-opinion-cancellation");
    }

    private String filed(String name) {
        return samples.filed(AuditSamples.own().with("/websites/0/name", name));
    }

    private void give(String kind) throws IOException {
        Path scan = folder.resolve("书面意见.png");
        Files.write(scan, Documents.png(30, 20));
        browser.press(By.id("give"));
        browser.choose("opinionKind", kind);
        browser.type("paperNumber", "示例函〔2026〕2号");
        browser.type("issuedOn_input", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        browser.type("opinionWords", WORDS);
        browser.find(By.id("scan_input")).sendKeys(noScan().toString());
        Eventually.within(
                LONG,
                "why not, in the window",
                () -> browser.textOf(By.id("givingFormSaid")).contains("附件不能接受"));
        browser.find(By.id("scan_input")).sendKeys(scan.toString());
        Eventually.within(
                LONG, "the scan", () -> browser.textOf(By.id("kept")).contains("书面意见.png"));
        check();
        browser.follow(By.id("record"));
    }

    /** A file whose content is not what its name says. */
    private Path noScan() throws IOException {
        return Files.writeString(folder.resolve("示例.png"), "<svg></svg>");
    }

    @Test
    void closeAWebsiteWhichTheBureauFindsAmongItsClues() {
        SampleApplication application = AuditSamples.own();
        String website = samples.filed(application);
        samples.audited(website);
        Api program = department.program();
        program.post(
                        DepartmentSamples.OPINIONS,
                        DepartmentSamples.opinion(program, website, "CLOSE_WEBSITE"))
                .expect(201);
        browser.signIn(AuditSamples.BUREAU)
                .go("/bureau/enforcementClues.xhtml?lang=zh-CN&q=" + encoded(website));
        assertThat(browser.text()).contains(website, "年度审核意见：关闭网站");
        check();
        browser.follow(By.cssSelector("#clues tbody td a"));
        assertThat(browser.text())
                .contains(application.at("/websites/0/domains/0"), WORDS)
                .contains("示例广东内容主管部门", "示例函〔2026〕1号");
        check();
        DeskClient bureau = DeskClient.signIn(system, AuditSamples.BUREAU);
        String csv = "/bureau/enforcementClues.csv?lang=zh-CN&q=" + encoded(website);
        assertThat(bureau.get(csv).text()).contains(website, "年度审核意见：关闭网站");
        browser.signIn("ministry")
                .go("/ministry/opinions.xhtml?lang=zh-CN&kind=CLOSE_WEBSITE&q=" + encoded(website));
        assertThat(browser.text()).contains(website, "关闭网站");
        check();
    }

    @Test
    void areImportedByFileWithinTheProvinceAlone() throws IOException {
        String website = samples.filed(AuditSamples.own());
        samples.audited(website);
        browser.signIn(department.person(), DepartmentSamples.PASSWORD);
        browser.go("/department/opinionImports.xhtml?lang=zh-CN");
        send("示例,甲\n1,2\n");
        Eventually.within(
                LONG,
                "the refusal",
                () -> browser.textOf(By.cssSelector("p[role=alert]")).contains("列"));
        check();

        send(file(website, scanned()));
        shows("未出具任何意见");
        assertThat(browser.path()).isEqualTo("/department/opinionImport.xhtml");
        check();
        browser.confirm("submitChecked");
        shows("没有退回的行");
        browser.go("/department/opinions.xhtml?lang=zh-CN&q=" + encoded(website));
        assertThat(browser.text()).contains("示例函〔2026〕3号");

        // the department of the demo is of Beijing
        browser.signIn("content-department");
        send(file(website, scanned()));
        shows("未出具任何意见");
        assertThat(browser.textOf(By.id("lines"))).contains("网站备案编号", "其他地区");
    }

    private String file(String website, String scan) {
        return """
        year,filingNumber,kind,paperNumber,issuedOn,words,document
        %d,%s,无异议,示例函〔2026〕3号,%s,示例：没有异议,%s
        """
                .formatted(
                        AuditSamples.year(),
                        website,
                        LocalDate.now(ZoneId.of("Asia/Shanghai")),
                        scan);
    }

    /** Uploads a scan at the page of imports; gives the number that is shown for it. */
    private String scanned() throws IOException {
        browser.go("/department/opinionImports.xhtml?lang=zh-CN");
        Path scan = folder.resolve("书面意见.png");
        Files.write(scan, Documents.png(30, 20));
        browser.find(By.id("scan_input")).sendKeys(scan.toString());
        Eventually.within(LONG, "the scan", () -> !browser.textOf(By.id("scanId")).isEmpty());
        return browser.textOf(By.id("scanId"));
    }

    private void send(String content) throws IOException {
        Path file = folder.resolve("意见.csv");
        Files.writeString(file, content);
        browser.find(By.id("file")).sendKeys(file.toString());
        browser.press(By.id("upload"));
    }

    private void shows(String text) {
        Eventually.within(LONG, text, () -> browser.textOf(By.id("live")).contains(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
