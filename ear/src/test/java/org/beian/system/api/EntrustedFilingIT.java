package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.junit.jupiter.api.Test;

/**
 * Tests of an application that a sponsor entrusts to its provider, which verifies, passes on or
 * sends back (12.1, 12.2).
 */
@ApiTest
class EntrustedFilingIT {

    private static final String SCRIPT = "<script>window.hit=1</script>";
    private static final Pattern ROW =
            Pattern.compile(
                    "<small>(\\d{4})年(\\d{1,2})月(\\d{1,2})日"
                            + ".*?/provider/filing\\.xhtml\\?id=(\\d+)\"",
                    Pattern.DOTALL);

    private final RunningSystem system = RunningSystem.get();
    private final Api sponsorsProgram = AccessApplications.sponsorsProgram(system);
    private final Api provider = system.api("demo-provider");
    private final DeskClient sponsor = DeskClient.signIn(system, "sponsor");
    private final DeskClient officer = DeskClient.signIn(system, "provider");
    private final String email = "sponsor-" + UUID.randomUUID() + "@example.cn";

    private String drafted() {
        return sponsorsProgram
                .post(
                        Api.FILINGS + "?draft=true",
                        SponsorPages.own().with("/subject/responsible/email", email).json())
                .expect(201)
                .id();
    }

    private String entrusted() {
        String id = drafted();
        DeskClient.Page answer = SponsorPages.entrust(sponsor, id, true);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        assertThat(provider.filing(id).state()).isEqualTo("AWAITING_PROVIDER");
        return id;
    }

    private DeskClient.Page atProvider(String id) {
        return officer.get("/provider/filing.xhtml?id=" + id);
    }

    /** True when the application is on any page of the provider's tasks of this kind. */
    private boolean waits(String kind, String id) {
        String list = "/provider/tasks.xhtml?rows=100&kind=" + kind;
        String after = "";
        while (after != null) {
            String page = officer.get(list + after).text();
            if (page.contains("/provider/filing.xhtml?id=" + id + "\"")) {
                return true;
            }
            List<MatchResult> rows = ROW.matcher(page).results().toList();
            after = rows.size() < 100 ? null : "&after=" + key(rows.get(99));
        }
        return false;
    }

    /** The key of a row: the day on which it is due, and its number. */
    private static String key(MatchResult row) {
        return LocalDate.of(
                        Integer.parseInt(row.group(1)),
                        Integer.parseInt(row.group(2)),
                        Integer.parseInt(row.group(3)))
                + "_"
                + row.group(4);
    }

