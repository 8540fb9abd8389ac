package org.beian.system.browser.intray;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.CancellationSamples;

/** Moves of websites to another provider: they wait for it, and for the sponsor. */
final class MoveCases {

    private static final String OFFICER = "示例专员乙";

    private final RunningSystem system;
    private final Api sponsor;
    private final Api next;
    private int lastAddress = 150;
    private String access;
    private String number;

    MoveCases(RunningSystem system, Api sponsor) {
        this.system = system;
        this.sponsor = sponsor;
        next = system.api("demo-provider2");
    }

    WaitingCases.Opened open(WaitingKind kind) {
        SampleApplication filing = SponsorPages.own();
        String name = filing.at("/websites/0/name");
        number = CancellationSamples.filed(system, sponsor, filing);
        String address = "192.0.2." + ++lastAddress;
        access = AccessApplications.preAssigned(next, filing, address);
        byte[] mandate = Documents.png(300, 200);
        filing.asAddedAccess(number, address)
                .with("/websites/0/accesses/0/provider", null)
                .with("/websites/0/accesses/0/replaces", "provider")
                .with("/mandate", true)
                .with(
                        "/verification",
                        Map.of(
                                "officer",
                                OFFICER,
                                "date",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
                .withAttachment(
                        next.upload("示例委托书.png", "image/png", mandate).expect(201).id(), "MANDATE");
        CancellationSamples.filed(system, next, filing);
        String page = "/replacement.xhtml?id=" + waiting();
        return kind == WaitingKind.OWN_REPLACEMENT
                ? new WaitingCases.Opened("sponsor", "/sponsor" + page, name)
                : new WaitingCases.Opened("provider2", "/provider" + page, name);
    }

    private String waiting() {
        for (var each :
                next.get("/api/v1/access-replacements?state=waiting&limit=500")
                        .expect(200)
                        .json()
                        .path("items")) {
            if (each.path("filingNumber").asText().equals(number + "-1")) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no move of " + number);
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        if (kind == WaitingKind.OWN_REPLACEMENT) {
            DeskClient.signIn(system, one.account())
                    .get(one.href())
                    .form("keepingForm")
                    .press("keep");
        } else {
            next.post(
                            AccessApplications.at(access, "opening"),
                            Map.of("filingNumber", number + "-1", "officer", OFFICER))
                    .expect(200);
        }
    }
}
