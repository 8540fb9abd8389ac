package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Tests of the main work flow as its people do it: a provider's program and a reviewer at the desk.
 */
@BrowserTest
@Tag("main")
class MainJobIT {

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

    private void unmask(String document) {
        assertThat(reviewer.text()).doesNotContain(document);
        reviewer.press(By.id("unmaskDocument"));
        Eventually.within(
                Duration.ofSeconds(20),
                "the whole number",
                () -> reviewer.textOf(By.id("application")).contains(document));
    }

    @Test
    @Clause({"12.4", "12.5"})
    void isRefusedCorrectedSeenAgainApprovedAndTold() {
        SampleApplication application = SampleApplication.another();
        String name = application.at("/subject/name");
        String id = provider.submit(application).expect(201).id();

        reviewer.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        assertThat(reviewer.find(By.tagName("h1")).getText()).isEqualTo(name);
        reviewer.click("take");
        assertThat(reviewer.find(By.cssSelector(".decision")).getText())
                .contains("个工作日", "领取", "链完整");
        String document = application.at("/subject/responsible/document/number");
        unmask(document);
        reviewer.press(By.id("refuse"));
        Eventually.within(
                Duration.ofSeconds(20),
                "the fault at the field",
                () -> reviewer.textOf(By.id("reasons-message")).contains("理由"));
        Eventually.within(
                Duration.ofSeconds(20),
                "the cursor in the field",
                () -> "reasons".equals(reviewer.script("return document.activeElement.name")));
        assertThat(reviewer.all(By.cssSelector(".reasons .ui-state-error"))).isNotEmpty();
        assertThat(reviewer.textOf(By.id("application"))).as("still shown").contains(document);
        assertThat(reviewer.barriers()).isEmpty();
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
        reviewer.press(By.cssSelector("label[for='reasons:2']"));
        reviewer.type("opinion", "网站名称请写全称");
        reviewer.click("refuse");
        assertThat(reviewer.find(By.cssSelector(".done")).getText()).contains(id, name, "不予备案");
        assertThat(reviewer.all(By.cssSelector(".done.box-bad, .done.box-warn"))).isEmpty();

        JsonNode event = event(id, "FILING_REFUSED");
        assertThat(event.at("/details/reasons")).isNotEmpty();
        provider.post("/api/v1/events/" + event.path("id").asText() + "/ack", null).expect(204);

        application.with("/websites/0/name", "示例科技全称门户");
        Api.Answer again = provider.put(Api.FILINGS + "/" + id, application.json()).expect(200);
        assertThat(again.state()).as(again.text()).isEqualTo("UNDER_REVIEW");
        reviewer.go("/bureau/desk.xhtml?tab=changes&id=" + id);
        assertThat(reviewer.find(By.cssSelector(".application")).getText())
                .contains("示例科技全称门户", "第 2 轮");
        assertThat(reviewer.all(By.cssSelector(".application del, .application .old")))
                .isNotEmpty();
        reviewer.picture("main-job-differences");
        reviewer.click("take");
        approvesByKeysOnly(id);

        JsonNode approved = provider.filing(id).json();
        String number = approved.path("filingNumber").asText();
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(reviewer.find(By.cssSelector(".done")).getText()).contains(number, name);
        reviewer.picture("main-job-approved");
        assertLetter(number, name);
        assertThat(new Mails(system).one(number)).isNotNull();
        assertThat(event(id, "FILING_APPROVED").at("/details/filingNumber").asText())
                .isEqualTo(number);
    }

    /** One key asks, and Escape takes it back; Enter says yes. */
    private void approvesByKeysOnly(String id) {
        reviewer.find(By.tagName("body")).sendKeys("a");
        By yes = By.cssSelector(".ui-confirmdialog-yes");
        Eventually.within(
                Duration.ofSeconds(10),
                "the answer yes has the focus",
                () -> reviewer.find(yes).equals(reviewer.driver().switchTo().activeElement()));
        String address = reviewer.address();
        reviewer.find(yes).sendKeys("j", Keys.ESCAPE);
        Eventually.within(
                Duration.ofSeconds(10),
                "the question is gone",
                () -> !reviewer.find(By.id("asking")).isDisplayed());
        assertThat(reviewer.address()).isEqualTo(address);
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
        reviewer.find(By.tagName("body")).sendKeys("a");
        Eventually.within(
                Duration.ofSeconds(10),
                "the answer yes has the focus",
                () -> reviewer.find(yes).equals(reviewer.driver().switchTo().activeElement()));
        reviewer.find(yes).sendKeys(Keys.ENTER);
        reviewer.find(By.cssSelector(".done"));
    }

