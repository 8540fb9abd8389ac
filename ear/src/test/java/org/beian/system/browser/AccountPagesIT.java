package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.Eventually;
import org.beian.support.IssuedAccounts;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Tests of the administrator's pages: an account is made, found, disabled after a question. */
@BrowserTest
@Clause("4")
class AccountPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.get();
    private final String username = "browser" + System.nanoTime();
    private Browser admin;

    @BeforeEach
    void open() {
        admin = Browser.open(system.baseUri()).signIn("admin");
    }

    @AfterEach
    void close() {
        if (admin != null) {
            admin.close();
        }
    }

    @Test
    void makesAnAccountForAUnitFoundAsOneTypesAndDisablesIt() {
        admin.go("/admin/accounts.xhtml?lang=zh-CN");
        press("openNew");
        admin.type("username", username);
        admin.type("displayName", "示例新人");
        admin.type("unitCode_input", "北京市通信");
        shows("unitCode_panel", "bureau-11");
        admin.find(By.id("unitCode_input")).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        press("create");
        shows("roles-message", "请填写");
        assertThat(admin.barriers()).isEmpty();
        admin.script("document.querySelector('#roles input[value=SPONSOR]').click()");
        press("create");
        shows("newAccountFormSaid", "不能具有角色");
        assertThat(admin.textOf(By.id("messages"))).as("not behind the window").isEmpty();
        // a second act on the same page: the refusal of the first goes
        admin.script("document.querySelector('#roles input[value=SPONSOR]').click()");
        admin.script("document.querySelector('#roles input[value=REVIEWER]').click()");
        press("create");
        shows("issued", username);
        assertThat(admin.textOf(By.id("messages"))).isEmpty();

        admin.type("begin", username);
        admin.follow(By.id("find"));
        assertThat(admin.address()).contains("q=" + username);
        admin.follow(By.cssSelector("#accounts tbody td a"));
        assertThat(admin.text()).contains("尚未登录", "新建账号", "审核岗");
        press("openDisable");
        shows("disabling", "即刻失效");
        admin.type("disableReason", "示例：调离");
        admin.follow(By.id("disable"));
        assertThat(admin.text()).contains("停用账号", "启用 → 停用", "示例：调离");
        assertThat(admin.barriers()).isEmpty();
        assertThat(admin.complaints()).isEmpty();
    }

    @Test
    @Clause("7.7")
    void issuesAKeyAndRevokesItAfterAQuestionOnly() {
        String name = new IssuedAccounts(system).reviewer().username();
        admin.go("/admin/accounts.xhtml?lang=zh-CN&q=" + name);
        admin.follow(By.cssSelector("#accounts tbody td a"));
        press("openKey");
        shows("newKey", "用途");
        admin.find(By.cssSelector("#newKey .window-acts button[type=button]")).click();
        Eventually.within(
                SOON, "the window closed", () -> !admin.find(By.id("newKey")).isDisplayed());
        press("openKey");
        shows("newKey", "用途");
        admin.type("label", "示例对接");
        press("issueKey");
        shows("account", "密钥只显示这一次");
        By revoke = By.cssSelector("[id$=':revoke']");
        admin.find(revoke).click();
        By no = By.cssSelector(".ui-confirmdialog-no");
        Eventually.within(SOON, "the question", () -> admin.textOf(no).contains("取消"));
        assertThat(admin.barriers()).isEmpty();
        admin.find(no).click();
        assertThat(admin.textOf(By.id("keyList"))).contains("有效").doesNotContain("已吊销");
        Eventually.within(SOON, "the end of the question", () -> admin.textOf(no).isEmpty());
        admin.find(revoke).click();
        By yes = By.cssSelector(".ui-confirmdialog-yes");
        Eventually.within(SOON, "the question", () -> admin.textOf(yes).contains("吊销密钥"));
        admin.follow(yes);
        assertThat(admin.textOf(By.id("keyList"))).contains("已吊销");
    }

    @Test
    void turnsPagesAndTellsThemInTheAddress() {
        for (int i = 0; i < 3; i++) {
            new IssuedAccounts(system).reviewer();
        }
        admin.go("/admin/accounts.xhtml?lang=zh-CN");
        String first = admin.textOf(By.cssSelector("#accounts tbody td a"));
        admin.find(By.cssSelector("#accounts .ui-paginator-next")).click();
        Eventually.within(SOON, "the next page", () -> admin.address().contains("after="));
        String second = admin.textOf(By.cssSelector("#accounts tbody td a"));
        assertThat(second).isGreaterThan(first);
        admin.go(admin.address());
        assertThat(admin.textOf(By.cssSelector("#accounts tbody td a"))).isEqualTo(second);
        assertThat(admin.text()).contains("回到开头");
        admin.go("/admin/accounts.xhtml?rows=50");
        assertThat(admin.all(By.cssSelector("#accounts tbody tr"))).hasSizeGreaterThan(20);
    }

    /** Presses a button that leaves the page where it is. */
    private void press(String id) {
        By button = By.id(id);
        Eventually.within(SOON, id, () -> !admin.textOf(button).isEmpty());
        admin.find(button).click();
    }

    private void shows(String id, String text) {
        Eventually.within(SOON, text + " in " + id, () -> admin.textOf(By.id(id)).contains(text));
    }
}
