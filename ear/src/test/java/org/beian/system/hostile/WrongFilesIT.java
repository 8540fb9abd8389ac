package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/**
 * Tests of every field for a file with files that are not what their names say, and with one whose
 * name says it: each is refused in words, and nothing of it is kept.
 */
@BrowserTest
@Clause("12.1")
class WrongFilesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path SOURCES = Path.of("../web/src/main/webapp");
    private static final Path TAGS = Path.of("WEB-INF", "tags");
    private static final By CHOOSE = By.cssSelector("input[type=file]");
    private static final By UPLOAD = By.id("upload");
    private static final List<String> KEPT_IN =
            List.of(
                    "attachment",
                    "calendar_version",
                    "import_run",
                    "ip_management_rules",
                    "observation");

    /** Failed parts of the page, such as the answer to a file that was sent by script. */
    private static final String FAILED =
            """
            return performance.getEntriesByType('resource')
                .filter(part => part.responseStatus >= 500).map(part => part.name).join(' ');
            """;

    /** Opens the window that has the field. */
    private static final By WINDOW = By.id("openPaper");

    private static final String REFUSED = "附件不能接受";
    private static final String NAME = "无效文件类型：“程序.exe”。";
    private static final byte[] PROGRAM = Documents.bytes("MZ\0\u0003\0\0\0\u0004\0\0");
    private static final byte[] PICTURE = Documents.png(4, 4);
    private static final byte[] MARK_UP = Documents.bytes("<html><script>alert(1)</script></html>");

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static Browser browser;
    private static String draft;
    private static String ownDraft;
    private static String number;
    private static String served;
    private static String changed;
    private static String signedIn = "";

    @TempDir Path folder;

    /**
     * Field for a file.
     *
     * @param drawn file of the web application that draws it
     * @param name of a file that it takes by its name
     * @param words of the refusal
     * @param other content that is refused, beside a program
     */
    private record Field(
            String who, String drawn, String page, String name, String words, byte[] other) {

        /** Whether a button sends the file, and not the choice of it. */
        boolean isSent() {
            return drawn.toLowerCase(Locale.ROOT).endsWith("imports.xhtml");
        }

        @Override
        public String toString() {
            return who + " " + page.replaceFirst("\\?.*", "");
        }
    }

    @BeforeAll
    static void open() {
        Api sponsor = AccessApplications.sponsorsProgram(SYSTEM);
        Api provider = SYSTEM.api("demo-provider");
        number = filed(sponsor, SponsorPages.own());
        served = filed(provider, SampleApplication.another());
        changed =
                provider.post("/api/v1/unfiled-changes", SponsorPages.renamed(served + "-1"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        ownDraft = draft(sponsor, SponsorPages.own());
        draft = draft(provider, SampleApplication.another());
        browser = Browser.open(SYSTEM.baseUri());
    }

    private static String filed(Api by, SampleApplication application) {
        String id = by.submit(application).expect(201).id();
        assertThat(DeskClient.signIn(SYSTEM, "reviewer-bj").approve(id).isDone()).isTrue();
        return by.filing(id).json().path("filingNumber").asText();
    }

    private static String draft(Api caller, SampleApplication application) {
        return caller.post(Api.FILINGS + "?draft=true", application.json()).expect(201).id();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Field> fields() {
        return Stream.of(
                imports(
                        "provider",
                        "/provider/imports.xhtml",
                        "/provider/imports.xhtml",
                        "申请.jsonl"),
                text("provider", "/provider/observation.xhtml", "域名.csv"),
                documents("provider", draft),
                new Field(
                        "provider",
                        "/WEB-INF/cancellation/documents.xhtml",
                        "/provider/cancellationNew.xhtml?number="
                                + URLEncoder.encode(served, StandardCharsets.UTF_8),
                        "委托书.pdf",
                        REFUSED,
                        MARK_UP),
                documents("sponsor", ownDraft),
                document("sponsor", "/sponsor/joiningNew.xhtml", "", MARK_UP),
                imports("ipunit", "/unit/imports.xhtml", "/unit/imports.xhtml", "地址.csv"),
                document("ipunit", "/unit/rules.xhtml", "", PICTURE),
                imports(
                        "clerk-bj",
                        "/WEB-INF/party/imports.xhtml",
                        "/bureau/partyImports.xhtml",
                        "单位.csv"),
                document(
                        "clerk-bj",
                        "/bureau/lostAccountNew.xhtml",
                        "?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8),
                        MARK_UP),
                new Field(
                        "clerk-bj",
                        "/WEB-INF/paper/answers.xhtml",
                        "/bureau/unfiledChange.xhtml?id=" + changed,
                        "书面答复.pdf",
                        REFUSED,
                        MARK_UP),
                administrator("clerk-bj", "/bureau/administratorNew.xhtml?unit=provider2"),
                administrator("ministry", "/ministry/administratorNew.xhtml?unit=bureau-11"),
                imports(
                        "content-department",
                        "/department/opinionImports.xhtml",
                        "/department/opinionImports.xhtml",
                        "意见.csv"),
                new Field(
                        "content-department",
                        "/WEB-INF/opinion/scan.xhtml",
                        "/department/opinionImports.xhtml",
                        "意见.pdf",
                        REFUSED,
                        MARK_UP),
                imports(
                        "ministry",
                        "/WEB-INF/party/imports.xhtml",
                        "/ministry/partyImports.xhtml",
                        "单位.csv"),
                text("operator", "/operator/calendarYear.xhtml", "日历.csv"));
    }

    private static Field administrator(String who, String page) {
        String drawn = "/WEB-INF/account/administratorNew.xhtml";
        return new Field(who, drawn, page, "申请.pdf", REFUSED, MARK_UP);
    }

    private static Field imports(String who, String drawn, String page, String name) {
        String words = who.equals("provider") ? "文件不是 UTF-8 编码的 JSON Lines 文本" : "不接受这种文件";
        return new Field(who, drawn, page, name, words, PICTURE);
    }

    private static Field text(String who, String page, String name) {
        return new Field(who, page, page + "?year=2027", name, "文件不是 UTF-8 编码的文本", PICTURE);
    }

    private static Field documents(String who, String id) {
        String page = "/" + who + "/wizard.xhtml?step=documents&id=" + id;
        return new Field(who, "/WEB-INF/wizard/documents.xhtml", page, "证件.pdf", REFUSED, MARK_UP);
    }

    private static Field document(String who, String page, String query, byte[] other) {
        return new Field(who, page, page + query, "文件.pdf", REFUSED, other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void refusesFilesOfAWrongType(Field field) throws Exception {
        if (!signedIn.equals(field.who())) {
            browser.signIn(field.who());
            signedIn = field.who();
        }
        Map<String, Long> before = kept();
        for (byte[] content : List.of(PROGRAM, field.other())) {
            send(field, field.name(), content);
            says(field.words());
        }
        send(field, "程序.exe", PROGRAM);
        says(field.isSent() ? field.words() : NAME);
        assertThat(kept()).isEqualTo(before);
    }

    private void send(Field field, String name, byte[] content) throws IOException {
        String page = field.page();
        browser.go(page + (page.contains("?") ? "&" : "?") + "lang=zh-CN");
        if (browser.has(WINDOW)) {
            browser.press(WINDOW);
        }
        browser.find(field.isSent() ? By.id("file") : CHOOSE)
                .sendKeys(Files.write(folder.resolve(name), content).toString());
        if (field.isSent()) {
            browser.press(UPLOAD);
        }
    }

    private void says(String words) {
        Eventually.within(SOON, words, () -> browser.text().contains(words));
        assertThat(browser.script(FAILED)).isEqualTo("");
    }

    /** Number of rows by table. */
    private static Map<String, Long> kept() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = SYSTEM.database();
                Statement statement = connection.createStatement()) {
            for (String table : KEPT_IN) {
                try (ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
                    counted.next();
                    rows.put(table, counted.getLong(1));
                }
            }
        }
        return rows;
    }

    @Test
    void leavesNoFieldOut() throws IOException {
        Set<String> drawing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Path page = SOURCES.relativize(file);
                String text = Files.readString(file);
                if (!page.startsWith(TAGS)
                        && Stream.of("<b:upload ", "<p:fileUpload ", "type=\"file\"")
                                .anyMatch(text::contains)) {
                    drawing.add("/" + page);
                }
            }
        }
        assertThat(fields().map(Field::drawn).collect(Collectors.toSet())).isEqualTo(drawing);
    }
}