    /** The letter that the page links, as the same reviewer. */
    private void assertLetter(String number, String name) {
        String href = reviewer.find(By.cssSelector(".done a")).getAttribute("href");
        Api.Answer letter =
                Api.send(
                        HttpRequest.newBuilder(URI.create(href))
                                .header("Cookie", reviewer.cookies())
                                .build());
        letter.expect(200);
        assertThat(letter.header("Content-Type")).startsWith("application/pdf");
        assertThat(letter.header("Cache-Control")).contains("no-store");
        try (PDDocument pdf = Loader.loadPDF(letter.bytes())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains(number, name, "行政复议", "予以备案");
            for (PDPage page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Clause("6.1")
    void tellsTheSecondOfTwoReviewersWhatTheFirstDid() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        reviewer.signIn("reviewer2-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        reviewer.click("take");
        DeskClient first = DeskClient.signIn(system, "reviewer-bj");
        first.open(id).form("deciding").press("takeOver");
        assertThat(first.approve(id).isDone()).isTrue();

        reviewer.press(By.cssSelector("label[for='reasons:0']"));
        reviewer.press(By.id("refuse"));
        assertThat(
                        reviewer.find(By.cssSelector("#messages li, #messages .ui-messages-error"))
                                .getText())
                .contains("示例审核员甲", "已予以备案", "没有保存");
        reviewer.picture("main-job-conflict");
        assertThat(provider.filing(id).state()).isEqualTo("APPROVED");
    }

    @Test
    @Clause("3")
    void showsAMaskedValueOnlyForAReason() {
        SampleApplication application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        String number = application.at("/subject/responsible/document/number");
        reviewer.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        assertThat(reviewer.driver().getPageSource()).doesNotContain(number);
        reviewer.follow(By.linkText("查看（留痕）"));
        reviewer.type("unmaskReason", "?");
        reviewer.click("unmaskShow");
        assertThat(reviewer.driver().getPageSource()).doesNotContain(number);
        reviewer.type("unmaskReason", "核对负责人身份");
        reviewer.click("unmaskShow");
        assertThat(reviewer.find(By.cssSelector(".unmask")).getText()).contains(number, "已留痕");
    }

    @Test
    @Clause("3")
    void showsAllOfATakenCaseAtOnceAndTurnsItsScan() {
        SampleApplication application =
                SampleApplication.another()
                        .withAttachment(
                                provider.upload("证件.png", "image/png", Documents.png(40, 20))
                                        .expect(201)
                                        .id(),
                                "DOCUMENT_SCAN");
        String id = provider.submit(application).expect(201).id();
        String number = application.at("/subject/responsible/document/number");
        String mobile = application.at("/subject/responsible/mobile");
        reviewer.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        assertThat(reviewer.has(By.id("unmaskDocument"))).isFalse();
        reviewer.click("take");
        reviewer.press(By.id("unmaskDocument"));
        reviewer.find(By.cssSelector("#application .box-good"));
        assertThat(reviewer.textOf(By.id("application"))).contains(number, mobile);
        String view = "return document.querySelector('.scan-view img')";
        reviewer.press(By.cssSelector("[data-scan=turn]"));
        assertThat(reviewer.script(view + ".style.transform").toString()).contains("90deg");
        long before = (Long) reviewer.script(view + ".clientWidth");
        reviewer.find(By.cssSelector(".scan-view")).sendKeys("+");
        assertThat((Long) reviewer.script(view + ".clientWidth")).isGreaterThan(before);
        reviewer.go("/bureau/desk.xhtml?id=" + id);
        assertThat(reviewer.driver().getPageSource()).doesNotContain(number, mobile);
    }

    @Test
    @Clause("8.6")
    void letsTheOperatorReadTheMailAndVerifyTheTrail() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        new Mails(system).one(id);
        reviewer.signIn("operator").go("/operator/outbox.xhtml?lang=zh-CN");
        reviewer.follow(By.partialLinkText(id));
        assertThat(reviewer.text()).contains("已发", "备案编号", id);

        DeskClient.signIn(system, "operator").start("trail-verification");
        reviewer.go("/operator/jobs.xhtml");
        // the page refreshes itself
        Eventually.within(
                Duration.ofSeconds(90),
                "the newest job on the page is completed",
                () -> reviewer.textOf(By.cssSelector("#jobs tbody tr:first-child")).contains("完成"));
        reviewer.picture("main-job-verified");
        reviewer.follow(By.cssSelector("#jobs tbody tr:first-child a"));
        // what the tests put into the database by hand is found, no application is
        assertThat(reviewer.text()).contains("发现的问题").doesNotContain("失败原因：");
        assertThat(reviewer.textOf(By.cssSelector("[aria-labelledby=findings-heading]")))
                .doesNotContain("备案申请");
    }

    private JsonNode event(String filing, String type) {
        String after = "0";
        while (true) {
            JsonNode items =
                    provider.get("/api/v1/events?limit=500&after=" + after).json().path("items");
            for (JsonNode each : items) {
                after = each.path("id").asText();
                if (each.path("filing").asText().equals(filing)
                        && each.path("type").asText().equals(type)) {
                    return each;
                }
            }
            if (items.size() < 500) {
                throw new AssertionError("no event " + type + " of " + filing);
            }
        }
    }
}
