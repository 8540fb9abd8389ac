package org.beian.system.browser.intray;

import org.beian.notice.waiting.WaitingKind;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;
import org.openqa.selenium.By;

/**
 * Filings of the sponsor that are about to end: the bureau intends to cancel one, its website has
 * no access any more, or an access that had ended is in force again.
 */
final class EndingCases {

    private final RunningSystem system;
    private final Browser browser;
    private final Api sponsor;
    private final Rows rows;
    private SampleApplication filing;
    private String number;

    EndingCases(RunningSystem system, Browser browser, Api sponsor) {
        this.system = system;
        this.browser = browser;
        this.sponsor = sponsor;
        rows = new Rows(system);
    }

    WaitingCases.Opened open(WaitingKind kind) {
        filing = SponsorPages.own();
        String name = filing.at("/websites/0/name");
        number = CancellationSamples.filed(system, sponsor, filing);
        if (kind == WaitingKind.HEARING) {
            String id = intended(name);
            return new WaitingCases.Opened("sponsor", "/sponsor/cancellation.xhtml?id=" + id, name);
        }
        if (kind == WaitingKind.UNCERTAIN_ACCESS) {
            String id = CancellationSamples.uncertain(system, number);
            return new WaitingCases.Opened(
                    "reviewer-bj", "/bureau/uncertainAccess.xhtml?id=" + id, name);
        }
        CancellationSamples.withdrawn(system, number);
        String empty = " from clearing where filing_number = '" + number + "-1'";
        String page = "/clearing.xhtml?id=" + rows.text("select id" + empty);
        if (kind == WaitingKind.EMPTY_FILING) {
            return new WaitingCases.Opened("sponsor", "/sponsor" + page, name);
        }
        // as if the sponsor's last day had passed
        rows.change(
                "update clearing set due = current_date - 3 where id = (select id" + empty + ")");
        return new WaitingCases.Opened("reviewer-bj", "/bureau" + page, name);
    }

    /** A reviewer opens the case with evidence; gives its number. */
    private String intended(String name) {
        browser.signIn("reviewer-bj")
                .go(
                        "/bureau/ownMotion.xhtml?lang=zh-CN&number="
                                + AccessApplications.encoded(number));
        browser.choose("what", "注销网站：" + name + "（" + number + "-1）");
        browser.type("reason", "示例：备案信息不真实");
        browser.type("facts", "示例：所填电话为空号");
        Papers.keep(browser);
        browser.confirm("open");
        browser.find(By.id("openDrop"));
        return browser.idInAddress();
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        switch (kind) {
            case HEARING ->
                    as(one).get(one.href())
                            .form("answering")
                            .fill("answer", "示例：电话已更换")
                            .press("sendAnswer");
            case CLEARING -> as(one).get(one.href()).form("clearingDialogForm").press("clear");
            case UNCERTAIN_ACCESS ->
                    as(one).get(one.href())
                            .form("keepingForm")
                            .fill("keepReason", "示例：经核实仍在使用")
                            .press("keep");
            default -> {
                filing.asAddedAccess(number, AccessApplications.address());
                CancellationSamples.filed(system, sponsor, filing);
            }
        }
    }

    private DeskClient as(WaitingCases.Opened one) {
        return DeskClient.signIn(system, one.account());
    }
}
