package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;

/** Page object of a bureau's review desk, used by a reviewer. */
public final class DeskScreen {

    private static final Pattern NUMBER = Pattern.compile(".ICP备\\d+号");

    private final Browser reviewer;

    public DeskScreen(Browser reviewer) {
        this.reviewer = reviewer;
    }

    /** Takes an application and refuses it, as something else is wrong with it. */
    public void refuse(String id, String opinion) {
        take(id);
        reviewer.press(By.cssSelector("label[for='reasons:2']"));
        reviewer.type("opinion", opinion);
        reviewer.click("refuse");
    }

    /** Takes an application and approves it; answers with the subject's filing number. */
    public String approve(String id) {
        take(id);
        reviewer.confirm("approve");
        Matcher number = NUMBER.matcher(reviewer.textOf(By.cssSelector(".done")));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private void take(String id) {
        reviewer.go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        reviewer.click("take");
    }
}
