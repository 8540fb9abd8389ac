package org.beian.system.browser.screen;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Look for barriers by axe in one browser. The library's builder is not used: it reports every
 * passed rule as well and takes four times as long.
 */
final class Axe {

    private static final String SCRIPT = script();
    private static final String BARRIERS =
            """
            const done = arguments[0];
            const weighty = rule => ['serious', 'critical'].includes(rule.impact);
            const places = rule => rule.nodes.map(node => rule.id + ' ' + node.html);
            // these are hidden behind a button of their own, where axe does not look
            const files = [...document.querySelectorAll('input[type=file]')]
                .filter(file => !file.labels.length).map(file => 'no label: ' + file.outerHTML);
            axe.run(document, {resultTypes: ['violations']}).then(
                results => done(results.violations.filter(weighty).flatMap(places).concat(files)),
                failure => done(['axe: ' + failure]));
            """;

    private final ChromeDriver driver;

    /** The browser's identifier of the script that is added to every page; null while none is. */
    private Map<String, Object> added;

    Axe(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * The violations that axe calls serious or critical on the page that is shown, with their
     * places, and fields for files without a label.
     */
    List<String> barriers() {
        if (added == null) {
            // each page brings it along from now on: sent anew, it takes longer than its answer
            Map<String, Object> everyPage = Map.of("source", SCRIPT);
            added = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", everyPage);
            driver.executeScript(SCRIPT);
        }
        List<?> found = (List<?>) driver.executeAsyncScript(BARRIERS);
        return found.stream().map(String::valueOf).toList();
    }

    /** Adds it to no further page. */
    void takeOff() {
        if (added != null) {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", added);
            added = null;
        }
    }

    private static String script() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException | OperationNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
