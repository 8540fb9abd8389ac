package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of the pages of a unit's administrator: an account is opened, its person sets the password
 * with the link of the mail and signs in, and the account ends.
 */
@BrowserTest
@Clause({"4", "8.6"})
class UnitAccountPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GOOD = "silver kettle nine";

    private final RunningSystem system = RunningSystem.get();
    private final String username = "colleague" + System.nanoTime();
    private final String email = username + "@example.cn";
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri()).signIn("provider-admin");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void opensAnAccountWhosePersonSetsThePasswordAndEndsIt() {
        browser.go("/unitadmin/accounts.xhtml?lang=zh-CN");
        assertThat(browser.barriers()).isEmpty();
        press("openNew");
        browser.type("username", username);
        browser.type("displayName", "示例新同事");
        browser.type("email", email);
        press("open");
        shows("roles-message", "请填写");
        assertThat(browser.textOf(By.id("roles"))).contains("接入提供者").doesNotContain("操作员");
        browser.script("document.querySelector('#roles input[value=PROVIDER]').click()");
        browser.follow(By.id("open"));
        assertThat(browser.text()).contains(username, "待设置密码", "新建账号");
        assertThat(browser.barriers()).isEmpty();
        final String account = browser.address();

        browser.driver().manage().deleteAllCookies();
        browser.go(link());
        assertThat(browser.text()).contains("示例新同事", username);
        assertThat(browser.barriers()).isEmpty();
        browser.type("chosen", GOOD);
        browser.type("repeated", GOOD);
        browser.follow(By.id("set"));
        assertThat(browser.path()).endsWith("/login.xhtml");
        browser.signIn(username, GOOD).go("/provider/tasks.xhtml");
        assertThat(browser.text()).contains("示例云接入");

        browser.signIn("provider-admin").go(account);
        press("openChange");
        browser.type("changeReason", "示例：无更改");
        press("change");
        shows("changingFormSaid", "没有作任何更改");
        assertThat(browser.text()).doesNotContain("账号已变更");
        browser.go(account);
        press("openEnd");
        shows("ending", "即刻失效");
        browser.type("endReason", "示例：离职");
        browser.follow(By.id("end"));
        assertThat(browser.text()).contains("停用账号", "示例：离职");
        browser.go("/unitadmin/accounts.xhtml?state=DISABLED&q=" + username);
        assertThat(browser.textOf(By.id("accounts"))).contains(username);
        browser.signIn(username, GOOD);
        assertThat(browser.text()).contains("用户名或密码不正确");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keepsTheLastAdministrator() {
        browser.go("/unitadmin/accounts.xhtml?lang=zh-CN&q=provider-admin");
        browser.follow(By.cssSelector("#accounts tbody td a"));
        assertThat(browser.has(By.id("openChange"))).isFalse();
        press("openEnd");
        shows("ending", "最后一名账号管理员不能停用");
        browser.type("endReason", "示例：离职");
        press("end");
        shows("endingFormSaid", "最后一名账号管理员");
        assertThat(browser.textOf(By.id("messages"))).as("not behind the window").isEmpty();
    }

    @Test
    void hidesTheAccountsOfOtherUnits() {
        String list =
                DeskClient.signIn(system, "admin").get("/admin/accounts.xhtml?q=clerk-bj").text();
        Matcher id = Pattern.compile("/admin/account\\.xhtml\\?id=(\\d+)").matcher(list);
        assertThat(id.find()).as("the clerk's account is listed").isTrue();
        DeskClient provider = DeskClient.signIn(system, "provider-admin");
        for (String foreign : List.of(id.group(1), "0", "x")) {
            assertThat(provider.get("/unitadmin/account.xhtml?id=" + foreign).status())
                    .as(foreign)
                    .isEqualTo(404);
        }
    }

    @Test
    @Clause("7.1")
    void correctsAnOfficerAndTellsTheBureau() {
        browser.signIn("provider2").go("/provider/roster.xhtml?lang=zh-CN");
        press("openAdd");
        String name = "示例专员" + System.nanoTime();
        browser.type("name", name);
        browser.type("phone", "010-00000009");
        browser.type("email", email);
        browser.follow(By.id("add"));
        browser.follow(By.linkText(name));
        press("openCorrect");
        browser.type("phone", "010-00000008");
        browser.type("reason", "示例：更换电话");
        browser.follow(By.id("correct"));
        assertThat(browser.text()).contains("010-00000008", "更正信息", "电话：示例：更换电话");
        press("openLeave");
        browser.type("note", "示例：工作已全部办结");
        browser.follow(By.id("leave"));
        assertThat(browser.text()).contains("离岗", "示例：工作已全部办结");
        assertThat(browser.barriers()).isEmpty();

        browser.signIn("clerk-bj").go("/bureau/officerChanges.xhtml?lang=zh-CN&kind=LEFT");
        assertThat(browser.textOf(By.id("changes"))).contains(name, "示例主机托管", "待阅");
        assertThat(browser.barriers()).isEmpty();
        browser.script("document.getElementById('changesAll_input').click()");
        press("takeNote");
        Eventually.within(SOON, "it is said", () -> browser.text().contains("已标为已阅"));
        browser.go("/bureau/officerChanges.xhtml?state=WAITING&kind=LEFT");
        assertThat(browser.textOf(By.id("changes"))).doesNotContain(name);
    }

    private String link() {
        String mail = Mails.text(new Mails(system).awaitTo(email, 1).get(0));
        return mail.replaceAll(
                "(?s).*(/public/setPassword\\.xhtml\\?token=[A-Za-z0-9_-]{43}).*", "$1");
    }

    /** Presses a button that leaves the page where it is. */
    private void press(String id) {
        By button = By.id(id);
        Eventually.within(SOON, id, () -> !browser.textOf(button).isEmpty());
        browser.find(button).click();
    }

    private void shows(String id, String text) {
        Eventually.within(SOON, text + " in " + id, () -> browser.textOf(By.id(id)).contains(text));
    }
}
