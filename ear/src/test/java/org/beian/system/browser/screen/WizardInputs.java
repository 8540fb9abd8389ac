package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.support.Eventually;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Input into the fields of a form as a person makes it, whatever component a field is. */
public final class WizardInputs {

    private static final String QUIET =
            "return !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()";

    private static final String PLACE =
            """
            return [...document.getElementById('%s_input').options]
                .findIndex(option => option.value === '%s')""";

    private final Browser browser;

    public WizardInputs(Browser browser) {
        this.browser = browser;
    }

    /** Types a text, a day, or an entry of a list, or chooses a code; waits until it is saved. */
    public void fill(String id, String value) {
        String style = browser.find(By.id(id)).getAttribute("class");
        if (style.contains("ui-selectonemenu")) {
            choose(id, value);
        } else if (style.contains("ui-chips")) {
            browser.find(By.id(id + "_input")).sendKeys(value, Keys.ENTER);
        } else if (browser.has(By.id(id + "_input"))) {
            // a day
            browser.type(id + "_input", value);
            browser.find(By.id(id + "_input")).sendKeys(Keys.TAB);
        } else {
            browser.type(id, value);
            browser.find(By.id(id)).sendKeys(Keys.TAB);
        }
        settled();
    }

    /**
     * Opens the list of a field and chooses the option that stands for a code; opens it once more
     * where an answer of the server closed it.
     */
    public void choose(String id, String code) {
        assertThat(browser.has(By.id(id + "_input"))).as(id + " in\n" + browser.text()).isTrue();
        Eventually.within(
                Duration.ofSeconds(20),
                "the list of " + id + " gives " + code,
                () -> isChosenInOpenList(id, code));
        settled();
    }

    private boolean isChosenInOpenList(String id, String code) {
        try {
            settled();
            By list = By.id(id + "_panel");
            if (browser.all(list).stream().noneMatch(WebElement::isDisplayed)) {
                browser.find(By.id(id)).click();
            }
            browser.find(By.id(id + "_" + browser.script(PLACE.formatted(id, code)))).click();
            return true;
        } catch (StaleElementReferenceException | ElementNotInteractableException closed) {
            return false;
        }
    }

    /** Ticks a box, or chooses one of several answers. */
    public void tick(String field, String code) {
        WebElement box =
                browser.find(By.cssSelector("input[name='" + field + "'][value='" + code + "']"));
        browser.find(By.cssSelector("label[for='" + box.getAttribute("id") + "']")).click();
        settled();
    }

    /** The value of a text field, or the code that a list stands on. */
    public String value(String id) {
        Object value =
                browser.script(
                        """
                        return (document.getElementById('%s_input')
                            ?? document.getElementById('%s')).value"""
                                .formatted(id, id));
        return String.valueOf(value);
    }

    /** Waits until the page has nothing to send or to show any more. */
    public void settled() {
        Eventually.within(
                Duration.ofSeconds(20),
                "the page has its answer",
                () -> Boolean.TRUE.equals(browser.script(QUIET)));
    }

    /** Presses a button whose page stays. */
    public void press(String id) {
        browser.find(By.id(id)).click();
        settled();
    }
}
