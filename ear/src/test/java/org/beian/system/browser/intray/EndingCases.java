package org.beian.system.browser.intray;

import java.util.List;
import java.util.Map;
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
 * no access any more or a provider that ends, or an access that had ended is in force again.
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
        if (kind == WaitingKind.PROVIDER_ENDING) {
            String id = leaving();
            return new WaitingCases.Opened(
                    "sponsor", "/sponsor/leftAccesses.xhtml?access=" + id, name);
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

    /** Its access is one of a provider whose end is set, as the timer tells of it. */
    private String leaving() {
        String id = rows.text("select nextval('left_access_seq')");
        String provider = rows.text("select nextval('unit_seq')");
        String access =
                "(select a.id from icp_access a join icp_website w on w.id = a.website_id"
                        + " where a.state = 'ACTIVE' and w.filing_number = '"
                        + number
                        + "-1')";
        rows.change(
                "insert into unit (id, code, name, province, valid_from, valid_to, version) values ("
                        + provider
                        + ", 'leaving-"
                        + provider
                        + "', '示例将终止接入', '110000', date '2005-03-20', current_date + 10, 0)",
                "update icp_access set provider_id = " + provider + " where id = " + access,
                "insert into left_access (id, state, authority, provider_id, access_id, subject_id,"
                        + " last_day, told_at, version) select "
                        + id
                        + ", 'OPEN', '110000', provider_id, id, subject_id, current_date + 10,"
                        + " current_timestamp, 0 from icp_access where id = "
                        + access);
        return id;
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
            case PROVIDER_ENDING -> {
                Map<String, Object> wish =
                        Map.of(
                                "kind",
                                "CANCEL_WEBSITE",
                                "filingNumber",
                                number + "-1",
                                "reason",
                                "示例：网站不再开办",
                                "mandate",
                                false,
                                "attachments",
                                List.of());
                CancellationSamples.approve(
                        system, sponsor.post("/api/v1/cancellations", wish).expect(201).id());
            }
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
