package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.WizardTyping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of what a provider needs its sponsor's word for, each at its own screen: the changes of an
 * entrusted application (12.7), and another address for the account link (12.6).
 */
@BrowserTest
class ConsentPagesIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final String email = "sponsor-" + UUID.randomUUID() + "@example.cn";
    private final String name = "示例待同意网站" + System.nanoTime();

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

    /** A refused application that the provider revised with its wizard, and handed in. */
    private String revised() {
        String id =
                new SponsorPages(system)
                        .entrustedAndRefused(
                                SponsorPages.own().with("/subject/responsible/email", email));
        browser.signIn("provider");
        WizardTyping wizard = new WizardTyping(browser, "provider");
        wizard.topic(id, "website", () -> wizard.fill("/websites/0/name", name));
        assertThat(wizard.handIn(id)).isEqualTo(id);
        assertThat(provider.filing(id).state()).isEqualTo("AWAITING_SPONSOR");
        return id;
    }

    @Test
    @Clause({"7.5", "12.2", "12.7"})
    void theWizardsChangesWaitForTheSponsorAndGoToTheBureauWithItsConsent() {
        String id = revised();
        assertThat(browser.text()).contains("逐项核对修改前后的内容", "撤回修改");
        browser.picture("consent-receipt");
        browser.go("/provider/filing.xhtml?id=" + id);
        assertThat(browser.text()).contains("待主办者同意");
        browser.signIn("sponsor").go("/sponsor/filings.xhtml?lang=zh-CN");
        browser.follow(By.cssSelector("#main a[href$='/sponsor/filing.xhtml?id=" + id + "']"));
        assertThat(browser.textOf(By.id("changes"))).contains(name);
        assertThat(browser.barriers()).isEmpty();
        browser.picture("consent-asked");
        browser.confirm("consent");
        assertThat(browser.done()).contains("已同意");
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    @Clause("12.7")
    void theSponsorsCardSaysThatTheProviderTookItsChangesBack() {
        String id = revised();
        browser.go("/provider/filing.xhtml?lang=zh-CN&id=" + id);
        browser.confirm("recall");
        assertThat(browser.done()).contains("修改已撤回");
        browser.go("/provider/wizard.xhtml?step=website&id=" + id);
        assertThat(browser.text()).contains("修改已撤回").doesNotContain("自动核查没有通过");
        browser.signIn("sponsor").go("/sponsor/filings.xhtml?lang=zh-CN");
        assertThat(card()).contains("撤回了所作的修改", "接入提供者修改中").doesNotContain("核查未通过", "需要您修改");
        browser.picture("consent-recalled");
    }

    @Test
    @Clause({"12.2", "12.7"})
    void theSponsorsCardSaysThatItSentTheChangesBack() {
        String id = revised();
        browser.signIn("sponsor").go("/sponsor/filing.xhtml?lang=zh-CN&id=" + id);
        browser.press(By.id("openDecline"));
        browser.press(By.id("declineReason"));
        browser.type("declineReason", "名称没有改过");
        browser.follow(By.id("decline"));
        browser.go("/sponsor/filings.xhtml");
        assertThat(card()).contains("您退回了修改", "名称没有改过").doesNotContain("核查未通过", "需要您修改");
    }

    /** The words of the card of the website. */
    private String card() {
        return browser.textOf(By.xpath("//article[contains(.,'%s')]".formatted(name)));
    }

    @Test
    @Clause("12.6")
    void anotherAddressForTheLinkWaitsForTheSponsor() {
        String id =
                provider.submit(
                                SampleApplication.another()
                                        .with("/subject/responsible/email", email))
                        .expect(201)
                        .id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        String other = "other-" + email;
        browser.signIn("provider").go("/provider/filing.xhtml?lang=zh-CN&id=" + id);
        browser.choose("passOfficer", SampleApplication.OFFICER);
        browser.type("passGuidance", "请将备案编号标明在首页底部中央");
        browser.type("passEmail", other);
        browser.follow(By.id("pass"));
        assertThat(browser.textOf(By.id("awaited"))).contains("尚未发出", other);
        browser.picture("consent-address");

        String question =
                new Mails(system)
                        .awaitTo(email, 2).stream()
                                .map(Mails::text)
                                .filter(mail -> mail.contains("/public/join.xhtml"))
                                .findFirst()
                                .orElseThrow();
        browser.driver().manage().deleteAllCookies();
        browser.go(SponsorPages.link(question) + "&lang=zh-CN");
        assertThat(browser.text()).contains("第十二条第（六）项").doesNotContain("第十三条");
        browser.follow(By.id("confirm"));
        assertThat(new Mails(system).awaitTo(other, 1)).isNotEmpty();
        browser.signIn("provider").go("/provider/filing.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.has(By.id("awaited"))).isFalse();
    }
}
