package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.support.AccessApplications.ACCESSES;
import static org.beian.support.AccessApplications.address;
import static org.beian.support.AccessApplications.appliedBy;
import static org.beian.support.AccessApplications.approved;
import static org.beian.support.AccessApplications.assertRefused;
import static org.beian.support.AccessApplications.at;
import static org.beian.support.AccessApplications.comparison;
import static org.beian.support.AccessApplications.customer;
import static org.beian.support.AccessApplications.given;
import static org.beian.support.AccessApplications.ips;
import static org.beian.support.AccessApplications.sponsorsProgram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;

/**
 * Tests of access only after filing (article 11): the provider's program, and the sponsor at its
 * screen.
 */
@ApiTest
class AccessIT {

    private static final String WIZARD = "/sponsor/wizard.xhtml";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    @Clause("11.3.2")
    void opensByTheNumberWhatTheProviderFiled() {
        SampleApplication filing = SampleApplication.another();
        Api.Answer made = provider.post(ACCESSES, customer(filing)).expect(201);
        String id = made.id();
        assertThat(made.header("Location")).endsWith(ACCESSES + "/" + id);
        assertThat(made.state()).isEqualTo("APPLIED");
        Map<String, String> opening = Map.of("filingNumber", "京ICP备2005000001号");
        assertRefused(provider.post(at(id, "opening"), opening), 409, "ACCESS_STATE_FORBIDS");

        String address = address();
        Api.Answer kept =
                provider.post(
                                at(id, "pre-assignment"),
                                ips(address),
                                "If-Match",
                                made.header("ETag"))
                        .expect(200);
        assertThat(kept.state()).isEqualTo("PRE_ASSIGNED");
        assertThat(kept.json().at("/ips/0/end").asText()).isEqualTo(address);
        assertThat(kept.json().path("lapsesOn").asText()).isNotBlank();
        Api.Answer early = provider.post(at(id, "opening"), opening);
        assertRefused(early, 409, "ACCESS_NOT_FILED");
        assertThat(early.json().path("detail").asText()).contains("没有该编号");

        filing.withAddress(address).with("/websites/0/accesses/0/accessApplication", id);
        String number = approved(system, provider, filing);
        Map<String, String> byOfficer =
                Map.of("filingNumber", number, "officer", SampleApplication.OFFICER);
        Api.Answer opened = provider.post(at(id, "opening"), byOfficer).expect(200);
        assertThat(opened.state()).isEqualTo("OPENED");
        assertThat(opened.json().path("filingNumber").asText()).isEqualTo(number + "-1");
        assertThat(opened.json().at("/opened/officer").asText())
                .isEqualTo(SampleApplication.OFFICER);
        assertThat(provider.post(at(id, "opening"), byOfficer).expect(200).text())
                .isEqualTo(opened.text());
        assertThat(list("OPENED", id)).contains(id);
        assertThat(list("APPLIED", id)).doesNotContain(id);

        Map<String, String> why = Map.of("reason", "合同到期，不再续约");
        assertThat(provider.post(at(id, "stop"), why).expect(200).state()).isEqualTo("STOPPED");
        assertRefused(provider.post(at(id, "stop"), why), 409, "ACCESS_STATE_FORBIDS");
    }

    @Test
    @Clause("11.3.1")
    void comparesWhatASponsorFiledItselfBeforeItIsOpened() {
        SampleApplication filing = SampleApplication.another();
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String id = appliedBy(sponsor, filing);
        assertThat(list("APPLIED", id)).contains(id);
        assertThat(event(id, "ACCESS_APPLIED")).isNotNull();
        String address = address();
        provider.post(at(id, "pre-assignment"), ips(address)).expect(200);
        MimeMessage mail = new Mails(system).one(address);
        assertThat(Mails.text(mail)).contains(id, "备案");
        DeskClient.Page own = sponsor.get("/sponsor/accessOne.xhtml?id=" + id);
        assertThat(own.words()).contains(address, "已预分配地址", "现在办理备案");
        assertThat(sponsor.get(WIZARD).text()).contains("value=\"" + id);

        filing.json().remove(List.of("mandate", "verification"));
        filing.withAddress(address)
                .with("/websites/0/accesses/0/provider", "provider")
                .with("/websites/0/accesses/0/accessApplication", id);
        String number = approved(system, sponsorsProgram(system), filing);
        Map<String, String> opening = Map.of("filingNumber", number);
        Api.Answer unconfirmed = provider.post(at(id, "opening"), opening);
        assertRefused(unconfirmed, 409, "ACCESS_NOT_FILED");
        assertThat(unconfirmed.json().path("detail").asText()).contains("尚未经本单位核对确认");

        assertThat(given(sponsor, id, number, filing).status()).isEqualTo(302);
        assertThat(event(id, "ACCESS_NUMBER_GIVEN")).isNotNull();
        ObjectNode wrong = given(filing, id, null);
        ((ObjectNode) wrong.at("/given/subject/document")).put("number", "91110000101623741K");
        Api.Answer compared = provider.post(comparison(number), wrong).expect(200);
        assertThat(unequal(compared)).containsExactly("/subject/document/number");
        assertThat(compared.text()).doesNotContain(filing.at("/subject/document/number"));
        Api.Answer refused = provider.post(comparison(number), wrong.put("result", "CONFIRMED"));
        assertRefused(refused, 409, "COMPARISON_UNEQUAL");
        assertThat(refused.json().at("/errors/0/pointer").asText())
                .isEqualTo("/subject/document/number");

        // in another spelling, and with what the sponsor gave at its screen
        String narrow = number.replace("号", "").replace("ICP", "icp");
        ObjectNode confirmation = given(filing, id, "CONFIRMED");
        Api.Answer confirmed =
                provider.post(comparison(narrow), without(confirmation, "given")).expect(200);
        assertThat(confirmed.json().path("result").asText()).isEqualTo("CONFIRMED");
        assertThat(unequal(confirmed)).isEmpty();
        assertThat(provider.post(at(id, "opening"), opening).expect(200).state())
                .isEqualTo("OPENED");
        assertThat(sponsor.get("/sponsor/accessOne.xhtml?id=" + id).words())
                .contains("已开通", number + "-1", SampleApplication.OFFICER);
        assertThat(sponsor.get(WIZARD).text())
                .as("an open one begins no other filing")
                .doesNotContain("value=\"" + id);
        assertRefused(
                provider.post(comparison(number), given(filing, id, null)),
                409,
                "ACCESS_STATE_FORBIDS");
    }

