package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests that a clerk is led to what a clerk may read, and to nothing else. */
@BrowserTest
class ClerkPagesIT {

    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.open(RunningSystem.get().baseUri()).signIn("clerk-bj");
    }

    @AfterEach
    void close() {
        if (clerk != null) {
            clerk.close();
        }
    }

    @Test
    @Clause("6.1")
    void beginsWithWhatIsUnderReview() {
        clerk.go("/home.xhtml?lang=zh-CN");

        assertThat(clerk.text()).contains("已超期", "审核中").doesNotContain("我已领取", "待领取");
        assertThat(clerk.has(By.cssSelector("a[href$='/bureau/search.xhtml']"))).isTrue();
    }

    @Test
    @Clause("19.2")
    void readsReportsWithoutLinksThatAreClosed() {
        clerk.go("/bureau/ipReports.xhtml?lang=zh-CN");

        assertThat(clerk.has(By.id("reports"))).isTrue();
        assertThat(clerk.has(By.cssSelector("a[href*='space.xhtml']"))).isFalse();
    }

    @Test
    @Clause("6.1")
    void findsAllItsPagesOnItsFirstDay() {
        clerk.go("/public/firstDay.xhtml?lang=zh-CN");

        assertThat(clerk.has(By.cssSelector("#main a[href$='/bureau/blacklist.xhtml']"))).isTrue();
        assertThat(clerk.has(By.cssSelector("#main a[href$='/bureau/ipFindings.xhtml']"))).isTrue();
    }

    /** By two persons, in sight of all bureaus. */
    @Test
    @Clause("6.4")
    void proposesAnEntryOfTheBlacklistThatAReviewerApprovesAndLifts() {
        RunningSystem system = RunningSystem.get();
        String domain = "shili-listed-" + System.nanoTime() + ".cn";
        DeskClient desk = DeskClient.signIn(system, "clerk-bj");
        DeskClient.Form form =
                desk.get("/bureau/blacklist.xhtml")
                        .form("addingForm")
                        .fill("kind", "DOMAIN")
                        .fill("entry", "com.cn")
                        .fill("basis", "JUDGMENT")
                        .fill("number", "（2026）京示例行初2号")
                        .fill("court", "示例市中级人民法院")
                        .fill("until", "2020-01-01")
                        .fill("reason", "示例：拒不执行处罚决定");
        LocalDate until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(90);
        assertThat(form.press("add").text()).contains("截止日期不能早于明天");
        form.fill("until", until.toString());
        assertThat(form.press("add").text()).contains("涉及面过宽");
        DeskClient.Page proposed = form.fill("entry", domain).press("add");
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(302);
        String page = proposed.header("Location").replaceFirst("^https?://[^/]*", "");
        assertThat(page).startsWith("/bureau/blacklistEntry.xhtml?id=");
        assertThat(desk.get(page).text()).contains("待审批").doesNotContain("approvingForm");

        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Form approving =
                reviewer.get(page).form("approvingForm").fill("approveOpinion", "示例：同意");
        assertThat(approving.press("approve").status()).isEqualTo(302);
        assertThat(approving.press("approve").status()).isEqualTo(200);
        DeskClient other = DeskClient.signIn(system, "reviewer-gd");
        assertThat(other.get("/bureau/blacklist.xhtml?q=" + domain).text())
                .contains(domain, "（2026）京示例行初2号");
        assertThat(other.get(page).text()).contains(domain).doesNotContain("liftingForm");
        assertThat(other.get("/bureau/blacklist.csv?q=" + domain).text())
                .contains(domain, "裁判文书", "京黑名单第");

        reviewer.get(page).form("liftingForm").fill("liftReason", "示例：已改正").press("lift");
        assertThat(reviewer.get(page).text()).contains("已解除", "移出黑名单");
    }
}
