package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Tests of what every home page shows: what waits in a picture, the latest acts and notices. */
@BrowserTest
@Clause({"B1", "B8", "8.8"})
class HomePagesIT {

    private static final String HOME = "/home.xhtml?lang=zh-CN";
    private static final By ACTS = By.id("acts");
    private static final By NOTICES = By.id("notices");
    private static final By FIGURES = By.cssSelector(".cards.figures");
    private static final By IN_REVIEW = By.cssSelector("a[href$='state=UNDER_REVIEW']");

    private final RunningSystem system = RunningSystem.get();
    private Browser browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void signIn(String account) {
        close();
        browser = Browser.open(system.baseUri());
        browser.signIn(account).go(HOME);
    }

    @Test
    void tellsTheSponsorWhatItDidAndTheProviderWhatCame() {
        String id =
                AccessApplications.sponsorsProgram(system)
                        .post(Api.FILINGS + "?draft=true", SponsorPages.own().json())
                        .expect(201)
                        .id();
        DeskClient officer = DeskClient.signIn(system, "sponsor");
        assertThat(SponsorPages.entrust(officer, id, true).status()).isEqualTo(302);

        signIn("sponsor");
        assertThat(browser.textOf(ACTS)).contains("委托接入提供者", "备案申请 " + id);
        browser.follow(By.cssSelector("#acts a[href$='/sponsor/filing.xhtml?id=" + id + "']"));
        assertThat(browser.path()).endsWith("/sponsor/filing.xhtml");

        signIn("provider");
        assertThat(browser.textOf(NOTICES)).contains("委托的备案申请待核实", "备案申请 " + id);
        assertThat(browser.has(By.id("waiting"))).isTrue();
        browser.follow(By.cssSelector("#notices a[href$='/provider/filing.xhtml?id=" + id + "']"));
        assertThat(browser.path()).endsWith("/provider/filing.xhtml");
        DeskClient.Page file =
                DeskClient.signIn(system, "provider").get("/intray/figures/waiting.csv");
        assertThat(file.text()).contains("种类", "核实委托的备案");
        assertThat(DeskClient.signIn(system, "provider").get("/intray/figures/ages.csv").status())
                .isEqualTo(404);
    }

    @Test
    void countsTheSponsorsApplicationsWithTheWayToThem() {
        Api sponsor = AccessApplications.sponsorsProgram(system);
        signIn("sponsor");
        int before = inReview();
        String id = sponsor.submit(SponsorPages.own()).expect(201).id();
        browser.go(HOME);
        assertThat(browser.textOf(FIGURES)).contains("待我办理", "已超期", "已予以备案");
        assertThat(inReview()).isEqualTo(before + 1);
        assertThat(browser.barriers()).isEmpty();

        browser.follow(IN_REVIEW);
        assertThat(browser.textOf(By.id("main"))).contains("仅显示“", "显示全部");
        assertThat(browser.has(By.cssSelector("#cards a[href$='id=" + id + "']"))).isTrue();
        assertThat(browser.barriers()).isEmpty();
        browser.go("/sponsor/filings.xhtml?state=WITHDRAWN&before=1");
        assertThat(browser.textOf(By.id("main"))).contains("没有处于该状态的申请");
        browser.go("/sponsor/filings.xhtml?state=NONE");
        assertThat(browser.textOf(By.id("main"))).doesNotContain("仅显示");
    }

    private int inReview() {
        return Integer.parseInt(
                browser.find(By.cssSelector("a[href*='state=UNDER_REVIEW'] .figure"))
                        .getText()
                        .replace(",", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipunit",
                "cnnic",
                "registrar",
                "provider-admin",
                "operator",
                "admin",
                "clerk-bj",
                "reviewer-bj",
                "ministry"
            })
    void showsActsAndNoticesToEveryRole(String account) {
        signIn(account);
        assertThat(browser.has(ACTS)).isTrue();
        assertThat(browser.has(NOTICES)).isTrue();
        assertThat(browser.text()).doesNotContain("???", "其他操作", "其他事项");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
    }

    @Test
    void fitsAPhone() {
        signIn("provider");
        browser.on(Browser.PHONE).go(HOME);
        assertThat(browser.layoutFaults()).isEmpty();
    }
}
