package org.beian.system.browser;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.OperationNotSupportedException;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Person at a headless Chromium, which serves one person after the other and ends with the run; a
 * second one starts only for people at the same time. Without a Chromium the test is skipped with a
 * message, or fails where the environment says {@code BEIAN_TEST_REQUIRE_BROWSER=true}.
 */
final class Browser implements AutoCloseable {

    /** Width and height of the desks and of a phone, in CSS pixels. */
    static final Screen DESK = new Screen(1366, 768);

    static final Screen PHONE = new Screen(390, 844);

    private static final List<Path> CHROMIUM =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .toList();
    private static final List<Path> DRIVER =
            Stream.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver")
                    .map(Path::of)
                    .toList();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ARRIVED =
            "return !window.beianTestOld && document.readyState === 'complete'";
    private static final String AXE = axe();
    private static final String LAYOUT = layout();
    private static final String BARRIERS =
            """
            const done = arguments[0];
            const weighty = rule => ['serious', 'critical'].includes(rule.impact);
            const places = rule => rule.nodes.map(node => rule.id + ' ' + node.html);
            axe.run(document, {resultTypes: ['violations']}).then(
                results => done(results.violations.filter(weighty).flatMap(places)),
                failure => done(['axe: ' + failure]));
            """;

    private static final Deque<ChromeDriver> FREE = new ConcurrentLinkedDeque<>();

    private final URI base;
    private final ChromeDriver driver;

    /**
     * The browser's identifier of the axe script that is added to every page; null until it is
     * first used.
     */
    private Map<String, Object> axe;

    /** A screen's size in CSS pixels. */
    record Screen(int width, int height) {}

    private Browser(URI base, ChromeDriver driver) {
        this.base = base;
        this.driver = driver;
    }

    /**
     * @param base address of the system, with a slash at the end
     */
    static Browser open(URI base) {
        ChromeDriver free = FREE.poll();
        return new Browser(base, free == null ? started() : free).on(DESK);
    }

    private static ChromeDriver started() {
        Optional<Path> chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst();
        Optional<Path> chromedriver = DRIVER.stream().filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            missing();
        }
        try {
            ChromeDriverService service =
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                            .withLogOutput(OutputStream.nullOutputStream())
                            .build();
            ChromeDriver driver = new ChromeDriver(service, options(chromium.orElseThrow()));
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit, "quit-chromium"));
            return driver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void missing() {
        String message = "no Chromium with its driver: install chromium and chromium-driver";
        boolean required =
                "true".equals(System.getenv("BEIAN_TEST_REQUIRE_BROWSER"))
                        || "true".equals(System.getProperty("beian.test.requireBrowser"));
        if (required) {
            throw new AssertionError(message);
        }
        Assumptions.abort(message);
    }

    private static ChromeOptions options(Path chromium) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--disable-dev-shm-usage",
                // menus open at once: a click on a place that still moves hits its neighbour
                "--force-prefers-reduced-motion",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory("beian-browser"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** The same browser on a screen of this size; narrower than a window can be made. */
    Browser on(Screen screen) {
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
    Browser go(String path) {
        driver.get(base.resolve(path.substring(1)).toString());
        return this;
    }

    /** Signs in at the real page, from a fresh session. */
    Browser signIn(String username, String password) {
        driver.manage().deleteAllCookies();
        go("/login.xhtml");
        type("username", username);
        type("password", password);
        click("signIn");
        return this;
    }

    /** Signs in with a demo account. */
    Browser signIn(String username) {
        signIn(username, "demo");
        new WebDriverWait(driver, PATIENCE).until(d -> !d.getCurrentUrl().contains("/login."));
        return this;
    }

    void type(String id, String text) {
        WebElement field = find(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Opens the menu of this id and chooses the entry with a text. */
    void choose(String id, String text) {
        find(By.id(id)).click();
        By entry =
                By.xpath(
                        "//*[@id='%s_items']//*[@role='option'][normalize-space()='%s']"
                                .formatted(id, text));
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.elementToBeClickable(entry))
                .click();
    }

    /** Presses what has this id and waits for the page that follows. */
    void click(String id) {
        follow(By.id(id));
    }

    /** Presses a link or button and waits for the page that follows. */
    void follow(By what) {
        script("window.beianTestOld = true");
        press(what);
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(d -> Boolean.TRUE.equals(script(ARRIVED)));
        find(By.id("main"));
    }

    /** Presses what answers on the same page, as soon as it can be pressed. */
    void press(By what) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.elementToBeClickable(what))
                .click();
    }

    /** Presses what asks first, says yes, and waits for the page that follows. */
    void confirm(String id) {
        press(By.id(id));
        follow(By.cssSelector(".ui-confirmdialog-yes"));
    }

    /** Waits for what is to be there. */
    WebElement find(By what) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.presenceOfElementLocated(what));
    }

    boolean has(By what) {
        return !driver.findElements(what).isEmpty();
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** All that can be read on the page; on the next one while it takes the place of this one. */
    String text() {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> page.findElement(By.tagName("body")).getText());
    }

    /** The text at one place; empty while the page is changing. */
    String textOf(By what) {
        try {
            return driver.findElement(what).getText();
        } catch (WebDriverException changing) {
            return "";
        }
    }

    /** What the page tells that was done, at its corner. */
    String done() {
        return new WebDriverWait(driver, PATIENCE)
                .until(
                        page -> {
                            String told = textOf(By.className("ui-growl-message"));
                            return told.isEmpty() ? null : told;
                        });
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Path and query of this page. */
    String address() {
        URI shown = URI.create(driver.getCurrentUrl());
        return shown.getQuery() == null
                ? shown.getPath()
                : shown.getPath() + "?" + shown.getQuery();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** All cookies, as a header carries them. */
    String cookies() {
        return driver.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    /**
     * The violations that axe calls serious or critical on this page, with their places. The
     * library's builder is not used: it reports every passed rule as well and takes four times as
     * long.
     */
    List<String> barriers() {
        if (axe == null) {
            // each page brings it along from now on: sent anew, it takes longer than its answer
            Map<String, Object> everyPage = Map.of("source", AXE);
            axe = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", everyPage);
            script(AXE);
        }
        List<?> found = (List<?>) driver.executeAsyncScript(BARRIERS);
        return found.stream().map(String::valueOf).toList();
    }

    private static String layout() {
        try (InputStream script = Browser.class.getResourceAsStream("layout-faults.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException | OperationNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The faults of layout on this page: too wide, cut off, or sticking out. */
    List<String> layoutFaults() {
        List<?> found = (List<?>) script(LAYOUT);
        return found.stream().map(String::valueOf).toList();
    }

    /** The errors in the console since the last call; the status of the page itself is no error. */
    List<String> complaints() {
        Set<String> kinds = Set.of("SEVERE", "WARNING");
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> kinds.contains(entry.getLevel().getName()))
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of"))
                .toList();
    }

    /** Keeps a picture of the whole page. */
    void picture(String name) {
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
        if (axe != null) {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", axe);
        }
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", base.resolve("/").toString(), "storageTypes", "all"));
        driver.manage().deleteAllCookies();
        driver.get("about:blank");
        complaints();
        FREE.add(driver);
    }
}
