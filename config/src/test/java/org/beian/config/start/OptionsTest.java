package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void takesAPropertyBeforeTheEnvironmentAndTheEnvironmentBeforeTheUsualValue() {
        Properties properties = new Properties();
        properties.setProperty("beian.http.port", "9001");
        Options options =
                Options.ofProcess(
                        properties, Map.of("BEIAN_HTTP_PORT", "9002", "BEIAN_DB_NAME", "filings"));

        assertThat(options.number("beian.http.port")).isEqualTo(9001);
        assertThat(options.text("beian.db.name")).isEqualTo("filings");
        assertThat(options.text("beian.db")).isEqualTo("derby");
        assertThat(options.demo()).isFalse();
    }

    @Test
    void takesEachSettingFromTheEnvironmentAlsoThoseWithoutDefault() {
        Map<String, String> environment =
                Map.of(
                        "BEIAN_TRAIL_KEYFILE", "/keys/trail.key",
                        "BEIAN_MAIL_PAUSES", "PT1M",
                        "BEIAN_DB_OWNERPASSWORD", "two",
                        "BEIAN_UNKNOWN", "of no setting");
        Options options = Options.ofProcess(new Properties(), environment);

        assertThat(options.keyFile()).isEqualTo(Path.of("/keys/trail.key"));
        assertThat(options.text("beian.mail.pauses")).isEqualTo("PT1M");
        assertThat(options.text("beian.db.ownerPassword")).isEqualTo("two");
        assertThat(options.ofServer()).doesNotContainValue("of no setting");
    }

    /** Describing it takes some 200 MB more than running. */
    @Test
    void describesTheInterfaceWhereTheHeapHasRoomForIt() {
        assertThat(Options.of(Map.of()).describesInterface()).isTrue();
        for (String enough : new String[] {"384m", "393216k", "402653184", "1G"}) {
            assertThat(Options.of(Map.of("beian.memory", enough)).describesInterface())
                    .as(enough)
                    .isTrue();
        }
        assertThat(Options.of(Map.of("beian.memory", "383m")).describesInterface()).isFalse();
    }

    @Test
    void startsQuicklyInTheDemoUnlessSaidOtherwise() {
        assertThat(Options.of(Map.of()).quickStart()).isFalse();
        assertThat(Options.of(Map.of("beian.demo", "true")).quickStart()).isTrue();
        assertThat(Options.of(Map.of("beian.quickStart", "true")).quickStart()).isTrue();
        Map<String, String> slow = Map.of("beian.demo", "true", "beian.quickStart", "false");
        assertThat(Options.of(slow).quickStart()).isFalse();
        assertThatThrownBy(() -> Options.of(Map.of("beian.quickStart", "yes")))
                .hasMessageContaining("beian.quickStart is true or false");
    }

    @Test
    void hasNoJvmOptionsUnlessTheyAreGiven() {
        assertThat(Options.of(Map.of()).jvmOptions()).isEmpty();
        assertThat(Options.of(Map.of("beian.jvmOptions", " -XX:+UseZGC  -Xss2m ")).jvmOptions())
                .containsExactly("-XX:+UseZGC", "-Xss2m");
        assertThatThrownBy(() -> Options.of(Map.of("beian.jvmOptions", "-Xss2m fast")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("beian.jvmOptions")
                .hasMessageContaining("fast");
    }

    @Test
    void keepsTheOwnerOfTheSchemaFromTheServer() {
        Map<String, String> all =
                Map.of(
                        "beian.db", "postgresql",
                        "beian.db.password", "one",
                        "beian.db.ownerPassword", "two");
        assertThat(Options.of(all).ofServer())
                .containsEntry("beian.db.password", "one")
                .doesNotContainKeys("beian.db.owner", "beian.db.ownerPassword");
        assertThat(Options.of(all).hasOwner()).isTrue();
        assertThat(Options.of(Map.of("beian.db", "postgresql")).hasOwner()).isFalse();
        assertThat(Options.of(Map.of()).hasOwner()).as("Derby").isTrue();
    }

    @Test
    void looksNowhereElseOutsideOfTheDemo() {
        assertThatThrownBy(() -> Options.of(Map.of("beian.look.port", "8085")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("beian.look.port is for the demo only");
        assertThat(
                        Options.of(Map.of("beian.look.port", "8085", "beian.demo", "true"))
                                .text("beian.look.port"))
                .isEqualTo("8085");
    }

    @Test
    void movesNoDeadlinesOutsideOfTheDemo() {
        Map<String, String> moved = Map.of("beian.clock.offset", "P1D");
        assertThatThrownBy(() -> Options.of(moved))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("beian.clock.offset is for the demo only");
        assertThatCode(() -> Options.of(Map.of("beian.clock.offset", "PT0S")))
                .doesNotThrowAnyException();
        Map<String, String> inTheDemo = new HashMap<>(moved);
        inTheDemo.put("beian.demo", "true");
        assertThat(Options.of(inTheDemo).text("beian.clock.offset")).isEqualTo("P1D");
    }

    /** The server that is started would fail in each request, and not end. */
    @Test
    void refusesAMoveOfTheClockThatIsNoDuration() {
        Map<String, String> malformed = Map.of("beian.clock.offset", "abc", "beian.demo", "true");
        assertThatThrownBy(() -> Options.of(malformed))
                .isInstanceOf(StartFailed.class)
                .hasMessageStartingWith("beian.clock.offset is a duration such as PT1M, not abc");
    }

    @Test
    void looksAtTheDatabaseOnceASecondAtMost() {
        assertThatThrownBy(() -> Options.of(Map.of("beian.db.lookEvery", "PT0.5S")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("beian.db.lookEvery is at least PT1S");
    }

    @Test
    void makesExamplesInTheDemoOnly() {
        assertThat(Options.of(Map.of("beian.demo", "true")).text("beian.demo.history"))
                .isEqualTo("false");
        assertThatThrownBy(() -> Options.of(Map.of("beian.demo.history", "true")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("beian.demo.history is for the demo only");
        assertThatThrownBy(
                        () -> Options.of(Map.of("beian.demo", "true", "beian.demo.history", "yes")))
                .hasMessageContaining("beian.demo.history is true or false");
    }

    @Test
    void asksForATokenOfTheAdministratorButNotInTheDemo() {
        assertThat(Options.of(Map.of()).withAdministratorLost().ofServer())
                .containsEntry("beian.administrator.lost", "true");
        assertThatThrownBy(() -> Options.of(Map.of("beian.demo", "true")).withAdministratorLost())
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("In the demo");
    }

    @Test
    void showsSourcesToDevelopersOnlyInTheDemo(@TempDir Path empty) {
        assertThat(Options.of(Map.of()).dev()).isFalse();
        Map<String, String> settings = new HashMap<>();
        settings.put("beian.dev", "true");
        settings.put("beian.dev.sources", "..");
        assertThatThrownBy(() -> Options.of(settings))
                .isInstanceOf(StartFailed.class)
                .hasMessage("beian.dev is for the demo only (beian.demo)");
        settings.put("beian.demo", "true");
        assertThat(Options.of(settings).dev()).isTrue();

        settings.put("beian.dev.sources", empty.toString());
        assertThatThrownBy(() -> Options.of(settings))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("beian.dev.sources");
        assertThatThrownBy(() -> Options.of(Map.of("beian.dev", "yes")))
                .hasMessageContaining("beian.dev is true or false");
        assertThatThrownBy(() -> Options.of(Map.of("beian.dev.debugPort", "jdwp")))
                .hasMessageContaining("beian.dev.debugPort is a number");
    }

    @Test
    void takesNoCheapPasswordsOutsideOfTheDemo() {
        Map<String, String> cheap = Map.of("beian.password.memory", "19455");
        assertThatThrownBy(() -> Options.of(cheap))
                .hasMessageContaining("beian.password.memory is at least 19456");
        Map<String, String> inTheDemo = new HashMap<>(cheap);
        inTheDemo.put("beian.demo", "true");
        assertThat(Options.of(inTheDemo).number("beian.password.memory")).isEqualTo(19455);
        assertThat(Options.of(Map.of()).number("beian.password.memory")).isEqualTo(19456);
    }

    @Test
    void saysWhatAnAmountOfMemoryIs() {
        for (String wrong : new String[] {"", "much", "1.5g", "1t", "-1m"}) {
            assertThatThrownBy(() -> Options.of(Map.of("beian.memory", wrong)))
                    .as(wrong)
                    .hasMessageContaining("beian.memory is an amount such as 512m");
        }
    }

    @Test
    void signsInAtTheMailServerAsSetAndThenEncryptedUnlessSaidOtherwise() {
        assertThat(Options.of(Map.of()).mailLogin()).isFalse();
        assertThat(Options.of(Map.of()).mailEncrypted()).isFalse();
        Map<String, String> login = Map.of("beian.smtp.user", "a", "beian.smtp.password", "b");
        assertThat(Options.of(login).mailLogin()).isTrue();
        assertThat(Options.of(login).mailEncrypted()).isTrue();
        Map<String, String> clear = new HashMap<>(login);
        clear.put("beian.smtp.starttls", "false");
        assertThat(Options.of(clear).mailEncrypted()).isFalse();
    }

    @Test
    void refusesALoginWithoutPasswordAndAnEncryptionThatIsNone() {
        assertThatThrownBy(() -> Options.of(Map.of("beian.smtp.user", "a")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("BEIAN_SMTP_PASSWORD");
        assertThatThrownBy(() -> Options.of(Map.of("beian.smtp.starttls", "yes")))
                .isInstanceOf(StartFailed.class);
    }

    @Test
    void refusesADemoThatOthersCanReach() {
        assertThatThrownBy(
                        () ->
                                Options.of(
                                        Map.of(
                                                "beian.demo", "true",
                                                "beian.http.address", "0.0.0.0")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void refusesAnUnknownDatabaseANumberThatIsNoneAndDerbyForSeveralNodes() {
        assertThatThrownBy(() -> Options.of(Map.of("beian.db", "oracle")))
                .isInstanceOf(StartFailed.class);
        assertThatThrownBy(() -> Options.of(Map.of("beian.http.port", "http")))
                .isInstanceOf(StartFailed.class);
        assertThatThrownBy(() -> Options.of(Map.of("beian.cluster", "127.0.0.1:6900")))
                .isInstanceOf(StartFailed.class);
    }

    @Test
    void refusesALogThatCannotBeMeant() {
        Map<String, String> reasons =
                Map.of(
                        "beian.log.format=xml", "beian.log.format is text or json, not xml",
                        "beian.log.size=102399", "beian.log.size is at least 100k",
                        "beian.log.size=big", "beian.log.size is an amount",
                        "beian.log.files=1", "beian.log.files is at least 2",
                        "beian.log.console=yes", "beian.log.console is true or false");
        reasons.forEach(
                (setting, why) -> {
                    String[] parts = setting.split("=");
                    assertThatThrownBy(() -> Options.of(Map.of(parts[0], parts[1])))
                            .as(setting)
                            .isInstanceOf(StartFailed.class)
                            .hasMessageContaining(why);
                });
    }

    @Test
    void refusesASilenceThatIsNoneOrShorterThanAChunk() {
        for (String setting : new String[] {"beian.job.silence", "beian.call.silence"}) {
            for (String silence : new String[] {"60", "", "PT4.9S", "-PT1M"}) {
                assertThatThrownBy(() -> Options.of(Map.of(setting, silence)))
                        .isInstanceOf(StartFailed.class)
                        .hasMessageContaining(setting);
            }
            assertThat(Options.of(Map.of(setting, "PT5S")).text(setting)).isEqualTo("PT5S");
        }
    }

    @Test
    void refusesSessionsWithoutTimeOrNumber() {
        for (String setting : new String[] {"form=PT0S", "idle=30", "visitor=", "visitors=0"}) {
            String[] parts = setting.split("=", 2);
            String name = "beian.session." + parts[0];
            assertThatThrownBy(() -> Options.of(Map.of(name, parts[1])))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void refusesToRemindWithoutPause() {
        for (String every : new String[] {"600", "", "PT0.9S", "-PT10M"}) {
            assertThatThrownBy(() -> Options.of(Map.of("beian.reminders.every", every)))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("beian.reminders.every");
        }
        assertThat(Options.of(Map.of()).text("beian.reminders.every")).isEqualTo("PT10M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beian.trail.mailTo", "beian.operator.mailTo"})
    void takesMailAddresses(String name) {
        for (String good : new String[] {"", "audit@example.cn", "a@example.cn;b@example.cn"}) {
            assertThatCode(() -> Options.of(Map.of(name, good))).doesNotThrowAnyException();
        }
        for (String bad : new String[] {"audit", "a@example.cn,b@example.cn", "a@b;", "a b@c"}) {
            assertThatThrownBy(() -> Options.of(Map.of(name, bad)))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Options options =
                    Options.of(Map.of("beian.http.port", String.valueOf(other.getLocalPort())));

            assertThatThrownBy(options::withFreePort)
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void findsAFreePort() {
        Options options = Options.of(Map.of("beian.http.port", "0")).withFreePort();

        assertThat(options.baseUri().getPort()).isPositive();
    }

    @Test
    void refusesASecondStarterOnTheSameData(@TempDir Path data) {
        try (DataDirectory first = DataDirectory.take(data)) {
            assertThatThrownBy(() -> DataDirectory.take(data))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("already runs");
            assertThat(first.resolve("lock")).exists();
        }
        DataDirectory.take(data).close();
    }
}
