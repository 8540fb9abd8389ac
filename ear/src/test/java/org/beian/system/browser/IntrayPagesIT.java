package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of the in-tray: an entry leads to its page, and goes when what it asks for is done. */
@BrowserTest
@Clause({"B1", "8.8"})
class IntrayPagesIT {

    private static final String PAGE = "/intray.xhtml?lang=zh-CN&rows=100&kind=";

    private final RunningSystem system = RunningSystem.get();
    private final Api sponsor = AccessApplications.sponsorsProgram(system);
    private final DeskClient officer = DeskClient.signIn(system, "provider");
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static By entry(String id) {
        return By.cssSelector("#intrayForm a[href$='/provider/filing.xhtml?id=" + id + "']");
    }

    private String entrusted() {
        String id =
                sponsor.post(Api.FILINGS + "?draft=true", SponsorPages.own().json())
                        .expect(201)
                        .id();
        DeskClient sponsorsOfficer = DeskClient.signIn(system, "sponsor");
        assertThat(SponsorPages.entrust(sponsorsOfficer, id, true).status()).isEqualTo(302);
        return id;
    }

    @Test
    void leadsAProviderToWhatItIsToVerifyUntilItIsVerified() {
        String id = entrusted();
        browser.signIn("provider").go(PAGE + "TO_VERIFY");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(browser.text()).contains("核实委托的备案", "新到");
        assertThat(browser.textOf(By.id("bell"))).matches("(?s).*[1-9].*");
        browser.follow(entry(id));
        assertThat(browser.path()).endsWith("/provider/filing.xhtml");
        DeskClient.Page checked =
                officer.get("/provider/filing.xhtml?id=" + id)
                        .form("verifying")
                        .fill("verifyOfficer", SampleApplication.OFFICER)
                        .fill("verifyDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                        .press("check");
        assertThat(checked.status()).as(checked.toString()).isEqualTo(302);

        browser.go(PAGE + "TO_VERIFY");
        assertThat(browser.has(entry(id))).isFalse();
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        assertThat(reviewer.get("/intray/waiting.csv?kind=REVIEW&lang=zh-CN").text())
                .startsWith("\uFEFF" + "名称,事项,开始时间,期限,剩余工作日")
                .contains("备案审核");
    }

    @Test
    void fitsAPhone() {
        browser.on(Browser.PHONE).signIn("reviewer-bj").go("/intray.xhtml?lang=zh-CN");
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
    }
}
