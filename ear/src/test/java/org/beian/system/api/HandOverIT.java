package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;

/**
 * Tests of the hand-over of result, guidance and credentials from a provider's program to the
 * sponsor (12.6, 7.5).
 */
@ApiTest
class HandOverIT {

    private static final String GUIDANCE = "已指导在网站根目录安装电子验证标识";
    private static final Map<String, Object> BODY =
            Map.of("officer", SampleApplication.OFFICER, "guidance", GUIDANCE);

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final Mails mails = new Mails(system);

    private static String path(String id) {
        return Api.FILINGS + "/" + id + "/hand-over";
    }

    /** An approved application of a sponsor with this e-mail address. */
    private String approved(String email) {
        String id =
                provider.submit(
                                SampleApplication.another()
                                        .with("/subject/responsible/email", email))
                        .expect(201)
                        .id();
        DeskClient.Page decided = DeskClient.signIn(system, "reviewer-bj").approve(id);
        assertThat(decided.isDone()).as(decided.toString()).isTrue();
        return id;
    }

    private static String address() {
        return "sponsor-" + UUID.randomUUID() + "@example.cn";
    }

    private List<String> textsTo(String email) {
        return mails.to(email).stream().map(Mails::text).toList();
    }

    private List<String> links(String email) {
        return textsTo(email).stream()
                .filter(text -> text.contains("token="))
                .map(text -> text.replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1"))
                .toList();
    }

    @Test
    @Clause("12.6")
    void sendsNumberLetterGuidanceAndALinkOfOneUse() {
        String email = address();
        String id = approved(email);
        String number = provider.filing(id).json().path("filingNumber").asText();
        provider.post(path(id), BODY).expect(204);

        List<MimeMessage> sent = mails.awaitTo(email, 2);
        assertThat(sent).hasSize(2);
        assertThat(textsTo(email)).allSatisfy(text -> assertThat(text).contains(number));
        assertThat(textsTo(email)).anySatisfy(text -> assertThat(text).contains(GUIDANCE));
        assertThat(links(email)).singleElement().asString().hasSize(43);
        DeskClient.Page page =
                DeskClient.signIn(system, "provider").get("/provider/filing.xhtml?id=" + id);
        assertThat(page.words()).contains("移交主办者", SampleApplication.OFFICER, GUIDANCE);
        // the sponsor's address is the sponsor's: the history shows as much as recognises it
        assertThat(page.words()).contains("s***@example.cn").doesNotContain(email);
    }

    /** The link opens the sponsor's own account, once; then the filing is in its own hands. */
    @Test
    @Clause("12.6")
    void letsTheSponsorTakeTheFilingOver() {
        String email = address();
        String id = approved(email);
        provider.post(path(id), BODY).expect(204);
        mails.awaitTo(email, 2);
        String join = "/public/join.xhtml?token=" + links(email).get(0);
        String username = "taker" + id;
        DeskClient.Form form =
                DeskClient.anybody(system)
                        .get(join)
                        .form("joining")
                        .fill("username", username)
                        .fill("displayName", "示例主办者")
                        .fill("chosen", "silver kettle nine")
                        .fill("repeated", "silver kettle nine");
        DeskClient.Page joined = form.press("join");
        assertThat(joined.status()).as(joined.toString()).isEqualTo(302);
        DeskClient.Page again = form.fill("username", username + "b").press("join");
        assertThat(again.status()).isEqualTo(200);

        DeskClient sponsor =
                DeskClient.from(system, "127.0.0.212").signedIn(username, "silver kettle nine");
        String number = provider.filing(id).json().path("filingNumber").asText();
        assertThat(sponsor.get("/sponsor/filing.xhtml?id=" + id).words())
                .contains(number, GUIDANCE);
        DeskClient officer = DeskClient.signIn(system, "provider");
        String search = URLEncoder.encode(number.replace("号", ""), StandardCharsets.UTF_8);
        assertThat(officer.get("/provider/customers.xhtml?q=" + search).words())
                .contains(number, "主办者持有");
        assertThat(officer.get("/provider/filings.xhtml?q=" + search).text())
                .contains("filing.xhtml?id=" + id)
                .containsOnlyOnce("filing.xhtml?id=")
                .contains("filings.xhtml?q=" + search + "&amp;rows=")
                .contains("filings.csv?q=" + search);
        assertThat(officer.get("/provider/filings.csv?q=" + search).text())
                .contains(id, number, "导出记录第", "条件：查找内容：", "共 1 行")
                .hasLineCount(3);
        provider.post(path(id), BODY).expect(204);
        assertThat(mails.awaitTo(email, 3)).hasSize(3);
        assertThat(links(email)).hasSize(1);
    }

    /** Fault F7: the client lost the answer and asks again. */
    @Test
    void passesOnceForARepeatedCallAndAgainForANewOne() {
        String email = address();
        String id = approved(email);
        String key = UUID.randomUUID().toString();
        provider.post(path(id), BODY, "Idempotency-Key", key).expect(204);
        provider.post(path(id), BODY, "Idempotency-Key", key).expect(204);
        Map<String, Object> other =
                Map.of("officer", SampleApplication.OFFICER, "guidance", "另外的指导意见");
        provider.post(path(id), other, "Idempotency-Key", key).expect(422);
        assertThat(mails.awaitTo(email, 2)).hasSize(2);

        provider.post(path(id), BODY).expect(204);
        assertThat(mails.awaitTo(email, 4)).hasSize(4);
        assertThat(links(email)).hasSize(2).doesNotHaveDuplicates();
    }

    /** Whoever has the link has the filing: the sponsor confirms an address that is not filed. */
    @Test
    @Clause("12.6")
    void asksTheFiledAddressBeforeTheLinkGoesToAnother() {
        String filed = address();
        String other = address();
        String id = approved(filed);
        provider.post(
                        path(id),
                        Map.of(
                                "officer",
                                SampleApplication.OFFICER,
                                "guidance",
                                GUIDANCE,
                                "email",
                                other))
                .expect(204);

        assertThat(mails.awaitTo(filed, 2)).hasSize(2);
        assertThat(mails.to(other)).isEmpty();
        DeskClient.Form form =
                DeskClient.anybody(system)
                        .get("/public/join.xhtml?token=" + links(filed).get(0))
                        .form("confirming");
        assertThat(form.press("confirm").status()).isEqualTo(302);
        assertThat(mails.awaitTo(other, 1)).hasSize(1);
        assertThat(links(other)).singleElement().asString().hasSize(43);
        assertThat(form.press("confirm").status()).isEqualTo(200);
        assertThat(mails.to(other)).hasSize(1);
    }

    @Test
    void refusesWithTheFieldThatIsWrong() {
        String email = address();
        String id = approved(email);
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("officer", "示例不在册", "guidance", GUIDANCE),
                        Map.of("guidance", GUIDANCE),
                        Map.of("officer", SampleApplication.OFFICER),
                        Map.of("officer", SampleApplication.OFFICER, "guidance", " "),
                        Map.of(
                                "officer",
                                SampleApplication.OFFICER,
                                "guidance",
                                GUIDANCE,
                                "email",
                                "nobody"))) {
            Api.Answer refused = provider.post(path(id), wrong).expect(422);
            assertThat(refused.json().path("code").asText()).isEqualTo("HAND_OVER_INCOMPLETE");
            assertThat(refused.json().at("/errors/0/pointer").asText())
                    .isIn("/officer", "/guidance", "/email");
        }
        assertThat(mails.to(email)).isEmpty();
    }

    /** Attack A17: no other member is accepted. */
    @Test
    void refusesABodyThatIsNoHandOver() {
        String id = approved(address());
        provider.post(path(id), null).expect(400);
        provider.post(path(id), "[]").expect(400);
        provider.post(path(id), Map.of("officer", 7)).expect(400);
        provider.post(
                        path(id),
                        Map.of(
                                "officer",
                                SampleApplication.OFFICER,
                                "guidance",
                                GUIDANCE,
                                "state",
                                "APPROVED"))
                .expect(400);
        provider.post(
                        path(id),
                        Map.of("officer", SampleApplication.OFFICER, "guidance", "长".repeat(1001)))
                .expect(400);
    }

    @Test
    void refusesWhatIsNotDecidedAndAnotherProviders() {
        String waiting = provider.submit(SampleApplication.another()).expect(201).id();
        assertThat(provider.post(path(waiting), BODY).expect(409).json().path("code").asText())
                .isEqualTo("FILING_STATE_FORBIDS");
        system.api("demo-provider2").post(path(waiting), BODY).expect(404);
    }
}
