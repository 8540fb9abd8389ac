package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.openqa.selenium.By;

/** Letters whose service is to be recorded, and remedies against their decisions. */
final class LetterCases {

    private static final Pattern ONE = Pattern.compile("/bureau/service\\.xhtml\\?id=\\d+");

    private final RunningSystem system;
    private final Browser browser;
    private final Api provider;

    LetterCases(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
        provider = system.api("demo-provider");
    }

    WaitingCases.Opened open(WaitingKind kind) {
        String filed = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        assertThat(reviewer.approve(filed).isDone()).isTrue();
        String letter = provider.filing(filed).json().at("/decision/letterNumber").asText();
        String list = "/bureau/services.xhtml?q=" + AccessApplications.encoded(letter);
        Matcher service = ONE.matcher(reviewer.get(list).text());
        assertThat(service.find()).as("service of " + letter).isTrue();
        if (kind == WaitingKind.LETTER_SERVICE) {
            return new WaitingCases.Opened("clerk-bj", service.group(), letter);
        }
        DeskClient.Page attacked =
                reviewer.get(service.group())
                        .form("attacking")
                        .fill("kind", "LAWSUIT")
                        .fill("body", "示例市中级人民法院")
                        .press("attack");
        String id = attacked.header("Location").replaceAll(".*[?&]id=(\\d+).*", "$1");
        return new WaitingCases.Opened("reviewer-bj", "/bureau/remedy.xhtml?id=" + id, letter);
    }

    /** At the browser that has it open: both need a paper. */
    void answer(WaitingKind kind) {
        if (kind == WaitingKind.LETTER_SERVICE) {
            browser.choose("way", "邮寄送达");
            Papers.keep(browser);
            browser.follow(By.id("save"));
        } else {
            browser.choose("result", "维持");
            browser.type("outcome", "示例：驳回诉讼请求");
            Papers.keep(browser);
            browser.confirm("decide");
        }
    }
}
