package org.beian.system.browser.screen;

import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** Page object of the wizard, used by a sponsor. */
public final class WizardScreen {

    private final RunningSystem system;
    private final Browser browser;
    private final WizardInputs inputs;

    public WizardScreen(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
        inputs = new WizardInputs(browser);
    }

    /** Types as at a keyboard, wherever the focus is. */
    public void keys(CharSequence... typed) {
        new Actions(browser.driver()).sendKeys(typed).perform();
    }

    public void fill(String id, String value) {
        inputs.fill(id, value);
    }

    public void choose(String id, String code) {
        inputs.choose(id, code);
    }

    public void tick(String field, String code) {
        inputs.tick(field, code);
    }

    public String value(String id) {
        return inputs.value(id);
    }

    /** Presses a button whose page stays. */
    public void press(String id) {
        inputs.press(id);
    }

    /** What is wrong with a field. */
    public String message(String id) {
        return browser.find(By.id(id + "-faults")).getText();
    }

    public String focused() {
        return (String) browser.script("return document.activeElement.id");
    }

    public void step(String id, String step) {
        browser.go("/sponsor/wizard.xhtml?lang=zh-CN&id=" + id + "&step=" + step);
    }

    public String idInAddress() {
        return browser.idInAddress();
    }

    /** A draft that the demonstration's sponsor began. */
    public String draftOf(SampleApplication application) {
        return AccessApplications.sponsorsProgram(system)
                .post(Api.FILINGS + "?draft=true", application.json())
                .expect(201)
                .id();
    }
}
