package org.beian.system.browser.intray;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.system.browser.screen.Browser;
import org.openqa.selenium.By;

/** Papers that an officer adds to a form, which only a browser can send. */
final class Papers {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Papers() {}

    /** Adds one to the form of the page, which then names it. */
    static void keep(Browser browser) {
        String name = send(browser);
        Eventually.within(SOON, "the paper", () -> browser.textOf(By.id("kept")).contains(name));
    }

    /** Sends one from a page that goes on to an address with its id. */
    static void scan(Browser browser) {
        send(browser);
        Eventually.within(SOON, "the scan", () -> browser.address().contains("scan="));
    }

    private static String send(Browser browser) {
        try {
            Path paper = Files.createTempFile("paper", ".png");
            Files.write(paper, Documents.png(300, 200));
            browser.find(By.cssSelector("input[type=file]")).sendKeys(paper.toString());
            paper.toFile().deleteOnExit();
            return paper.getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
