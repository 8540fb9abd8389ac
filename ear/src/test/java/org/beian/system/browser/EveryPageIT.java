package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.beian.system.browser.screen.RolePages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/**
 * Walk of every role through all its pages as people see them, on a desk's screen and on a phone:
 * in Chinese, and in the run of durability, once for each source, in English. One load of a page
 * serves all questions: layout, texts and their words, errors of scripts; and of the Chinese pages,
 * once for each source, barriers on a desk's screen, which do not depend on the language. Where
 * pictures are asked for, those of the Chinese pages are left in {@code target/screenshots}.
 */
@BrowserTest
@Tag("pages")
@Tag("frame")
class EveryPageIT {

    private static final Look LOOK =
            Boolean.getBoolean("beian.test.otherLooks")
                    ? new Look("en", List.of(Browser.PHONE, Browser.DESK), false)
                    : new Look("zh-CN", List.of(Browser.DESK, Browser.PHONE), true);

    /** Language; title and texts complete; parts that the server did not give. */
    private static final String BASICS =
            """
            return [document.documentElement.lang,
                !!document.title && !document.body.innerText.includes('???'),
                performance.getEntriesByType('resource').filter(part => part.responseStatus >= 400)
                    .map(part => part.name).join(' ')];
            """;

    /** A box of a width, whose content may overflow in a way and has a width of its own. */
    private static final String PLANTED =
            """
            document.getElementById('planted')?.remove();
            const box = document.getElementById('main').appendChild(document.createElement('p'));
            box.id = 'planted';
            box.append(document.createElement('span'));
            box.firstChild.append('planted');
            Object.assign(box.style, {width: '%s', background: 'white', overflow: '%s'});
            Object.assign(box.firstChild.style, {display: 'block', width: '%s'});
            """;

    private static final String WRITTEN = "document.getElementById('planted').innerText = '%s';";

    /** A field that is drawn again every millisecond. */
    private static final String REDRAWN =
            """
            const drawing = setInterval(() => {
                const field = document.getElementById('q');
                field.replaceWith(field.cloneNode(true));
            }, 1);
            setTimeout(() => clearInterval(drawing), 1000);
            """;

    private static final Path SOURCES = Path.of("../web/src/main/webapp");

