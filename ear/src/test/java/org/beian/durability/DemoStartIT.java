package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.ServerStarts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of the command that the README gives for the demo, with its own flags, on another port and
 * an empty directory: it says where it listens, and everybody on its start page is let in and has a
 * home.
 */
@Tag("derby")
@Tag("demo")
@Tag("start")
@Tag("probe")
class DemoStartIT {

    private static final Duration LONG = Duration.ofMinutes(7);
    private static final Pattern COMMAND =
            Pattern.compile("java (.*-jar) ear/target/run/beian.jar");
    private static final Pattern READY = Pattern.compile("Ready after \\d+ s: (http://\\S+)");
    private static final Pattern ACCOUNT = Pattern.compile("<code>([a-z0-9-]+)</code>");
    private static final int ACCOUNTS = 20;

    private static Process started;
    private static URI address;

    @BeforeAll
    static void startAsTheReadmeSays() throws IOException {
        Path data = Path.of("target", "systems", ServerStarts.tier(), "demo-start");
        RunningSystem.delete(data);
        Files.createDirectories(data);
        Path out = data.resolve("start.out");
        Matcher command = COMMAND.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(command.find()).isTrue();
        List<String> words = new ArrayList<>(List.of("java"));
        words.addAll(List.of("-Dbeian.http.port=0", "-Dbeian.startSeconds=400"));
        words.add("-Dbeian.data=" + data.toAbsolutePath());
        words.addAll(List.of(command.group(1).split(" ")));
        words.add(RunningSystem.home().resolve("beian.jar").toString());
        ServerStarts.count("demo");
        started =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        Eventually.within(LONG, "an address in " + out, () -> hasAddress(out));
    }

    private static boolean hasAddress(Path out) {
        try {
            String said = Files.readString(out);
            assertThat(started.isAlive()).as(said).isTrue();
            Matcher ready = READY.matcher(said);
            if (ready.find()) {
                address = URI.create(ready.group(1));
            }
            return address != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stopIt() throws InterruptedException {
        if (started != null) {
            started.destroy();
            assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void letsInEverybodyOfItsStartPage() {
        List<String> accounts =
                ACCOUNT.matcher(DeskClient.from(address, null).get("/").text())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .distinct()
                        .toList();
        assertThat(accounts).hasSizeGreaterThan(ACCOUNTS);
        for (String account : accounts) {
            DeskClient.Page home = DeskClient.signIn(address, account).get("/home.xhtml");
            assertThat(home.status()).as(account).isEqualTo(200);
            assertThat(home.text()).as(account).contains("id=\"main\"");
        }
    }
}
