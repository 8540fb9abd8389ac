package org.beian.system.browser;

import java.time.Duration;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Page object of the wizard, used by a sponsor. */
final class WizardScreen {

    private static final String ARRIVED =
            "return !window.beianTestOld && document.readyState === 'complete'";

    private final RunningSystem system;
    private final Browser browser;

    WizardScreen(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
    }

    /** Types as at a keyboard, wherever the focus is. */
    void keys(CharSequence... typed) {
        new Actions(browser.driver()).sendKeys(typed).perform();
    }

    void choose(String id, String code) {
        new Select(browser.find(By.id(id))).selectByValue(code);
    }

    /** Chooses a value on which other fields depend, and waits for the page that is loaded anew. */
    void lead(String id, String code) {
        browser.script("window.beianTestOld = true");
        choose(id, code);
        Eventually.within(
                Duration.ofSeconds(20),
                "the page is asked for again",
                () -> Boolean.TRUE.equals(browser.script(ARRIVED)));
    }

    void tick(String field, String code) {
        browser.find(By.cssSelector("input[name='" + field + "'][value='" + code + "']")).click();
    }

    String value(String id) {
        return browser.find(By.id(id)).getAttribute("value");
    }

    String message(String id) {
        return browser.find(By.id(id + "-message")).getText();
    }

    String focused() {
        return (String) browser.script("return document.activeElement.id");
    }

    void step(String id, String step) {
        browser.go("/sponsor/wizard.xhtml?lang=zh-CN&id=" + id + "&step=" + step);
    }

    String idInAddress() {
        return browser.address().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    /** A draft that the demonstration's sponsor began. */
    String draftOf(SampleApplication application) {
        return AccessApplications.sponsorsProgram(system)
                .post(Api.FILINGS + "?draft=true", application.json())
                .expect(201)
                .id();
    }
}