    /**
     * Check reports of bureau and provider are drawn as the ministry's and the unit's, the
     * ministry's clearings, disavowals, unfiled changes, verifications, letters and remedies as a
     * bureau's, which are walked; an application for a lost account, a file of units, a move to
     * another provider, an audit and an opinion with its clue are looked at where they are made,
     * {@link LostAccountPagesIT}, {@link PartyImportPagesIT}, ReplacementPagesIT, AuditPagesIT and
     * OpinionPagesIT; a transfer in EnforcementCluePagesIT, a case and a request for assistance in
     * CasePagesIT, an access to judge in UncertainAccessPagesIT; an overdue job, an overdue mail
     * and an entry of the blacklist in IntrayKindsIT.
     */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "/bureau/audit.xhtml",
                    "/bureau/auditItem.xhtml",
                    "/bureau/opinion.xhtml",
                    "/department/opinion.xhtml",
                    "/department/opinionImport.xhtml",
                    "/bureau/ipReport.xhtml",
                    "/bureau/transfer.xhtml",
                    "/ministry/transfer.xhtml",
                    "/bureau/case.xhtml",
                    "/ministry/case.xhtml",
                    "/sponsor/case.xhtml",
                    "/provider/case.xhtml",
                    "/bureau/assistance.xhtml",
                    "/ministry/assistance.xhtml",
                    "/ministry/audit.xhtml",
                    "/ministry/auditItem.xhtml",
                    "/ministry/opinion.xhtml",
                    "/ministry/job.xhtml",
                    "/ministry/mail.xhtml",
                    "/ministry/clearing.xhtml",
                    "/bureau/uncertainAccess.xhtml",
                    "/ministry/uncertainAccess.xhtml",
                    "/ministry/disavowal.xhtml",
                    "/ministry/remedy.xhtml",
                    "/ministry/service.xhtml",
                    "/ministry/unfiledChange.xhtml",
                    "/ministry/verification.xhtml",
                    "/ministry/verificationTask.xhtml",
                    "/provider/ipReport.xhtml",
                    "/sponsor/replacement.xhtml",
                    "/provider/replacement.xhtml",
                    "/bureau/replacement.xhtml",
                    "/ministry/replacement.xhtml",
                    "/bureau/blacklistEntry.xhtml",
                    "/bureau/lostAccount.xhtml",
                    "/ministry/lostAccount.xhtml",
                    "/sponsor/joining.xhtml",
                    "/provider/joining.xhtml",
                    "/bureau/partyImport.xhtml",
                    "/ministry/partyImport.xhtml");

    private static final RunningSystem SYSTEM = RunningSystem.get();

    private static Browser browser;
    private static RolePages content;
    private static Map<String, List<String>> pages;

    /**
     * Sources of pages on which barriers were looked for, or which were looked at in English; a
     * role that is run again begins anew.
     */
    private static Set<String> searched;

    @BeforeAll
    static void fillThePages() {
        searched = new HashSet<>();
        browser = Browser.open(SYSTEM.baseUri());
        content = new RolePages(SYSTEM);
        pages = content.all();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            System.out.printf("Sources of pages: %d%n", searched.size());
            browser.close();
        }
    }

    private static Set<String> roles() {
        return pages.keySet();
    }

    @ParameterizedTest(name = "role \"{0}\"")
    @MethodSource("roles")
    void canReadAndUseEveryPage(String who) {
        enter(who);
        SoftAssertions all = new SoftAssertions();
        pages.get(who).stream()
                .filter(page -> LOOK.searches() || searched.add(source(who, page)))
                .forEach(page -> look(all, who, page));
        all.assertAll();
    }

    private static void look(SoftAssertions all, String who, String page) {
        String language = LOOK.language();
        browser.complaints();
        boolean searches = LOOK.searches() && searched.add(source(who, page));
        if (!searches) {
            browser.withoutAxe();
        }
        browser.on(LOOK.screens().get(0))
                .go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        String where = who + page + " " + language;
        all.assertThat((List<?>) browser.script(BASICS))
                .as("language, texts, parts of " + where)
                .isEqualTo(List.of(language, true, ""));
        for (Browser.Screen screen : LOOK.screens()) {
            String seen = where + " " + screen.width();
            browser.on(screen);
            all.assertThat(browser.layoutFaults()).as("layout of " + seen).isEmpty();
            if (searches && screen.equals(Browser.DESK)) {
                all.assertThat(browser.barriers()).as("barriers on " + seen).isEmpty();
            }
            if (language.startsWith("zh")) {
                browser.picture(seen.replaceAll("[^A-Za-z0-9]+", "-"));
            }
        }
        all.assertThat(browser.complaints()).as("console of " + where).isEmpty();
        if (language.startsWith("zh")) {
            all.assertThat(PageWording.faults(browser, page)).as("words of " + where).isEmpty();
        }
    }

    /**
     * What a page is drawn from: the text of its file, in which the folder of one role counts as
     * that of another, and the words in its address, which choose its parts. A file in no folder
     * has other parts for each role.
     */
    private static String source(String who, String page) {
        String[] address = page.split("\\?", 2);
        String words =
                address.length == 1
                        ? ""
                        : address[1].replaceAll("=[A-Za-z_]*[^A-Za-z_&][^&]*", "=");
        String folder = address[0].substring(0, address[0].lastIndexOf('/') + 1);
        Path file = SOURCES.resolve(address[0].substring(1));
        try {
            String text = Files.exists(file) ? Files.readString(file) : address[0];
            return folder.equals("/") ? who + text + words : text.replace(folder, "/") + words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void looksForBarriersOnceForEachSource() {
        String letters = source("reviewer-bj", "/bureau/services.xhtml");
        assertThat(source("ministry", "/ministry/services.xhtml")).isEqualTo(letters);
        assertThat(source("reviewer-bj", "/bureau/service.xhtml?id=1"))
                .isEqualTo(source("ministry", "/ministry/service.xhtml?id=23"))
                .isNotEqualTo(letters);
        assertThat(source("reviewer-bj", "/bureau/record.xhtml?id=1&tab=reads"))
                .isNotEqualTo(source("reviewer-bj", "/bureau/record.xhtml?id=1&tab=mails"));
        assertThat(source("reviewer-bj", "/home.xhtml"))
                .isNotEqualTo(source("ministry", "/home.xhtml"));
    }

    @Test
    void recognizesWhatIsCutOffOrSticksOut() {
        enter("");
        browser.on(Browser.DESK).go("/public/lookup.xhtml?lang=zh-CN");
        assertThat(browser.layoutFaults()).isEmpty();
        browser.script(PLANTED.formatted("300px", "visible", "2000px"));
        assertThat(browser.layoutFaults())
                .anyMatch(fault -> fault.matches("the page is \\d+ px too wide"))
                .anyMatch(fault -> fault.startsWith("sticks out of p#planted"))
                .anyMatch(fault -> fault.startsWith("sticks out of the screen"));
        browser.script(PLANTED.formatted("300px", "hidden", "400px"));
        assertThat(browser.layoutFaults())
                .singleElement(STRING)
                .startsWith("cut off at its side: p#planted");
        browser.script(PLANTED.formatted("300px", "auto", "400px"));
        assertThat(browser.layoutFaults()).isEmpty();
    }

    @Test
    void readsWhatIsDrawnAgainMeanwhile() {
        enter("");
        browser.go("/public/lookup.xhtml?q=www.no-such-domain.cn");
        browser.script(REDRAWN);
        assertThat(browser.valueOf(By.id("q"))).isEqualTo("www.no-such-domain.cn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"请更正 /contactPhone", "状态 UNDER_REVIEW", "没有申请,请填写", "理由: 退回"})
    void recognizesWordsOfPrograms(String wrong) {
        String page = "/public/lookup.xhtml";
        enter("");
        browser.on(Browser.DESK).go(page + "?lang=zh-CN");
        assertThat(PageWording.faults(browser, page)).isEmpty();
        browser.script(PLANTED.formatted("300px", "visible", "300px"));
        browser.script(WRITTEN.formatted(wrong));
        assertThat(PageWording.faults(browser, page)).singleElement(STRING).contains(wrong);
        browser.script(WRITTEN.formatted("请更正：203.0.113.0/24，于 3:30 前（GET /openapi）"));
        assertThat(PageWording.faults(browser, page)).isEmpty();
    }

    @Test
    void leaveNoPageOut() throws IOException {
        Set<String> left = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(file -> "/" + SOURCES.relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .forEach(left::add);
        }
        assertThat(left).hasSizeGreaterThan(50).containsAll(ELSEWHERE);
        left.removeAll(ELSEWHERE);
        pages.values()
                .forEach(all -> all.forEach(page -> left.remove(page.replaceFirst("\\?.*", ""))));
        assertThat(left).as("pages to add to the walk").isEmpty();
    }

    @Test
    @Clause("12.3")
    void hasNoTextLeftUntranslated() {
        enter("reviewer-bj");
        browser.on(Browser.DESK).go("/bureau/desk.xhtml?id=" + content.waiting() + "&lang=en");
        assertThat(browser.text())
                .contains("Under review", "Enterprise", "Virtual host")
                .doesNotContain("UNDER_REVIEW", "ENTERPRISE", "VIRTUAL_HOST", "NEW");
        browser.go("/bureau/desk.xhtml?id=" + content.waiting() + "&lang=zh-CN");
        assertThat(browser.text()).contains("审核中", "企业", "虚拟主机");
    }

    @Test
    void worksWithoutAMouse() {
        enter("reviewer-bj");
        browser.on(Browser.DESK).go("/bureau/desk.xhtml?lang=zh-CN&id=" + content.waiting());
        browser.find(By.tagName("body")).sendKeys("?");
        assertThat(browser.find(By.id("keys")).isDisplayed()).isTrue();
        assertThat(browser.find(By.id("keys")).getText()).contains("领取").doesNotContain("予以备案");
    }

    private static void enter(String who) {
        browser.driver().manage().deleteAllCookies();
        if (!who.isEmpty()) {
            browser.on(Browser.DESK).signIn(who);
        }
    }

    /**
     * Way in which all pages are seen.
     *
     * @param language in which a page is loaded
     * @param screens on which it is then seen
     * @param searches whether barriers are looked for
     */
    record Look(String language, List<Browser.Screen> screens, boolean searches) {}
}
