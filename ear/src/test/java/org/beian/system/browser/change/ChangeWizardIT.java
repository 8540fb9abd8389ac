package org.beian.system.browser.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.DeskScreen;
import org.beian.system.browser.screen.WizardScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Tests of what a sponsor does with a filing of its own at the pages: changes it, and adds a
 * website (8.4).
 */
@BrowserTest
@Clause("8.4")
class ChangeWizardIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api sponsor = AccessApplications.sponsorsProgram(system);
    private final SampleApplication filed = SponsorPages.own();

    private String id;
    private String number;
    private Browser browser;
    private WizardScreen screen;

    @BeforeEach
    void file() {
        id = sponsor.submit(filed).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        number = sponsor.filing(id).json().path("filingNumber").asText();
        browser = Browser.open(system.baseUri());
        screen = new WizardScreen(system, browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void begin(String button) {
        browser.signIn("sponsor").go("/sponsor/filing.xhtml?lang=zh-CN&id=" + id);
        browser.click(button);
        assertThat(browser.text()).contains(number, filed.at("/subject/name"));
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
    }

    /** Unticks the access that is offered where there is only one that waits. */
    private void withoutAccesses() {
        for (WebElement ticked : browser.all(By.cssSelector("#access input:checked"))) {
            screen.tick("access", ticked.getAttribute("value"));
        }
    }

    private String submit() {
        String draft = screen.idInAddress();
        screen.step(draft, "check");
        assertThat(browser.text()).doesNotContain("项须先修改");
        browser.find(By.cssSelector("#declared .ui-chkbox-box")).click();
        browser.click("submit");
        assertThat(browser.path()).isEqualTo("/sponsor/receipt.xhtml");
        return draft;
    }

    /** What differs is seen by the sponsor, the reviewer, and who reads the record afterwards. */
    @Test
    @Clause("B4")
    void changesAPhoneAndTheNameOfAWebsite() {
        String mobile = "137" + "%08d".formatted(System.nanoTime() % 100_000_000);
        String name = filed.at("/websites/0/name");
        begin("change");
        browser.click("begin");
        assertThat(browser.find(By.id("messages")).getText()).contains("至少选择一个");
        screen.tick("parts", "subject");
        screen.tick("parts", number + "-1");
        browser.click("begin");
        assertThat(screen.value("at-subject-name")).isEqualTo(filed.at("/subject/name"));
        browser.click("next");
        screen.fill("at-subject-responsible-mobile", mobile);
        assertThat(browser.textOf(By.id("at-subject-responsible-mobile-filed")))
                .contains("有改动", "已备案的内容", "****")
                .doesNotContain(filed.at("/subject/responsible/mobile"));
        browser.click("next");
        screen.fill("at-websites-0-name", "示例新名称网站");
        browser.picture("change-website");
        assertThat(browser.barriers()).isEmpty();
        browser.click("later");
        screen.step(browser.address().replaceAll(".*kept=(\\d+).*", "$1"), "website");
        assertThat(browser.textOf(By.id("at-websites-0-name-filed")))
                .as("a draft opened again")
                .contains(name);
        browser.picture("change-reopened");
        screen.step(screen.idInAddress(), "check");
        assertThat(browser.textOf(By.id("changed"))).contains(name, "示例新名称网站");
        String change = submit();
        reviewerSees(change, name);
        recordTells(name);
        browser.signIn("sponsor").go("/sponsor/filing.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.textOf(By.id("versions")))
                .contains("首次备案", "变更备案", "第 2 版", "现行有效", number + "-1");
        assertThat(browser.complaints()).isEmpty();
    }

    private void reviewerSees(String change, String name) {
        browser.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&tab=changes&id=" + change);
        assertThat(browser.text()).contains("变更备案", "与已备案信息的差异");
        assertThat(browser.textOf(By.cssSelector("#application del"))).isNotBlank();
        assertThat(browser.textOf(By.id("application"))).contains(name, "示例新名称网站");
        browser.picture("change-desk");
        assertThat(browser.barriers()).isEmpty();
        assertThat(new DeskScreen(browser).approve(change)).isEqualTo(number);
    }

    /** Opens the record of the filing in Beijing; gives its address. */
    private String record() {
        browser.signIn("reviewer-bj").go("/bureau/filings.xhtml?lang=zh-CN");
        browser.type("searchText", number);
        browser.follow(By.id("find"));
        browser.follow(By.linkText(filed.at("/subject/name")));
        return browser.address();
    }

    private void recordTells(String former) {
        String versions = record() + "&tab=versions";
        browser.go(versions);
        assertThat(browser.textOf(By.id("asOf"))).contains("第 2 版", "变更备案");
        assertThat(browser.text()).contains("示例新名称网站").doesNotContain(former);
        assertThat(browser.textOf(By.id("recordForm"))).contains("第 1 版", "首次备案");
        browser.picture("change-record");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        browser.find(By.id("day_input"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), yesterday.toString(), Keys.TAB);
        browser.click("showDay");
        assertThat(browser.address()).contains("day=" + yesterday);
        assertThat(browser.textOf(By.id("asOf"))).contains("该日尚未备案");
        browser.go(versions + "&day=2026-02-30");
        assertThat(browser.textOf(By.id("asOf"))).as("no day").contains("第 2 版");
    }

    @Test
    void addsASecondWebsite() {
        SampleApplication second = SponsorPages.own();
        begin("addWebsite");
        withoutAccesses();
        browser.click("begin");
        screen.fill("at-websites-0-name", second.at("/websites/0/name"));
        assertThat(screen.value("at-websites-0-responsible-mobile"))
                .isEqualTo(filed.at("/subject/responsible/mobile"));
        browser.click("next");
        screen.fill("at-websites-0-domains", second.at("/websites/0/domains/0"));
        screen.fill("at-websites-0-homeUrls", second.at("/websites/0/homeUrls/0"));
        screen.tick("at-websites-0-services", "CORPORATE");
        screen.choose("at-websites-0-bulletinBoard", "false");
        browser.click("next");
        screen.choose("at-websites-0-accesses-0-provider", "provider");
        screen.tick("at-websites-0-accesses-0-serverProvinces", "110000");
        screen.tick("at-websites-0-accesses-0-methods", "VIRTUAL_HOST");
        screen.fill("at-websites-0-accesses-0-ips", "203.0.113.46");
        browser.click("next");
        String added = submit();
        browser.signIn("reviewer-bj");
        assertThat(new DeskScreen(browser).approve(added)).isEqualTo(number);
        assertThat(sponsor.filing(added).json().at("/websites/0/filingNumber").asText())
                .isEqualTo(number + "-2");
    }

    /** Chosen at the wizard, seen by both bureaus, and ended under its former number. */
    @Test
    @Clause("B13")
    void movesItsFilingToAnotherProvince() {
        String name = filed.at("/subject/name");
        SampleApplication there =
                filed.with("/subject/province", "440000")
                        .with("/subject/city", "440100")
                        .with("/subject/county", "440106");
        browser.signIn("sponsor");
        screen.step(screen.draftOf(there), "subject");
        screen.choose("at-movesFrom", number);
        assertThat(browser.text()).contains("由外省迁入");
        browser.picture("move-wizard");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        browser.click("next");
        String move = submit();

        String card = record();
        assertThat(browser.textOf(By.id("move"))).contains("已申请迁往广东省");
        browser.picture("move-record");
        browser.signIn("reviewer-gd").go("/bureau/desk.xhtml?lang=zh-CN&id=" + move);
        assertThat(browser.textOf(By.id("application"))).contains("迁移的备案", number);
        browser.picture("move-desk");
        String next = new DeskScreen(browser).approve(move);

        assertThat(next).startsWith("粤ICP备");
        browser.signIn("reviewer-bj").go(card);
        assertThat(browser.textOf(By.id("move"))).contains("已迁往外省", next);
        assertThat(browser.text()).contains(name, "已注销");
        assertThat(browser.barriers()).isEmpty();
        browser.signIn("sponsor").go("/sponsor/filing.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.textOf(By.id("moved"))).contains("已迁往外省", next, "告知书");
        assertThat(browser.textOf(By.id("versions"))).doesNotContain("现行有效");
        assertThat(browser.text()).contains("本备案已注销");
        assertThat(browser.has(By.id("cancelFiling"))).isFalse();
        browser.picture("move-former");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Nothing is changed: that is said before it is submitted, and no button submits it. */
    @Test
    void declinesAChangeOfNothing() {
        begin("change");
        screen.tick("parts", "subject");
        browser.click("begin");
        screen.step(screen.idInAddress(), "check");
        assertThat(browser.text()).contains("有 1 项须先修改");
        assertThat(browser.has(By.id("submit"))).isFalse();
    }

    /** A16: another's filing looks like none, to sponsors and to providers. */
    @Test
    @Clause("2")
    void hidesAnothersFiling() {
        Api provider = system.api("demo-provider2");
        String others =
                provider.submit(SampleApplication.another().ofSecondProvider()).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(others).isDone()).isTrue();
        String foreign = provider.filing(others).json().path("filingNumber").asText();
        Map.of("sponsor", foreign, "provider2", number)
                .forEach(
                        (account, hidden) -> {
                            String folder = account.replace("2", "");
                            DeskClient client = DeskClient.signIn(system, account);
                            for (String asked : new String[] {hidden, "京ICP备0号", "'"}) {
                                assertThat(
                                                client.get(
                                                                "/"
                                                                        + folder
                                                                        + "/wizard.xhtml?kind=CHANGE&number="
                                                                        + AccessApplications
                                                                                .encoded(asked))
                                                        .status())
                                        .as(account + " " + asked)
                                        .isEqualTo(404);
                            }
                        });
    }
}
