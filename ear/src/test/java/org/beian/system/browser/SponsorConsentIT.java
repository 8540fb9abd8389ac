package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.junit.jupiter.api.Test;

/** Tests of the sponsor's consent to what its provider changed, on the pages of both (12.7). */
@ApiTest
class SponsorConsentIT {

    private static final String NAME = "示例更正网站";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final DeskClient sponsor = DeskClient.signIn(system, "sponsor");
    private final DeskClient officer = DeskClient.signIn(system, "provider");
    private final String email = "sponsor-" + UUID.randomUUID() + "@example.cn";
    private final SampleApplication filing =
            SponsorPages.own().with("/subject/responsible/email", email);

    /** An entrusted application that the bureau refused, and the provider changed. */
    private String changed() {
        String id = new SponsorPages(system).entrustedAndRefused(filing);
        change(id, NAME);
        return id;
    }

    private void change(String id, String name) {
        filing.with("/mandate", true).with("/websites/0/name", name);
        Api.Answer answer = provider.put(Api.FILINGS + "/" + id, filing.json()).expect(200);
        assertThat(answer.state()).as(answer.text()).isEqualTo("AWAITING_SPONSOR");
    }

    private DeskClient.Page atSponsor(String id) {
        return sponsor.get("/sponsor/filing.xhtml?id=" + id);
    }

    @Test
    @Clause({"12.7", "7.5"})
    void reachesTheBureauWithTheSponsorsConsentOnly() {
        String id = changed();
        assertThat(officer.get("/provider/filing.xhtml?id=" + id).words()).contains("待主办者同意");
        assertThat(sponsor.get("/sponsor/filings.xhtml").words()).contains("核对修改并答复");
        DeskClient.Page page = atSponsor(id);
        assertThat(page.words()).contains("接入提供者的修改待您同意", NAME);
        DeskClient.Form form = page.form("consenting");
        assertThat(form.press("consent").status()).isEqualTo(302);
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");

        DeskClient.Page late = form.press("consent");
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.message()).contains("没有待主办者同意的修改");
        assertThat(new Mails(system).awaitTo(email, 1)).isNotEmpty();
    }

    @Test
    @Clause({"12.7", "12.2"})
    void comesBackWithTheReasonAndCanBeRecalled() {
        String id = changed();
        DeskClient.Form form = atSponsor(id).form("decliningForm");
        assertThat(form.fill("declineReason", "假").press("decline").message()).contains("理由");
        DeskClient.Page back = form.fill("declineReason", "名称没有改过").press("decline");
        assertThat(back.status()).as(back.toString()).isEqualTo(302);
        assertThat(officer.get("/provider/filing.xhtml?id=" + id).words()).contains("名称没有改过");

        change(id, "示例再改网站");
        DeskClient.Form recall = officer.get("/provider/filing.xhtml?id=" + id).form("withdrawing");
        assertThat(recall.press("recall").status()).isEqualTo(302);
        assertThat(provider.filing(id).state()).isEqualTo("RETURNED");
        DeskClient.Page seen = officer.get("/provider/filing.xhtml?id=" + id);
        assertThat(seen.words()).contains("修改已撤回").doesNotContain("自动核查未通过");
        assertThat(atSponsor(id).words()).contains("接入提供者撤回了所作的修改");
        assertThat(atSponsor(id).offers("consent")).isFalse();
    }
}