    @Test
    @Clause("11.3.1")
    void isComparedAndOpenedAtTheProvidersDesk() {
        SampleApplication filing = SampleApplication.another();
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String id = appliedBy(sponsor, filing);
        DeskClient desk = DeskClient.signIn(system, "provider");
        String page = "/provider/accessOne.xhtml?id=" + id;
        DeskClient.Page wrong =
                desk.get(page).form("assigning").fill("addresses", "8.8.8.8").press("assign");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.words()).contains("8.8.8.8", "已备案的IP地址范围");
        String address = address();
        assertThat(
                        desk.get(page)
                                .form("assigning")
                                .fill("addresses", address)
                                .press("assign")
                                .status())
                .isEqualTo(302);
        filing.json().remove(List.of("mandate", "verification"));
        filing.withAddress(address).with("/websites/0/accesses/0/provider", "provider");
        String number = approved(system, sponsorsProgram(system), filing);
        assertThat(listed(desk, "TO_OPEN", id)).contains("id=" + id);
        assertThat(desk.get(page).words()).contains("尚未经本单位核对确认");
        assertThat(given(sponsor, id, number, filing).status()).isEqualTo(302);

        DeskClient.Page compared = desk.get(page);
        assertThat(compared.words()).contains("一致").doesNotContain("不一致");
        assertThat(compared.text()).doesNotContain(filing.at("/subject/document/number"));
        DeskClient.Page confirmed =
                compared.form("comparing")
                        .fill("compareOfficer", SampleApplication.OFFICER)
                        .press("confirm");
        assertThat(confirmed.status()).as(confirmed.words()).isEqualTo(302);
        DeskClient.Page opened =
                desk.get(page)
                        .form("opening")
                        .fill("openOfficer", SampleApplication.OFFICER)
                        .fill("openDate", today())
                        .press("open");
        assertThat(opened.status()).as(opened.words()).isEqualTo(302);
        assertThat(desk.get(page).words()).contains("接入已开通", "链完整", number + "-1");
        assertThat(listed(desk, "OPENED", id)).contains("id=" + id);
    }

    /** The provider's list from this one on: other tests put theirs before it. */
    private static String listed(DeskClient desk, String state, String id) {
        long later = Long.parseLong(id) + 1;
        return desk.get("/provider/access.xhtml?state=" + state + "&after=" + later).text();
    }

    private List<String> list(String state, String around) {
        List<String> ids = new ArrayList<>();
        long before = Long.parseLong(around) - 1;
        provider.get(ACCESSES + "?limit=500&state=" + state + "&cursor=" + before)
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private JsonNode event(String access, String type) {
        String after = "0";
        while (true) {
            JsonNode items =
                    provider.get("/api/v1/events?all=true&limit=500&after=" + after)
                            .expect(200)
                            .json()
                            .path("items");
            for (JsonNode event : items) {
                after = event.path("id").asText();
                if (event.path("accessApplication").asText().equals(access)
                        && event.path("type").asText().equals(type)) {
                    return event;
                }
            }
            if (items.size() < 500) {
                return null;
            }
        }
    }

    private static List<String> unequal(Api.Answer answer) {
        List<String> pointers = new ArrayList<>();
        for (JsonNode each : answer.json().path("differences")) {
            if (!each.path("equal").asBoolean()) {
                pointers.add(each.path("pointer").asText());
            }
        }
        return pointers;
    }

    private static ObjectNode without(ObjectNode body, String member) {
        body.remove(member);
        return body;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
