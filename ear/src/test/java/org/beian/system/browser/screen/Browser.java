package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.support.DeskClient;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Person at a headless Chromium, which serves one person after the other and ends with the run; a
 * second one starts only for people at the same time.
 */
public final class Browser implements AutoCloseable {

    private static final Duration OPENING = Duration.ofSeconds(2);
    private static final String SETTLED =
            "const window = arguments[0].closest('.ui-dialog');"
                    + " return !window || window.contains(document.activeElement)";
    private static final String ID = "[?&]id=(\\d+)";

    /** Screen of a desk. */
    public static final Screen DESK = new Screen(1366, 768);

    /** Screen of a phone. */
    public static final Screen PHONE = new Screen(390, 844);

    /** Pictures are for people to look at; those of all pages take minutes. */
    private static final boolean PICTURES = Boolean.getBoolean("beian.test.pictures");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Time between two looks; half a second, as the library has it, would be half of all time. */
    private static final Duration LOOK = Duration.ofMillis(40);

    private static final String ARRIVED =
            "return !window.beianTestOld && document.readyState === 'complete'";
    private static final String LAYOUT = layout();
    private static final Deque<ChromeDriver> FREE = new ConcurrentLinkedDeque<>();

    private final URI base;
    private final ChromeDriver driver;

    private final Axe axe;

    /** A screen's size in CSS pixels. */
    public record Screen(int width, int height) {}

    private Browser(URI base, ChromeDriver driver) {
        this.base = base;
        this.driver = driver;
        axe = new Axe(driver);
    }

    /**
     * @param base address of the system, with a slash at the end
     */
    public static Browser open(URI base) {
        ChromeDriver free = FREE.poll();
        return new Browser(base, free == null ? Chromium.started() : free).on(DESK);
    }