    private static DeskClient.Form verified(DeskClient.Page page) {
        return page.form("verifying")
                .fill("verifyOfficer", SampleApplication.OFFICER)
                .fill("verifyDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    @Test
    @Clause({"12.1", "12.2"})
    void goesThroughItsProvidersHandsToTheBureauAndBack() {
        String id = entrusted();
        assertThat(waits("TO_VERIFY", id)).isTrue();
        DeskClient.Page page = atProvider(id);
        assertThat(page.words()).contains("核实", "示例网站主办单位", "s***@example.cn");
        assertThat(page.text()).doesNotContain(email);
        assertThat(page.words()).contains("尚未自动核查").doesNotContain("未发现问题");

        DeskClient.Page passed = verified(page).press("check");
        assertThat(passed.status()).as(passed.toString()).isEqualTo(302);
        assertThat(sponsorsProgram.filing(id).state()).isEqualTo("UNDER_REVIEW");
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        String number = provider.filing(id).json().path("filingNumber").asText();

        DeskClient.Page handedOver =
                atProvider(id)
                        .form("handingOver")
                        .fill("passOfficer", SampleApplication.OFFICER)
                        .fill("passGuidance", "已指导安装电子验证标识")
                        .press("pass");
        assertThat(handedOver.status()).as(handedOver.toString()).isEqualTo(302);
        List<String> told = new Mails(system).awaitTo(email, 3).stream().map(Mails::text).toList();
        assertThat(told).hasSize(3).noneMatch(text -> text.contains("token="));
        assertThat(told.get(0)).contains("已经核实并提交");
        assertThat(told.subList(1, 3)).allMatch(text -> text.contains(number));
        assertThat(sponsor.get("/sponsor/filing.xhtml?id=" + id).words())
                .contains(number, "委托接入提供者", "核实", "移交主办者", "已指导安装电子验证标识", "链完整");
        assertThat(waits("TO_HAND_OVER", id)).isFalse();
    }

    @Test
    @Clause({"12.2", "7.5"})
    void comesBackWithTheReasonAndLeavesTheProvider() {
        String id = entrusted();
        DeskClient.Form form = atProvider(id).form("sendingBackForm");
        DeskClient.Page without = form.fill("sendBackReason", "假").press("sendBack");
        assertThat(without.message()).contains("理由");
        DeskClient.Page sent = form.fill("sendBackReason", "证件已失效 " + SCRIPT).press("sendBack");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(302);
        assertThat(sent.location()).isEqualTo("/provider/tasks.xhtml");
        assertThat(officer.get(sent.location()).text()).contains("申请 " + id, "已退回");

        assertThat(sponsorsProgram.filing(id).state()).isEqualTo("RETURNED");
        provider.filing(id).expect(404);
        assertThat(atProvider(id).status()).isEqualTo(404);
        DeskClient.Page own = sponsor.get("/sponsor/filing.xhtml?id=" + id);
        assertThat(own.text()).contains("证件已失效 &lt;script&gt;").doesNotContain(SCRIPT);
        assertThat(Mails.text(new Mails(system).awaitTo(email, 1).get(0))).contains("证件已失效");
        // and once more, mended
        assertThat(SponsorPages.entrust(sponsor, id, true).status()).isEqualTo(302);
        assertThat(provider.filing(id).state()).isEqualTo("AWAITING_PROVIDER");
    }

    @Test
    void refusesWithoutTheMandate() {
        String id = drafted();
        DeskClient.Page answer = SponsorPages.entrust(sponsor, id, false);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.message()).contains("委托");
        assertThat(sponsorsProgram.filing(id).state()).isEqualTo("DRAFT");
    }

    /** What the provider filed itself it takes back on its page, once. */
    @Test
    @Clause("12.7")
    void letsTheProviderTakeItsOwnFilingBack() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.Form form = atProvider(id).form("withdrawing");
        assertThat(form.press("withdraw").status()).isEqualTo(302);
        assertThat(provider.filing(id).state()).isEqualTo("WITHDRAWN");

        DeskClient.Page late = form.press("withdraw");
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.message()).containsAnyOf("已有变化", "已撤回");
        assertThat(late.offers("withdraw")).isFalse();
    }

    /** A20: the sponsor took it back while the provider had its page open. */
    @Test
    void tellsTheSecondWhatTheFirstDid() {
        String id = entrusted();
        DeskClient.Form open = verified(atProvider(id));
        sponsorsProgram.post(Api.FILINGS + "/" + id + "/withdrawal", null).expect(204);

        DeskClient.Page late = open.press("check");
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.message()).containsAnyOf("已有变化", "已撤回");
        assertThat(sponsorsProgram.filing(id).state()).isEqualTo("WITHDRAWN");
    }

    /** A16, A17: another provider has nothing of it, and no program skips the verification. */
    @Test
    void refusesAnotherProviderAndShortCuts() {
        String id = entrusted();
        system.api("demo-provider2").filing(id).expect(404);
        DeskClient another = DeskClient.signIn(system, "provider2");
        assertThat(another.get("/provider/filing.xhtml?id=" + id).status()).isEqualTo(404);
        assertThat(another.get("/provider/tasks.xhtml").text()).doesNotContain("?id=" + id);
        provider.put(Api.FILINGS + "/" + id, SampleApplication.another().json()).expect(409);
        sponsorsProgram.put(Api.FILINGS + "/" + id, SponsorPages.own().json()).expect(409);
        DeskClient.Page nobody =
                atProvider(id)
                        .form("verifying")
                        .fill("verifyOfficer", "示例不在册")
                        .fill("verifyDate", "2026-01-01")
                        .press("check");
        assertThat(nobody.status()).isEqualTo(200);
        assertThat(provider.filing(id).state()).isEqualTo("AWAITING_PROVIDER");
    }
}
