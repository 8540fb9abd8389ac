package org.beian.system.browser;

import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** Page object of the wizard, used by a sponsor. */
final class WizardScreen {

    private final RunningSystem system;
    private final Browser browser;
    private final WizardInputs inputs;

    WizardScreen(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
        inputs = new WizardInputs(browser);
    }

    /** Types as at a keyboard, wherever the focus is. */
    void keys(CharSequence... typed) {
        new Actions(browser.driver()).sendKeys(typed).perform();
    }

    void fill(String id, String value) {
        inputs.fill(id, value);
    }

    void choose(String id, String code) {
        inputs.choose(id, code);
    }

    void tick(String field, String code) {
        inputs.tick(field, code);
    }

    String value(String id) {
        return inputs.value(id);
    }

    /** Presses a button whose page stays. */
    void press(String id) {
        inputs.press(id);
    }

    /** What is wrong with a field. */
    String message(String id) {
        return browser.find(By.id(id + "-faults")).getText();
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