    /** The same browser on a screen of this size; narrower than a window can be made. */
    public Browser on(Screen screen) {
        Map<String, Object> metrics =
                Map.of(
                        "width",
                        screen.width(),
                        "height",
                        screen.height(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        return this;
    }

    /** Opens a page, in the language that its address says or that was said before. */
    public Browser go(String path) {
        driver.get(base.resolve(path.substring(1)).toString());
        return this;
    }

    /** Signs in at the real page, from a fresh session. */
    public Browser signIn(String username, String password) {
        driver.manage().deleteAllCookies();
        go("/login.xhtml");
        type("username", username);
        type("password", password);
        click("signIn");
        return this;
    }

    /**
     * Enters a fresh session of a demo account, on no page yet: signing in at the page takes twenty
     * times as long, and has tests of its own.
     */
    public Browser signIn(String username) {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        for (String cookie : DeskClient.signIn(base, username).cookieHeader().split("; ")) {
            keep(cookie.split("=", 2));
        }
        return this;
    }

    private void keep(String... cookie) {
        driver.executeCdpCommand(
                "Network.setCookie",
                Map.of(
                        "name",
                        cookie[0],
                        "value",
                        cookie[1],
                        "url",
                        base.toString(),
                        "httpOnly",
                        true));
    }

    public void type(String id, String text) {
        anew(By.id(id), field -> typed(field, text));
    }

    private boolean typed(WebElement field, String text) {
        // a window that opens takes the focus to its first field, and keys with it
        long end = System.nanoTime() + OPENING.toNanos();
        while (Boolean.FALSE.equals(driver.executeScript(SETTLED, field))
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        field.clear();
        field.sendKeys(text);
        return true;
    }

    /** Opens the menu of this id and chooses the entry with a text. */
    public void choose(String id, String text) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", find(By.id(id)));
        press(By.id(id));
        By entry =
                By.xpath(
                        "//*[@id='%s_items']//*[@role='option'][normalize-space()='%s']"
                                .formatted(id, text));
        patiently().until(ExpectedConditions.elementToBeClickable(entry)).click();
    }

    /** Presses what has this id and waits for the page that follows. */
    public void click(String id) {
        follow(By.id(id));
    }

    /** Presses a link or button and waits for the page that follows. */
    public void follow(By what) {
        script("window.beianTestOld = true");
        press(what);
        patiently()
                .ignoring(WebDriverException.class)
                .until(d -> Boolean.TRUE.equals(script(ARRIVED)));
        find(By.id("main"));
    }

    /** Presses what answers on the same page, as soon as it can be pressed. */
    public void press(By what) {
        anew(
                what,
                button -> {
                    boolean ready = button.isDisplayed() && button.isEnabled();
                    if (ready) {
                        button.click();
                    }
                    return ready;
                });
    }

    /**
     * Reads or uses what is to be there: found anew as long as the page draws it again meanwhile,
     * or the answer is null or false.
     */
    private <T> T anew(By what, Function<WebElement, T> use) {
        return patiently()
                .ignoring(StaleElementReferenceException.class)
                .until(page -> use.apply(page.findElement(what)));
    }

    /** Presses what asks first, says yes, and waits for the page that follows. */
    public void confirm(String id) {
        press(By.id(id));
        follow(By.cssSelector(".ui-confirmdialog-yes"));
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, LOOK);
    }

    /** Waits for what is to be there. */
    public WebElement find(By what) {
        return patiently().until(ExpectedConditions.presenceOfElementLocated(what));
    }

    public boolean has(By what) {
        return !driver.findElements(what).isEmpty();
    }

    public List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** All that can be read on the page; on the next one while it takes the place of this one. */
    public String text() {
        return anew(By.tagName("body"), WebElement::getText);
    }

    /** The text at one place; empty while the page is changing. */
    public String textOf(By what) {
        try {
            return driver.findElement(what).getText();
        } catch (WebDriverException changing) {
            return "";
        }
    }

    /** What stands in a field. */
    public String valueOf(By field) {
        return anew(field, found -> found.getDomProperty("value"));
    }

    /** What the page tells that was done, at its corner. */
    public String done() {
        return patiently()
                .until(
                        page -> {
                            String told = textOf(By.className("ui-growl-message"));
                            return told.isEmpty() ? null : told;
                        });
    }

    public String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Path and query of this page. */
    public String address() {
        URI shown = URI.create(driver.getCurrentUrl());
        return shown.getQuery() == null
                ? shown.getPath()
                : shown.getPath() + "?" + shown.getQuery();
    }

    /** The id that the address of this page names. */
    public String idInAddress() {
        String address = address();
        assertThat(address).containsPattern(ID);
        return address.replaceAll(".*" + ID + ".*", "$1");
    }

    /** Where a link leads to, from the context root. */
    public String hrefOf(By link) {
        URI target = URI.create(anew(link, found -> found.getDomProperty("href")));
        return target.getPath() + "?" + target.getQuery();
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** All cookies, as a header carries them. */
    public String cookies() {
        return driver.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public Object script(String script) {
        return driver.executeScript(script);
    }

    /** What axe calls serious or critical on this page, and fields for files without a label. */
    public List<String> barriers() {
        return axe.barriers();
    }

    /** Lets the pages that come do without axe, until barriers are looked for again. */
    public Browser withoutAxe() {
        axe.takeOff();
        return this;
    }

    private static String layout() {
        try (InputStream script = Browser.class.getResourceAsStream("layout-faults.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The faults of layout on this page, too wide, cut off, or sticking out, that stay when its
     * charts have followed the size of the screen.
     */
    public List<String> layoutFaults() {
        List<?> found = (List<?>) script(LAYOUT);
        if (!found.isEmpty()) {
            driver.executeAsyncScript("setTimeout(arguments[0], 500)");
            found = (List<?>) script(LAYOUT);
        }
        return found.stream().map(String::valueOf).toList();
    }

    /** The errors in the console since the last call; the status of the page itself is no error. */
    public List<String> complaints() {
        Set<String> kinds = Set.of("SEVERE", "WARNING");
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> kinds.contains(entry.getLevel().getName()))
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of"))
                .toList();
    }

    /** Keeps a picture of the whole page, where pictures were asked for. */
    public void picture(String name) {
        if (!PICTURES) {
            return;
        }
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the person's visit; nothing of theirs stays behind. */
    @Override
    public void close() {
        axe.takeOff();
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", base.resolve("/").toString(), "storageTypes", "all"));
        driver.manage().deleteAllCookies();
        driver.get("about:blank");
        complaints();
        FREE.add(driver);
    }
}
