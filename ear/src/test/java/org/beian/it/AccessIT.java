package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** File first, access later (article 11): the provider's program, and the sponsor at its screen. */
@Tag("api")
class AccessIT {

    private static final String ACCESSES = "/api/v1/access-applications";

    /** Kept for the application that every route is tried on. */
    static final String OF_ROUTES = "198.51.100.100";

    private static final AtomicInteger LAST_ADDRESS = new AtomicInteger(100);

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    /** An address of the provider that no other application has. */
    static String address() {
        return "198.51.100." + LAST_ADDRESS.incrementAndGet();
    }

    static ObjectNode customer(SampleApplication filing) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.putObject("customer").put("name", filing.at("/subject/name"));
        body.put("reference", filing.reference());
        body.put("websiteName", filing.at("/websites/0/name"));
        body.putArray("domains").add(filing.at("/websites/0/domains/0"));
        body.putArray("methods").add("VIRTUAL_HOST");
        body.putArray("serverProvinces").add("110000");
        return body;
    }

    static Map<String, Object> ips(String... addresses) {
        List<Map<String, String>> ips = new ArrayList<>();
        for (String address : addresses) {
            ips.add(Map.of("start", address, "end", address));
        }
        return Map.of("ips", ips);
    }

    /** An application for access of a customer that {@code demo-provider} is about to file for. */
    static String preAssigned(Api provider, SampleApplication filing, String address) {
        String id = provider.post(ACCESSES, customer(filing)).expect(201).id();
        provider.post(at(id, "pre-assignment"), ips(address)).expect(200);
        filing.withAddress(address).with("/websites/0/accesses/0/accessApplication", id);
        return id;
    }

    /** One that the sponsor filed itself and told the provider of: the provider compares next. */
    static String toCompare(RunningSystem system, String address) {
        SampleApplication filing = SampleApplication.another();
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String id = appliedBy(sponsor, filing);
        system.api("demo-provider").post(at(id, "pre-assignment"), ips(address)).expect(200);
        filing.withAddress(address).with("/websites/0/accesses/0/provider", "provider");
        ((ObjectNode) filing.json()).remove(List.of("mandate", "verification"));
        String number = approved(system, sponsorsProgram(system), filing);
        assertThat(given(sponsor, id, number, filing).status()).isEqualTo(302);
        return id;
    }

    /** A body that a POST takes, whoever sends it. */
    static Object bodyOf(String path, String access) {
        return switch (path.replaceAll(".*/", "")) {
            case "access-applications" -> customer(SampleApplication.another());
            case "pre-assignment" -> ips(OF_ROUTES);
            case "comparison" -> Map.of("accessApplication", access);
            case "opening" -> Map.of();
            default -> Map.of("reason", "示例理由");
        };
    }

    static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String at(String id, String act) {
        return ACCESSES + "/" + id + "/" + act;
    }

    private static String comparison(String number) {
        return Api.FILINGS + "/" + encoded(number) + "/comparison";
    }

    private static ObjectNode given(SampleApplication filing, String access, String result) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("accessApplication", access).put("result", result);
        body.put("officer", SampleApplication.OFFICER);
        body.putObject("given")
                .<ObjectNode>set("subject", filing.json().get("subject").deepCopy())
                .set("website", filing.json().at("/websites/0").deepCopy());
        return body;
    }

    private void assertRefused(Api.Answer answer, int status, String code) {
        answer.expect(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/message").asText()).containsPattern("\\p{IsHan}");
        assertThat(answer.json().at("/errors/0/suggestion").asText()).isNotBlank();
    }

    private static String approved(RunningSystem system, Api applicant, SampleApplication filing) {
        Api.Answer handedIn = applicant.submit(filing).expect(201);
        assertThat(handedIn.state()).as(handedIn.text()).isEqualTo("UNDER_REVIEW");
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        assertThat(reviewer.approve(handedIn.id()).isDone()).isTrue();
        return applicant.filing(handedIn.id()).json().path("filingNumber").asText();
    }

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

        Map<String, String> why = Map.of("reason", "合同到期,不再续约");
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

        ((ObjectNode) filing.json()).remove(List.of("mandate", "verification"));
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
        ((ObjectNode) filing.json()).remove(List.of("mandate", "verification"));
        filing.withAddress(address).with("/websites/0/accesses/0/provider", "provider");
        String number = approved(system, sponsorsProgram(system), filing);
        assertThat(desk.get("/provider/access.xhtml?state=TO_OPEN").text()).contains("id=" + id);
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
        assertThat(desk.get("/provider/access.xhtml?state=OPENED").text()).contains("id=" + id);
    }

    @Test
    @Clause("11.2")
    void refusesAddressesWithEveryFaultAtOnce() {
        String taken = address();
        preAssigned(provider, SampleApplication.another(), taken);
        String id = provider.post(ACCESSES, customer(SampleApplication.another())).id();
        Api.Answer wrong =
                provider.post(at(id, "pre-assignment"), ips("010.0.0.1", "10.0.0.1", "192.0.2.10"));
        assertRefused(wrong, 422, "ACCESS_INCOMPLETE");
        assertThat(codes(wrong))
                .containsExactly("ADDRESS_SYNTAX", "ADDRESS_RESERVED", "ADDRESS_OF_PROVIDER");
        Api.Answer others = provider.post(at(id, "pre-assignment"), ips(taken));
        assertRefused(others, 409, "ADDRESS_TAKEN");
        assertThat(others.json().at("/errors/0/pointer").asText()).isEqualTo("/ips/0");
        assertRefused(
                system.api("demo-provider2").post(at(id, "pre-assignment"), ips("192.0.2.10")),
                404,
                "ACCESS_NOT_FOUND");
        assertRefused(
                provider.post(at(id, "pre-assignment"), ips(taken), "If-Match", "\"77\""),
                412,
                "ACCESS_STALE");
        assertThat(provider.get(ACCESSES + "/" + id).state()).isEqualTo("APPLIED");
    }

    @Test
    void refusesAnApplicationWithEveryFaultAtOnceAndKeepsNothing() {
        ObjectNode wrong = customer(SampleApplication.another());
        wrong.putArray("domains").add("-bad-.cn");
        wrong.putArray("methods").add("BY_PIGEON");
        wrong.putArray("serverProvinces").add("310000");
        Api.Answer refused = provider.post(ACCESSES, wrong);
        assertRefused(refused, 422, "ACCESS_INCOMPLETE");
        assertThat(codes(refused))
                .containsExactly("DOMAIN_SYNTAX", "CODES_KNOWN", "PROVIDER_REMIT");
        assertRefused(provider.post(ACCESSES, wrong.put("state", "OPENED")), 400, "JSON_UNKNOWN");
        ObjectNode elsewhere = customer(SampleApplication.another());
        elsewhere.putArray("serverProvinces").add("440000");
        assertRefused(
                system.api("demo-provider2").post(ACCESSES, elsewhere), 422, "ACCESS_INCOMPLETE");
    }

    @Test
    void refusesNumbersOfOthersWrongOfficersAndDays() {
        SampleApplication filing = SampleApplication.another();
        String id = preAssigned(provider, filing, address());
        String another = approved(system, provider, SampleApplication.another());
        assertRefused(
                provider.post(comparison(another), given(filing, id, "CONFIRMED")),
                404,
                "ACCESS_NUMBER_OF_ANOTHER");
        assertRefused(
                provider.post(at(id, "opening"), Map.of("filingNumber", another)),
                409,
                "ACCESS_NOT_FILED");
        assertRefused(
                provider.post(comparison("不是编号"), given(filing, id, null)),
                422,
                "ACCESS_NUMBER_INVALID");
        String number = approved(system, provider, filing);
        assertRefused(
                provider.post(at(id, "opening"), Map.of("filingNumber", number, "officer", "示例路人")),
                422,
                "OFFICER_NOT_ROSTERED");
        assertRefused(
                provider.post(
                        at(id, "opening"), Map.of("filingNumber", number, "date", "2005-04-01")),
                422,
                "ACCESS_DATE_INVALID");
        provider.post(at(id, "opening"), Map.of("date", "2005-02-30")).expect(400);
        assertRefused(
                provider.post(at(id, "refusal"), Map.of("reason", "无")),
                422,
                "ACCESS_REASON_MISSING");
        assertThat(provider.post(at(id, "refusal"), Map.of("reason", "资料不全")).expect(200).state())
                .isEqualTo("REFUSED");
    }

    /** F7: the same key gives the first answer, and one application. */
    @Test
    void givesTheFirstAnswerToARepeat() {
        ObjectNode body = customer(SampleApplication.another());
        String key = "access-" + System.nanoTime();
        Api.Answer first = provider.post(ACCESSES, body, "Idempotency-Key", key).expect(201);
        Api.Answer again = provider.post(ACCESSES, body, "Idempotency-Key", key).expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        provider.post(ACCESSES, body.put("reference", "other"), "Idempotency-Key", key).expect(422);
    }

    private static String appliedBy(DeskClient sponsor, SampleApplication filing) {
        DeskClient.Page applied =
                sponsor.get("/sponsor/access.xhtml?place=110000")
                        .form("applying")
                        .fill("provider", "provider")
                        .fill("websiteName", filing.at("/websites/0/name"))
                        .fill("domains", filing.at("/websites/0/domains/0"))
                        .tick("VIRTUAL_HOST")
                        .press("apply");
        assertThat(applied.status()).as(applied.words()).isEqualTo(302);
        return applied.header("Location").replaceAll(".*id=", "");
    }

    /** The sponsor tells the provider its number and data, at its screen. */
    private static DeskClient.Page given(
            DeskClient sponsor, String id, String number, SampleApplication filing) {
        return sponsor.get("/sponsor/accessOne.xhtml?id=" + id)
                .form("giving")
                .fill("number", number)
                .fill("subjectName", filing.at("/subject/name"))
                .fill("documentType", filing.at("/subject/document/type"))
                .fill("documentNumber", filing.at("/subject/document/number"))
                .fill("responsible", filing.at("/subject/responsible/name"))
                .fill("mobile", filing.at("/subject/responsible/mobile"))
                .fill("siteName", filing.at("/websites/0/name"))
                .press("give");
    }

    /** The sponsor's own key, which the administrator issues. */
    private static Api sponsorsProgram(RunningSystem system) {
        DeskClient admin = DeskClient.signIn(system, "admin");
        Matcher account =
                Pattern.compile("account\\.xhtml\\?id=(\\d+)\">sponsor<")
                        .matcher(admin.get("/admin/accounts.xhtml").text());
        assertThat(account.find()).isTrue();
        DeskClient.Page issued =
                admin.get("/admin/account.xhtml?id=" + account.group(1))
                        .form("newKey")
                        .fill("label", "AccessIT")
                        .press("issueKey");
        Matcher key = Pattern.compile("<code>([^<]+)</code>").matcher(issued.text());
        assertThat(key.find()).as(issued.words()).isTrue();
        return system.api(key.group(1));
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

    private static List<String> codes(Api.Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json().path("errors").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }

    private static ObjectNode without(ObjectNode body, String member) {
        body.remove(member);
        return body;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
