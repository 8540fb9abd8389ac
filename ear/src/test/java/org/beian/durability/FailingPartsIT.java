package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of a system whose parts fail: tables are missing, and its mail server demands a password
 * and offers no encryption. People and programs are told an incident number and nothing else
 * (attack A25); no mail is lost, and no password is sent in clear text unless a setting says so.
 */
@Tag("derby")
@Tag("mail")
@Tag("schema")
class FailingPartsIT {

    private static final String PASSWORD = "mail-password-of-the-test";
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Pattern NUMBER = Pattern.compile("<code>([0-9a-f-]{36})</code>");

    private static RunningSystem system;
    private static String decided;
    private static String saidWithoutEncryption;

    @BeforeAll
    static void start() {
        system =
                RunningSystem.own(
                        "failing",
                        Map.of("beian.smtp.user", "beian", "beian.smtp.password", PASSWORD));
        decided = system.api("demo-provider").submit(SampleApplication.another()).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(decided).isDone()).isTrue();
        saidWithoutEncryption = error("STARTTLS");
        system.kill();
        system.start(
                Map.of("beian.smtp.starttls", "false"),
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("drop table event");
                    }
                });
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void tellsAProgramANumberAndNothingElse() {
        Api.Answer failed = system.api("demo-provider").get("/api/v1/events").expect(500);
        assertThat(failed.header("Content-Type")).startsWith("application/problem+json");
        assertThat(failed.json().path("code").asText()).isEqualTo("INTERNAL");
        String number = failed.json().path("instance").asText();
        assertThat(number).matches("urn:uuid:[0-9a-f-]{36}");
        assertNoDetails(failed.text());
        assertThat(detailsOf("Request " + number + " failed")).contains("EVENT");
    }

    @Test
    void tellsAReaderOfAPageANumberAndNothingElse() {
        DeskClient provider = DeskClient.signIn(system, "provider");
        for (String language : new String[] {"zh-CN", "en"}) {
            provider.get("/home.xhtml?lang=" + language);
            DeskClient.Page failed = provider.get("/provider/events.xhtml");
            assertThat(failed.status()).as(failed.toString()).isEqualTo(500);
            assertThat(failed.text()).contains("lang=\"" + language + "\"");
            assertNoDetails(failed.text());
            Matcher number = NUMBER.matcher(failed.text());
            assertThat(number.find()).as(failed.text()).isTrue();
            assertThat(detailsOf("Incident " + number.group(1) + " at /provider/events.xhtml"))
                    .contains("EVENT");
        }
    }

    @Test
    void sendsWhatWaitedOnceTheMailServerLetsItIn() throws IOException {
        assertThat(saidWithoutEncryption).doesNotContain(PASSWORD);
        system.smtp().setUser("beian@localhost", "beian", "another password");
        retry();
        assertThat(error("535")).doesNotContain(PASSWORD);

        system.smtp().getUserManager().getUser("beian").setPassword(PASSWORD);
        retry();
        new Mails(system).one(decided);
        assertThat(system.log()).doesNotContain(PASSWORD);
        Path command = Path.of("/proc", String.valueOf(system.pid()), "cmdline");
        if (Files.exists(command)) {
            assertThat(Files.readString(command, StandardCharsets.ISO_8859_1))
                    .contains("beian.smtp.user")
                    .doesNotContain(PASSWORD);
        }
    }

    /** The text of the outbox about the only mail, once it contains the wanted words. */
    private static String error(String wanted) {
        Eventually.within(LONG, "an error about " + wanted, () -> mail().text().contains(wanted));
        return mail().words();
    }

    private static void retry() {
        assertThat(mail().form("mailForm").press("retry").status()).isIn(200, 302);
    }

    private static DeskClient.Page mail() {
        DeskClient operator = DeskClient.signIn(system, "operator");
        String list = operator.get("/operator/outbox.xhtml").text();
        Matcher link = Pattern.compile("mail\\.xhtml\\?id=\\d+").matcher(list);
        assertThat(link.find()).as(list).isTrue();
        return operator.get("/operator/" + link.group());
    }

    private static void assertNoDetails(String text) {
        // the script that sets PrimeFaces up names the error page of an exception
        assertThat(text.replaceAll("(?s)<script.*?</script>", ""))
                .doesNotContain("Exception", "SQL", "EVENT", "org.beian", "Payara")
                .doesNotContain("\tat ");
    }

    /** The text of the log from a line on. */
    private static String detailsOf(String line) {
        String log = system.log();
        int at = log.indexOf(line);
        assertThat(at).as(line + " in the log").isNotNegative();
        return log.substring(at, Math.min(log.length(), at + 20_000));
    }
}
