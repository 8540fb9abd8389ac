package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.support.AccessApplications;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Test of the pages of empty filings: a provider withdraws from a former customer, the sponsor sees
 * until when it may add an access, and the bureau cancels after that day.
 */
@BrowserTest
@Clause("B14")
class ClearingPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final RunningSystem system = RunningSystem.get();
    private final SampleApplication filing = SponsorPages.own();
    private String number;
    private Browser browser;

    @BeforeEach
    void file() {
        String id = AccessApplications.sponsorsProgram(system).submit(filing).expect(201).id();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        assertThat(desk.approve(id).isDone()).isTrue();
        number =
                AccessApplications.sponsorsProgram(system)
                        .filing(id)
                        .json()
                        .path("filingNumber")
                        .asText();
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

    private By row() {
        return By.xpath("//tr[contains(., '" + number + "-1')]//a");
    }

    private String withdraw() throws Exception {
        browser.signIn("provider")
                .go("/provider/cancellationNew.xhtml?lang=zh-CN&number=" + number + "-1");
        browser.choose(
                "what",
                "注销接入："
                        + filing.json().at("/websites/0/name").asText()
                        + " • 示例云接入（"
                        + number
                        + "-1）");
        browser.press(By.xpath("//label[normalize-space()='本单位退出接入']"));
        browser.type("serviceEnded_input", LocalDate.now(Shanghai.ZONE).toString());
        browser.type("reason", "示例：合同到期");
        Path proof = Files.write(folder.resolve("告知回执.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("input[type=file]")).sendKeys(proof.toString());
        Eventually.within(
                SOON, "the proof", () -> browser.textOf(By.id("kept")).contains("告知回执.png"));
        browser.confirm("submit");
        Eventually.within(SOON, "the page", () -> browser.path().endsWith("/cancellation.xhtml"));
        assertThat(browser.text()).contains("本单位退出接入", "停止服务之日", "已告知主办者的证明");
        check();
        return browser.idInAddress();
    }

    /** As if the sponsor's last day had passed. */
    private void passTheLastDay() throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update clearing set due = current_date - 3 where filing_number = '"
                            + number
                            + "-1'");
        }
    }

    @Test
    void tellsTheSponsorThenClears() throws Exception {
        String application = withdraw();
        String page = "/bureau/cancellation.xhtml?id=" + application;
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        desk.get(page).form("taking").press("take");
        desk.get(page).form("approvingForm").press("approve");

        browser.signIn("sponsor").go("/sponsor/clearings.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains(number + "-1", "空壳网站");
        check();
        browser.follow(row());
        assertThat(browser.text()).contains("另找接入提供者", "新增接入", "申请注销");
        check();

        browser.signIn("reviewer-bj").go("/bureau/clearings.xhtml?state=SPONSOR&lang=zh-CN");
        browser.follow(row());
        assertThat(browser.has(By.id("openClear"))).isFalse();
        passTheLastDay();
        browser.go("/bureau/clearings.xhtml?lang=zh-CN");
        check();
        browser.follow(row());
        check();
        browser.press(By.id("openClear"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("clearingDialog")).contains("不能撤销"));
        browser.follow(By.id("clear"));
        assertThat(browser.text()).contains("已注销", "注销空壳备案");
        check();
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get("/bureau/clearings.csv?state=CLEARED&lang=zh-CN")
                                .text())
                .contains(number + "-1");
        browser.go(
                "/public/lookup.xhtml?lang=zh-CN&q="
                        + filing.json().at("/websites/0/domains/0").asText());
        assertThat(browser.text()).doesNotContain(number);
        assertThat(browser.complaints()).isEmpty();
    }
}
