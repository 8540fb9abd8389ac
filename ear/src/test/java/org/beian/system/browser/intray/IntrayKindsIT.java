package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/**
 * Tests of each kind of work in an in-tray: menu, bell and list count alike, the entry leads to the
 * record that it names, which tells the same last day, and goes when what it asks for is done. Once
 * its last day is over, the authority above reads that record.
 */
@BrowserTest
@Clause({"B1", "8.8"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrayKindsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROWS = 100;
    private static final Map<String, String> ROLES =
            Map.of(
                    "provider", Roles.PROVIDER,
                    "provider2", Roles.PROVIDER,
                    "sponsor", Roles.SPONSOR,
                    "reviewer-bj", Roles.REVIEWER,
                    "reviewer-gd", Roles.REVIEWER,
                    "clerk-bj", Roles.CLERK,
                    "ministry", Roles.MINISTRY,
                    "ipunit", Roles.IP_UNIT,
                    "registrar", Roles.REGISTRAR,
                    "operator", Roles.OPERATOR);

    /** Numbers by what they stand at: "bell", paths of the menu, names of kinds; list and rows. */
    private static final String COUNTS =
            """
            const counts = {};
            const number = text => Number((text || '0').replace(',', ''));
            const badge = at => number(at.querySelector('.ui-badge')?.textContent);
            counts.bell = badge(document.getElementById('bell'));
            for (const link of document.querySelectorAll('#side a')) {
                counts[link.getAttribute('href').replace(/[?].*/, '')] = badge(link);
            }
            for (const kind of document.querySelectorAll('#chosen_input option')) {
                if (kind.value) {
                    counts[kind.value] = number(kind.textContent.match(/[0-9,]+[+]?$/)[0]);
                }
            }
            counts.list = number(document.getElementById('waitingTotal').textContent
                .match(/[0-9,]+/)[0]);
            counts.rows = document.querySelectorAll('#waiting tbody tr td a').length / 2;
            return counts;
            """;

    /** The last day at the entry with an address; empty where the kind has none. */
    private static final String DUE = "#waiting tr:has(a[href$='%s']) td:nth-child(4)";

    /** Their pages do not tell the last day. */
    private static final Set<WaitingKind> DUE_IN_LIST_ONLY =
            EnumSet.of(
                    WaitingKind.TO_VERIFY,
                    WaitingKind.TO_MEND,
                    WaitingKind.TO_HAND_OVER,
                    WaitingKind.FAILED_JOB,
                    WaitingKind.PARKED_MAIL,
                    WaitingKind.ESCALATED);

    private static final Pattern ROW =
            Pattern.compile("(?s)<tr[^>]*data-ri=.*?<a href=\"([^\"]+)\">([^<]+)</a>");

    /** The day at the end of a line of the exported list, before the days that are left. */
    private static final Pattern DEADLINE = Pattern.compile("(\\d{4})年(\\d+)月(\\d+)日\"?,\"?[^,]*$");

    private final RunningSystem system = RunningSystem.get();
    private final OverdueBelow overdue = new OverdueBelow(system);
    private WaitingCases cases;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open(system.baseUri());
        cases = new WaitingCases(browser);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCountedAlikeAndGoesWhenItIsDone(WaitingKind kind) {
        WaitingCases.Opened one = cases.open(kind);
        DeskClient desk = DeskClient.signIn(system, one.account());
        String page = pageWith(desk, kind, one);
        browser.signIn(one.account()).go(page + "&lang=zh-CN");
        int before = agreed(kind, one.account());
        By entry = By.cssSelector("#waiting a[href$='" + one.href() + "']");
        assertThat(browser.textOf(entry)).contains(one.name());
        // without the mark of a day that may move, which stands below it
        String due =
                browser.find(By.cssSelector(DUE.formatted(one.href())))
                        .getText()
                        .replaceFirst("\\n.*", "");
        DeskClient.Page opened = desk.get(one.href());
        assertThat(opened.status()).isEqualTo(200);
        browser.follow(entry);
        assertThat(browser.textOf(By.id("main")))
                .as(browser.address())
                .contains(one.name(), DUE_IN_LIST_ONLY.contains(kind) ? "" : due);
        if (OverdueBelow.has(kind)) {
            overdue.isReadAbove(kind, one, opened);
        }
        if (kind == WaitingKind.ESCALATED) {
            // goes with the next run of the timer, which WaitingRemindersTest moves
            return;
        }
        if (kind == WaitingKind.OFFICER_CHANGE) {
            browser.script("document.getElementById('changesAll_input').click()");
            browser.press(By.id("takeNote"));
            Eventually.within(SOON, "it is said", () -> browser.text().contains("已标为已阅"));
        } else {
            cases.answer(kind, one);
        }
        browser.go(page);
        assertThat(browser.has(entry)).isFalse();
        assertThat(agreed(kind, one.account())).isLessThan(before);
    }

    /** Every entry, of the first of each kind, leads to a page that shows what it names. */
    @ParameterizedTest
    @CsvSource({
        "provider,TO_MEND",
        "sponsor,TO_CORRECT",
        "reviewer-bj,REVIEW",
        "clerk-bj,OFFICER_CHANGE",
        "ministry,DOMAIN_TO_DECIDE",
        "ipunit,IP_TO_CORRECT",
        "registrar,DOMAIN_TO_CORRECT",
        "operator,FAILED_JOB"
    })
    void leadsToWhatItNames(String account, WaitingKind one) {
        cases.open(one);
        DeskClient desk = DeskClient.signIn(system, account);
        SoftAssertions all = new SoftAssertions();
        int entries = 0;
        for (WaitingKind kind : WaitingKind.of(caller(account))) {
            String list = desk.get("/intray.xhtml?rows=20&kind=" + kind).text();
            Matcher row = ROW.matcher(list);
            while (row.find()) {
                entries++;
                String href = row.group(1).replace("&amp;", "&");
                DeskClient.Page opened = desk.get(href);
                all.assertThat(opened.status()).as(kind + " " + href).isEqualTo(200);
                all.assertThat(opened.words())
                        .as(kind + " " + href)
                        .contains(shown(kind, row.group(2)));
            }
        }
        all.assertThat(entries).as("entries of " + account).isPositive();
        all.assertAll();
    }

    /** What the page of a record has of its name in the list. */
    private static String shown(WaitingKind kind, String name) {
        return switch (kind) {
            case DOMAIN_TO_CORRECT, DOMAIN_TO_DECIDE -> name.replaceFirst(".*域名报备", "");
            case IP_TO_DECIDE -> name.replaceFirst(".* • ", "");
            // the page of the audits of a year names the year
            case ESCALATED -> name.replaceFirst(".* • ", "").replaceFirst("网站审核$", "");
            default -> name;
        };
    }

    private static Caller caller(String account) {
        return new Caller(1L, account, account, null, Set.of(ROLES.get(account)), null);
    }

    /** Address of the part of the list that has the entry, which may be behind many others. */
    private static String pageWith(DeskClient desk, WaitingKind kind, WaitingCases.Opened one) {
        String page = "/intray.xhtml?rows=" + ROWS + "&kind=" + kind;
        String link = one.href().replace("&", "&amp;") + "\"";
        if (desk.get(page).text().contains(link)) {
            return page;
        }
        String line =
                desk.get("/intray/waiting.csv?lang=zh-CN&kind=" + kind)
                        .text()
                        .lines()
                        .filter(each -> each.contains(one.name()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(one + " waits nowhere"));
        Matcher day = DEADLINE.matcher(line);
        String due =
                day.find()
                        ? "%s-%02d-%02d"
                                .formatted(
                                        day.group(1),
                                        Integer.parseInt(day.group(2)),
                                        Integer.parseInt(day.group(3)))
                        : "9999-12-31";
        // what is late below stands in the list by the number of its notice, not of the case
        long before = kind == WaitingKind.ESCALATED ? 0 : Long.parseLong(one.id()) - 1;
        String behind = "%s&after=%s_%s_%d".formatted(page, due, kind, before);
        assertThat(desk.get(behind).text()).as(kind + " " + one).contains(link);
        return behind;
    }

    /** The number of a kind, on which menu, bell and list of the page agree. */
    private int agreed(WaitingKind kind, String account) {
        Map<?, ?> counts = (Map<?, ?>) browser.script(COUNTS);
        Caller caller = caller(account);
        Map<String, Integer> byPage = new HashMap<>();
        int all = 0;
        for (WaitingKind each : WaitingKind.of(caller)) {
            int waiting = number(counts, each.name());
            all += waiting;
            byPage.merge(each.list(caller).replaceFirst("\\?.*", ""), waiting, Integer::sum);
        }
        assertThat(number(counts, "bell")).as("bell of " + counts).isEqualTo(all);
        byPage.put("/intray.xhtml", all);
        byPage.forEach(
                (page, sum) ->
                        assertThat(number(counts, page))
                                .as(page + " in the menu of " + counts)
                                .isEqualTo(sum));
        int waiting = number(counts, kind.name());
        assertThat(number(counts, "list")).as("list of " + counts).isEqualTo(waiting);
        if (!browser.address().contains("after=")) {
            assertThat(number(counts, "rows"))
                    .as("rows of " + counts)
                    .isEqualTo(Math.min(waiting, ROWS));
        }
        return waiting;
    }

    private static int number(Map<?, ?> counts, String of) {
        assertThat(counts.containsKey(of)).as(of + " in " + counts).isTrue();
        return ((Number) counts.get(of)).intValue();
    }
}
