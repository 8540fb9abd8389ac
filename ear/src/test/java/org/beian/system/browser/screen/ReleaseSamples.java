package org.beian.system.browser.screen;

import java.util.Map;
import org.beian.demo.DemoData;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;

/**
 * Sample releases of bought domains that wait in Beijing: the demo sponsor applied for one, and is
 * the former holder of two for which the demo provider applied, of which it answered one.
 */
public final class ReleaseSamples {

    private static final String BUYER = "示例域名买受公司";

    private final RunningSystem system;
    private final DeskClient sponsor;
    private final String applied;
    private final String asked;
    private final String answered;

    /** Makes the content. */
    ReleaseSamples(RunningSystem system) {
        this.system = system;
        sponsor = DeskClient.signIn(system, "sponsor");
        applied = ofProvider();
        asked = ofSponsor();
        answered = ofSponsor();
        sponsor.get("/sponsor/domainRelease.xhtml?id=" + answered)
                .form("answering")
                .fill("answer", "示例：域名已于本月转让")
                .press("sendAnswer");
    }

    /** Application of the demo sponsor itself. */
    String applied() {
        return applied;
    }

    /** Application of the demo provider, on which the demo sponsor is heard. */
    String asked() {
        return asked;
    }

    /** Application of the demo provider, on which the bureau may decide. */
    String answered() {
        return answered;
    }

    private String ofProvider() {
        String domain =
                sold(system.api("demo-provider"), SampleApplication.another(), DemoData.SPONSOR);
        return sponsor.get("/sponsor/domainReleaseNew.xhtml")
                .form("applying")
                .fill("domain", domain)
                .press("submit")
                .header("Location")
                .replaceAll(".*=", "");
    }

    private String ofSponsor() {
        Api provider = system.api("demo-provider");
        String domain = sold(AccessApplications.sponsorsProgram(system), SponsorPages.own(), BUYER);
        String mandate =
                provider.upload("委托书.png", "image/png", Documents.png(300, 200)).expect(201).id();
        return provider.post(
                        "/api/v1/domain-releases",
                        Map.of("domain", domain, "holder", BUYER, "mandate", mandate))
                .expect(201)
                .id();
    }

    private String sold(Api former, SampleApplication application, String holder) {
        return sold(system, former, application, holder);
    }

    /**
     * Files an application with a domain that then is sold. It lies below a top level in which no
     * test files what is not reported: other tests file below {@code cn}, of which nobody reports.
     */
    public static String sold(
            RunningSystem system, Api former, SampleApplication application, String buyer) {
        String domain = "shili-sold-" + System.nanoTime() + ".ninja";
        RegisterSamples register = new RegisterSamples(system);
        register.register(domain, application.at("/subject/name"));
        CancellationSamples.filed(system, former, application.withDomain(domain));
        register.sell(domain, buyer);
        return domain;
    }
}
