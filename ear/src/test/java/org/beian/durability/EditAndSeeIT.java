package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Test of the server for developers ({@code beian.dev}), on a copy of the sources: what is edited
 * there shows at the next reload, and a debugger can attach.
 */
@Tag("derby")
@Tag("start")
@Tag("frame")
class EditAndSeeIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PAGES = "web/src/main/webapp/";
    private static final String WEB_TEXTS = "web/src/main/resources/";
    private static final String EJB_TEXTS = "ejb/src/main/resources/";
    private static final String CONTACTS = "public/contacts.xhtml";
    private static final String RULES = "/api/v1/code-tables/rules";
    private static final String[] ENGLISH = {"Accept-Language", "en", "Cookie", "lang=en"};
    private static final String[] CHINESE = {"Accept-Language", "zh-CN", "Cookie", "lang=zh-CN"};

    @TempDir private static Path sources;
    private static RunningSystem system;

    @BeforeAll
    static void startOnACopyOfTheSources() throws IOException {
        for (String part : List.of(PAGES, WEB_TEXTS, EJB_TEXTS)) {
            copy(Path.of("..").resolve(part), sources.resolve(part));
        }
        system =
                RunningSystem.own(
                        "dev",
                        Map.of(
                                "beian.dev", "true",
                                "beian.dev.sources", sources.toString(),
                                "beian.dev.debugPort", "0"));
    }

    @AfterAll
    static void stopIt() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void showsAnEditedPageAndAnEditedTag() throws IOException {
        assertThat(page(ENGLISH)).doesNotContain("edited page", "edited tag");
        edit(PAGES + CONTACTS, "<p class=\"note\">", "<p class=\"note\">edited page ");
        edit(PAGES + "WEB-INF/tags/page.xhtml", "</h:body>", "edited tag</h:body>");

        Eventually.within(SOON, "the edited page", () -> page(ENGLISH).contains("edited page"));
        Eventually.within(SOON, "the edited tag", () -> page(ENGLISH).contains("edited tag"));
    }

    @Test
    void showsAnEditedStyleWhichNoBrowserKeeps() throws IOException {
        Matcher link = Pattern.compile("href=\"(/[^\"]+/beian\\.css[^\"]*)\"").matcher(page());
        assertThat(link.find()).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        Api.Answer before = system.anybody().get(address).expect(200);
        assertThat(before.text()).doesNotContain("edited style");
        assertThat(before.header("Cache-Control")).contains("no-store");
        Files.writeString(
                sources.resolve(PAGES + "resources/beian/beian.css"), "/* edited style */");

        Eventually.within(
                SOON,
                "the edited style",
                () -> system.anybody().get(address).text().contains("edited style"));
    }

    @Test
    void showsEditedTextsOfPagesInBothLanguages() throws IOException {
        assertThat(page(ENGLISH) + page(CHINESE)).doesNotContain("edited text", "改过的文字");
        edit(
                WEB_TEXTS + "org/beian/web/Public_en.properties",
                "contacts.what=",
                "contacts.what=edited text ");
        edit(
                WEB_TEXTS + "org/beian/web/Public_zh_CN.properties",
                "contacts.what=",
                "contacts.what=改过的文字");

        Eventually.within(SOON, "the English text", () -> page(ENGLISH).contains("edited text"));
        Eventually.within(SOON, "the Chinese text", () -> page(CHINESE).contains("改过的文字"));
    }

    @Test
    void showsAnEditedTextOfARule() throws IOException {
        String key = "SITE_NAME_TWICE.name=";
        assertThat(rules()).doesNotContain("edited rule");
        edit(EJB_TEXTS + "org/beian/rule/Rules_en.properties", key, key + "edited rule ");

        Eventually.within(SOON, "the edited text", () -> rules().contains("edited rule"));
    }

    @Test
    void listensToADebugger() throws IOException {
        Matcher port =
                Pattern.compile("dt_socket at address: (\\d+)")
                        .matcher(Files.readString(system.data().resolve("server.out")));
        assertThat(port.find()).isTrue();
        byte[] hello = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
        try (Socket debugger =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)))) {
            debugger.getOutputStream().write(hello);
            assertThat(debugger.getInputStream().readNBytes(hello.length)).isEqualTo(hello);
        }
    }

    private static String page(String... headers) {
        return system.anybody().get("/" + CONTACTS, headers).text();
    }

    private static String rules() {
        return system.api("demo-provider").get(RULES, ENGLISH).text();
    }

    private static void edit(String file, String text, String instead) throws IOException {
        Path path = sources.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, instead));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
