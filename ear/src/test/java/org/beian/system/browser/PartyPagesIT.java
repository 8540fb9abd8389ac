package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.Parties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Tests of the pages of the register of units, as bureaus and the ministry keep it. */
@BrowserTest
@Clause({"4", "2"})
class PartyPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.get();
    private final String code = "page-unit-" + System.nanoTime();
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri()).signIn("reviewer-bj");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aBureauRegistersAProviderGivesItsRemitAndEndsIt() {
        new Parties(browser).registerProvider(code, "示例页面接入");
        assertThat(browser.text()).contains("示例页面接入", code, "登记单位");
        assertThat(browser.barriers()).isEmpty();
        final String card = browser.address();
        press("openGive");
        browser.type("giveReason", "示例：许可证载明");
        browser.follow(By.id("give"));
        assertThat(browser.textOf(By.id("remits"))).contains("北京", "无期限");
        press("openGive");
        browser.type("giveReason", "示例：再次核定");
        press("give");
        shows("givingFormSaid", "已有该业务范围");

        browser.go(card);
        remitEndsAfterItIsShownAndIsTakenBack();
        browser.go(card);
        press("openFirst");
        String user = "first" + System.nanoTime();
        browser.type("username", user);
        browser.type("displayName", "示例账号管理员");
        browser.type("firstEmail", user + "@example.cn");
        browser.type("firstReason", "示例：介绍信");
        browser.follow(By.id("openAccount"));
        assertThat(browser.text()).contains("开立管理员账号", "示例：介绍信");
        String mail = Mails.text(new Mails(system).awaitTo(user + "@example.cn", 1).get(0));
        assertThat(mail).contains("/public/setPassword.xhtml?token=");

        press("openEnd");
        shows("ending", "可以登录的账号");
        assertThat(browser.barriers()).isEmpty();
        browser.type("lastDay_input", "2099-12-31");
        browser.type("endReason", "示例：许可证到期");
        browser.follow(By.id("end"));
        assertThat(browser.text()).contains("确定终止日期", "示例：许可证到期");
        press("openKeep");
        browser.type("keepReason", "示例：许可证已续期");
        browser.follow(By.id("keep"));
        assertThat(browser.text()).contains("撤销终止");
        assertThat(browser.complaints()).isEmpty();
    }

    private void remitEndsAfterItIsShownAndIsTakenBack() {
        press("openRemitEnd");
        browser.choose("ended", lastOf("ended"));
        browser.type("remitLastDay_input", "2099-12-31");
        browser.type("remitEndReason", "示例：许可证到期");
        press("lookRemit");
        shows("endingRemit", "已备案网站的接入：0 个");
        assertThat(browser.barriers()).isEmpty();
        browser.follow(By.id("endRemit"));
        press("openRemitKeep");
        browser.choose("kept", lastOf("kept"));
        browser.type("remitKeepReason", "示例：许可证已续期");
        browser.follow(By.id("keepRemit"));
        assertThat(browser.textOf(By.id("remits"))).contains("北京", "无期限", "有效");
        assertThat(browser.text()).contains("撤销业务范围的终止");
    }

    @Test
    void aClerkRegistersAProviderAndGivesNoRemit() {
        browser.signIn("clerk-bj");
        new Parties(browser).registerProvider(code, "示例页面接入");
        assertThat(browser.has(By.id("openFirst"))).isTrue();
        assertThat(browser.has(By.id("openGive"))).isFalse();
        browser.go("/bureau/parties.xhtml?lang=zh-CN");
        assertThat(browser.has(By.id("openNew"))).isTrue();
        assertThat(browser.has(By.id("openRemit"))).isFalse();
    }

    /** Text of the last entry of a menu. */
    private String lastOf(String menu) {
        String entry = "return document.querySelector('#%s_input option:last-child').text.trim()";
        return String.valueOf(browser.script(entry.formatted(menu)));
    }

    @Test
    @Clause("9.1")
    void aBureauChangesHeadquartersAfterWhatFollowsIsShown() {
        new Parties(browser).registerProvider(code + "-hq", "示例页面总部");
        new Parties(browser).registerProvider(code, "示例页面分支");
        press("openGive");
        // a filled calendar keeps its day when it is only cleared
        browser.find(By.id("from_input"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), "2099-01-01", Keys.TAB);
        browser.type("giveReason", "示例：以后开展业务");
        browser.follow(By.id("give"));
        assertThat(browser.textOf(By.id("remits"))).contains("尚未生效，自2099年1月1日");
        assertThat(browser.text()).contains("自2099年1月1日（四）起");
        press("openHead");
        browser.type("headCode", code);
        browser.type("headReason", "示例：营业执照载明");
        press("lookHead");
        shows("headingFormSaid", "不能以自身为上级单位");
        browser.type("headCode", code + "-hq");
        press("lookHead");
        shows("heading", "成为示例页面总部的分支机构");
        assertThat(browser.barriers()).isEmpty();
        browser.follow(By.id("setHead"));
        assertThat(browser.text()).contains("上级单位", "示例页面总部", "变更上级单位");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void listsWhatABureauKeepsAndRefusesACodeTwice() {
        browser.go("/bureau/parties.xhtml?capacity=ACCESS_PROVIDER&lang=zh-CN");
        assertThat(browser.textOf(By.id("parties"))).contains("示例云接入");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        new Parties(browser).fillProvider("provider", "示例重复代码");
        press("register");
        shows("messages", "已被使用");
        assertThat(browser.barriers()).isEmpty();
        browser.signIn("reviewer-gd").go("/bureau/parties.xhtml?q=ipunit&lang=zh-CN");
        assertThat(browser.textOf(By.id("parties"))).contains("ipunit2").doesNotContain("cnnic");
    }

    @Test
    @Clause("10.1")
    void theMinistryGivesATopLevelDomain() {
        browser.signIn("ministry").go("/ministry/parties.xhtml?q=cnnic&lang=zh-CN");
        browser.follow(By.cssSelector("#parties tbody td a"));
        assertThat(browser.textOf(By.id("remits"))).contains(".cn", "其他中文顶级域");
        press("openTopLevel");
        browser.type("topLevel", "cn");
        browser.type("topReason", "示例：部核定");
        press("giveTop");
        shows("givingTopLevelFormSaid", "已有该业务范围");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void aUnitKeepsItsContactsCurrent() {
        browser.signIn("provider-admin").go("/unitadmin/unit.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("示例云接入");
        String phone = "010-" + (10_000_000 + System.nanoTime() % 80_000_000);
        browser.type("phone", phone);
        browser.follow(By.id("save"));
        assertThat(browser.text()).contains("变更联系方式", phone);
        browser.type("managerName", "示例负责人" + phone);
        browser.type("managerPhone", phone);
        browser.type("managerEmail", "manager@example.cn");
        browser.follow(By.id("saveManager"));
        assertThat(browser.text()).contains("变更管理联系人", "示例负责人" + phone);
        assertThat(browser.barriers()).isEmpty();
    }

    private void press(String id) {
        By button = By.id(id);
        Eventually.within(SOON, id, () -> !browser.textOf(button).isEmpty());
        browser.find(button).click();
    }

    private void shows(String id, String text) {
        Eventually.within(SOON, text + " in " + id, () -> browser.textOf(By.id(id)).contains(text));
    }
}
