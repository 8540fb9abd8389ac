package org.beian.system.browser.intray;

import java.util.Map;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.CancellationSamples;

/** Releases of domains that were sold: they wait for the former holder, and for the bureau. */
final class ReleaseCases {

    private static final String BUYER = "示例受让有限公司";

    private final RunningSystem system;
    private final RegisterSamples registers;
    private final Api sponsor;
    private final Api provider;

    ReleaseCases(RunningSystem system, RegisterSamples registers, Api sponsor) {
        this.system = system;
        this.registers = registers;
        this.sponsor = sponsor;
        provider = system.api("demo-provider");
    }

    /** The sponsor filed the domain, and a provider applies for who bought it since. */
    WaitingCases.Opened open(WaitingKind kind) {
        String domain = "shili-sold-" + System.nanoTime() + ".ninja";
        SampleApplication filing = SponsorPages.own().withDomain(domain);
        registers.register(domain, filing.at("/subject/name"));
        CancellationSamples.filed(system, sponsor, filing);
        registers.sell(domain, BUYER);
        byte[] paper = Documents.png(300, 200);
        String mandate = provider.upload("示例委托书.png", "image/png", paper).expect(201).id();
        String id =
                provider.post(
                                "/api/v1/domain-releases",
                                Map.of("domain", domain, "holder", BUYER, "mandate", mandate))
                        .expect(201)
                        .id();
        return kind == WaitingKind.RELEASE_HEARING
                ? new WaitingCases.Opened("sponsor", page("/sponsor", id), domain)
                : new WaitingCases.Opened("reviewer-bj", page("/bureau", id), domain);
    }

    private static String page(String folder, String id) {
        return folder + "/domainRelease.xhtml?id=" + id;
    }

    /** The bureau decides once the former holder has answered. */
    void answer(WaitingKind kind, WaitingCases.Opened one) {
        DeskClient.signIn(system, "sponsor")
                .get(page("/sponsor", one.id()))
                .form("answering")
                .fill("answer", "示例：域名已转让")
                .press("sendAnswer");
        if (kind == WaitingKind.RELEASE) {
            DeskClient.signIn(system, one.account())
                    .get(one.href())
                    .form("releasingForm")
                    .fill("releaseOpinion", "示例：注册信息证明域名已转让")
                    .press("release");
        }
    }
}
