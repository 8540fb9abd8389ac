package org.beian.system.browser.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Headless Chromium of this machine, which ends with the run. Where it is missing, the test is
 * skipped with a message, or fails where the environment says {@code
 * BEIAN_TEST_REQUIRE_BROWSER=true}.
 */
public final class Chromium {

    private static final List<Path> CHROMIUM =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .toList();
    private static final List<Path> DRIVER =
            Stream.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver")
                    .map(Path::of)
                    .toList();

    private Chromium() {}

    public static ChromeDriver started() {
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
}
