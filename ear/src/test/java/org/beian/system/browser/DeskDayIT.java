package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of a reviewer's day at the desk: clean cases together, what was decided, paper. */
@BrowserTest
class DeskDayIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** Panels that scroll on the screen would end at the first sheet. */
    private static final String ALL_SHOWN =
            """
            const panels = [...document.querySelectorAll('.review, .review .ui-splitter-panel')];
            return panels.length === 4
                && panels.every(panel => getComputedStyle(panel).display === 'none'
                    || panel.scrollHeight <= panel.clientHeight + 1
                    || getComputedStyle(panel).overflowY === 'visible')\
            """;

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    private Browser reviewer;

    @BeforeEach
    void open() {
        reviewer = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        if (reviewer != null) {
            reviewer.close();
        }
    }

    private String waiting(SampleApplication application) {
        return provider.submit(application).expect(201).id();
    }

    private String document() {
        return provider.upload("证件.png", "image/png", Documents.png(40, 20)).expect(201).id();
    }

    /** An application without findings that the reviewer took and opened. */
    private String clean() {
        Api.Answer answer =
                provider.submit(
                                SampleApplication.another()
                                        .withAttachment(document(), "DOCUMENT_SCAN")
                                        .withAttachment(document(), "MANDATE"))
                        .expect(201);
        assertThat(answer.json().path("findings")).isEmpty();
        reviewer.go("/bureau/desk.xhtml?lang=zh-CN&id=" + answer.id());
        reviewer.click("take");
        return answer.id();
    }

    private String state(String id) {
        return provider.filing(id).state();
    }

    private static By box(String id) {
        return By.cssSelector("input[name=chosen][value='%s']".formatted(id));
    }

    /** One that a colleague decided meanwhile is told, and takes none of the others with it. */
    @Test
    @Clause({"6.1", "12.4"})
    void approvesSeveralCleanOnesTogetherAndEachOnItsOwn() {
        reviewer.signIn("reviewer2-bj");
        String one = clean();
        String left = clean();
        String gone = clean();
        String three = clean();
        String hinted = waiting(SampleApplication.another());
        reviewer.go("/bureau/desk.xhtml?id=" + hinted);
        reviewer.click("take");
        reviewer.go("/bureau/desk.xhtml?filter=MINE");
        reviewer.press(By.id("severalOpen"));
        Eventually.within(
                SOON,
                "the list is open",
                () -> reviewer.find(By.id("approveSeveral")).isDisplayed());
        assertThat(reviewer.barriers()).isEmpty();
        assertThat(reviewer.has(box(hinted))).as("one with hints").isFalse();
        String label = reviewer.find(box(left)).getAttribute("id");
        reviewer.press(By.cssSelector("label[for='%s']".formatted(label)));
        DeskClient colleague = DeskClient.signIn(system, "reviewer-bj");
        colleague.open(gone).form("deciding").press("takeOver");

        reviewer.click("approveSeveral");
        assertThat(reviewer.done()).contains("已予以备案 2 件");
        assertThat(reviewer.find(By.id("messages")).getText())
                .contains("申请 " + gone + " 未办理", "示例审核员");
        assertThat(List.of(state(one), state(three))).containsOnly("APPROVED");
        assertThat(List.of(state(left), state(gone), state(hinted))).containsOnly("UNDER_REVIEW");
    }

    /** A caller names a number, a domain or a name; the other province's bureau finds nothing. */
    @Test
    @Clause("12.4")
    void findsWhatWasDecidedByNumberDomainAndName() {
        SampleApplication application = SampleApplication.another();
        String name = application.at("/subject/name");
        String id = waiting(application);
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        String number = provider.filing(id).json().path("filingNumber").asText();
        reviewer.signIn("reviewer-bj").go("/bureau/filings.xhtml?lang=zh-CN");
        assertThat(reviewer.textOf(By.id("filings"))).contains(name, number, "有效");
        for (String asked : List.of(number, application.at("/websites/0/domains/0"), name)) {
            search(asked);
            assertThat(reviewer.textOf(By.id("filings"))).as(asked).contains(name, number);
        }
        reviewer.go("/bureau/filings.xhtml?part=decided");
        assertThat(reviewer.textOf(By.id("decisions"))).contains(name, number, "已予以备案");
        reviewer.follow(By.linkText(name));
        assertThat(reviewer.textOf(By.cssSelector(".decision"))).contains(number, "已予以备案");
        assertThat(reviewer.has(By.id("take"))).isFalse();

        reviewer.signIn("reviewer-gd").go("/bureau/filings.xhtml?lang=zh-CN");
        search(number);
        assertThat(reviewer.textOf(By.id("filings"))).contains("没有符合条件的备案").doesNotContain(name);
    }

    private void search(String asked) {
        reviewer.go("/bureau/filings.xhtml?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }

    /** On paper stand the application and the decision, and nothing of the frame. */
    @Test
    @Clause("12.4")
    void printsTheApplicationWithItsDecision() {
        String id = waiting(SampleApplication.another());
        DeskClient.signIn(system, "reviewer-bj").refuse(id, "OTHER", "请写全称");
        reviewer.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        paper("print");
        try {
            for (String frame : List.of(".top", ".side", ".queue-panel", ".tabs", ".print-tool")) {
                assertThat(reviewer.find(By.cssSelector(frame)).isDisplayed()).as(frame).isFalse();
            }
            assertThat(reviewer.find(By.tagName("h1")).isDisplayed()).isTrue();
            assertThat(reviewer.textOf(By.cssSelector(".decision"))).contains("不予备案", "请写全称");
            assertThat(reviewer.script(ALL_SHOWN)).as("nothing is cut off").isEqualTo(true);
        } finally {
            paper("");
        }
    }

    private void paper(String media) {
        reviewer.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    /** The refusal that never arrived stays on the page, and can be sent as soon as one is in. */
    @Test
    void keepsARefusalWhenTheSignInHasEnded() {
        String id = waiting(SampleApplication.another());
        reviewer.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        reviewer.click("take");
        reviewer.press(By.cssSelector("label[for='reasons:2']"));
        reviewer.type("opinion", "请写全称");
        reviewer.driver().manage().deleteAllCookies();
        reviewer.press(By.id("refuse"));
        Eventually.within(SOON, "it is told", () -> reviewer.find(By.id("undone")).isDisplayed());
        assertThat(reviewer.textOf(By.id("undone"))).contains("没有办理", "已过期");
        assertThat(reviewer.valueOf(By.id("opinion"))).isEqualTo("请写全称");
        assertThat(reviewer.find(By.id("reasons:2")).isSelected()).isTrue();
        Eventually.within(
                SOON, "the button is free", () -> reviewer.find(By.id("refuse")).isEnabled());
        assertThat(state(id)).isEqualTo("UNDER_REVIEW");
    }

    /** A key decides nothing while nobody took the case, nor while a colleague has it. */
    @Test
    @Clause("6.1")
    void decidesNothingByAKeyThatIsNotOffered() {
        String id = waiting(SampleApplication.another());
        reviewer.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        pressesBoth();
        DeskClient.signIn(system, "reviewer2-bj").take(id);
        reviewer.go("/bureau/desk.xhtml?id=" + id);
        assertThat(reviewer.textOf(By.cssSelector(".act"))).contains("领取，正在审核");
        pressesBoth();
        assertThat(state(id)).isEqualTo("UNDER_REVIEW");
        reviewer.press(By.id("takeOver"));
        assertThat(reviewer.find(By.id("approve")).isDisplayed()).isTrue();
    }

    private void pressesBoth() {
        String address = reviewer.address();
        reviewer.find(By.tagName("body")).sendKeys("ar");
        assertThat(reviewer.script("return PrimeFaces.ajax.Queue.isEmpty()")).isEqualTo(true);
        assertThat(reviewer.find(By.id("asking")).isDisplayed()).isFalse();
        assertThat(reviewer.address()).isEqualTo(address);
        // the keys are heard all the same
        reviewer.find(By.tagName("body")).sendKeys("/");
        assertThat(reviewer.script("return document.activeElement.name")).isEqualTo("q");
    }
}
