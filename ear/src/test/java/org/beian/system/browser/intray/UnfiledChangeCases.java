package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.notice.waiting.WaitingKind;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;

/** Unfiled changes that wait for their sponsor, or for their bureau once the sponsor answered. */
final class UnfiledChangeCases {

    private final RunningSystem system;
    private final Api provider;

    UnfiledChangeCases(RunningSystem system) {
        this.system = system;
        provider = system.api("demo-provider");
    }

    WaitingCases.Opened open(WaitingKind kind) {
        SampleApplication filing = SponsorPages.own();
        String website = new SponsorPages(system).filedForSponsor(filing);
        String id =
                provider.post("/api/v1/unfiled-changes", SponsorPages.renamed(website))
                        .expect(201)
                        .id();
        String page = "/unfiledChange.xhtml?id=" + id;
        String name = filing.at("/websites/0/name");
        WaitingCases.Opened ofSponsor = new WaitingCases.Opened("sponsor", "/sponsor" + page, name);
        if (kind == WaitingKind.UNFILED_CHANGE) {
            return ofSponsor;
        }
        answer(WaitingKind.UNFILED_CHANGE, ofSponsor);
        return new WaitingCases.Opened("reviewer-bj", "/bureau" + page, name);
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        DeskClient.Page page = DeskClient.signIn(system, one.account()).get(one.href());
        DeskClient.Page answer =
                kind == WaitingKind.UNFILED_CHANGE
                        ? page.form("answering").fill("answerText", "示例：网站名称没有变化").press("answer")
                        : page.form("acceptingForm").fill("acceptText", "示例：属实").press("accept");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 302);
    }
}
