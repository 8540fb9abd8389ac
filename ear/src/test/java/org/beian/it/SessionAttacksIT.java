package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, forged forms, view states, error pages (adversity A4 to A7, A25). */
@Tag("micro")
class SessionAttacksIT {

    private static final String SOURCE = "127.0.4.1";
    private static final String OWN = "ein langer weg nach hause";

    private final RunningSystem system = RunningSystem.get();

    @Test
    void refusesASessionIdFromBeforeTheSignIn() {
        Stranger victim = Stranger.from(SOURCE);
        Stranger.Answer page = victim.with("JSESSIONID", "chosenbyanattacker").get("/login.xhtml");
        Stranger before = victim.thief();
        assertThat(before.session()).isNotEqualTo("chosenbyanattacker");
        victim.enter(page, "reviewer-gd", "demo");
        assertThat(victim.isIn()).isTrue();
        assertThat(victim.thief().isIn()).as("the cookies are all that counts").isTrue();
        assertThat(victim.session()).isNotEqualTo(before.session());
        assertThat(before.isIn()).isFalse();
        assertThat(victim.thief().with("JSESSIONID", "chosenbyanattacker").isIn()).isFalse();
    }

    @Test
    void refusesASessionAfterSigningOut() {
        Stranger visitor = Stranger.signedIn(SOURCE, "reviewer-gd", "demo");
        Stranger thief = visitor.thief();
        assertThat(thief.isIn()).isTrue();
        Map<String, String> fields = visitor.get("/home.xhtml").form("logout");
        fields.put("signOut", "x");
        assertThat(visitor.post("/home.xhtml", fields).location()).isEqualTo("/index.xhtml");
        assertThat(thief.isIn()).isFalse();
    }

    @Test
    void refusesOtherSessionsAfterAChangeOfThePasswordAndAllOfADisabledAccount() {
        IssuedAccounts accounts = new IssuedAccounts();
        IssuedAccounts.Issued account = accounts.reviewerWith(OWN);
        Stranger here = Stranger.signedIn(SOURCE, account.username(), OWN);
        Stranger elsewhere = Stranger.signedIn(SOURCE, account.username(), OWN);
        Stranger before = here.thief();
        assertThat(before.isIn()).isTrue();
        IssuedAccounts.changePassword(here, OWN, OWN + " zurueck");
        assertThat(here.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(before.isIn()).isFalse();

        accounts.disable(account.username());
        assertThat(here.isIn()).isFalse();
    }

    @Test
    void keepsCookiesFromScriptsAndOtherSitesAndOutOfAddresses() {
        Stranger visitor = Stranger.from(SOURCE);
        Stranger.Answer page = visitor.get("/login.xhtml");
        Stranger.Answer in = visitor.enter(page, "reviewer-gd", "demo");
        Stranger.Answer home = visitor.get("/home.xhtml?lang=en");
        for (Stranger.Answer answer : List.of(page, in, home)) {
            assertThat(answer.all("Set-Cookie")).allMatch(each -> each.contains("HttpOnly"));
            assertThat(answer.all("Set-Cookie"))
                    .allMatch(each -> each.matches("(?i).*; SameSite=Strict\\b.*"));
        }
        assertThat(visitor.get("/home.xhtml").text()).doesNotContainIgnoringCase("jsessionid");
        String rewritten = "/home.xhtml" + visitor.inAddress();
        assertThat(Stranger.from(SOURCE).get(rewritten).status()).isNotEqualTo(200);
        assertThat(visitor.thief().with("JSESSIONID", "none").get(rewritten).status())
                .isNotEqualTo(200);
    }

    @Test
    void refusesFormsFromElsewhere() {
        String id = waiting();
        String page = "/bureau/desk.xhtml?id=" + id;
        Stranger reviewer = Stranger.signedIn(SOURCE, "reviewer-bj", "demo");
        Stranger attacker = Stranger.signedIn(SOURCE, "reviewer-gd", "demo");
        Map<String, String> own = approval(reviewer, page);
        Map<String, String> foreign = attacker.get("/home.xhtml").form("logout");

        Map<String, String> without = new LinkedHashMap<>(own);
        without.remove("csrf");
        assertThat(reviewer.post(page, without).status()).isEqualTo(403);
        Map<String, String> others = new LinkedHashMap<>(own);
        others.putAll(foreign);
        assertThat(reviewer.post(page, others).status()).isEqualTo(403);
        assertThat(reviewer.post(page, own, "Origin", "https://attacker.example").status())
                .isEqualTo(403);
        assertThat(reviewer.post(page, own, "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(reviewer.post(page, own, "Origin", "null").status()).isEqualTo(403);

        Map<String, String> noState = new LinkedHashMap<>(own);
        noState.remove("jakarta.faces.ViewState");
        reviewer.post(page, noState);
        reviewer.get(page + "&deciding=deciding&approve=approve");
        assertThat(state(id)).isEqualTo("UNDER_REVIEW");

        Stranger.Answer real = reviewer.post(page, own);
        assertThat(real.status()).as("the real form: " + real.message()).isEqualTo(302);
        assertThat(state(id)).isEqualTo("APPROVED");
    }

    @Test
    void keepsProgramsAndPagesApart() {
        Stranger reviewer = Stranger.signedIn(SOURCE, "provider", "demo");
        assertThat(reviewer.get("/api/v1/filings").status()).isEqualTo(401);
        assertThat(reviewer.get("/api/v1/events").all("Set-Cookie"))
                .noneMatch(each -> each.startsWith("JSESSIONID="));
        Stranger program = Stranger.from(SOURCE);
        String key = "Bearer demo-provider";
        assertThat(program.get("/provider/filings.xhtml", "Authorization", key).location())
                .isEqualTo("/login.xhtml");
        Stranger.Answer text =
                program.send(
                        "POST",
                        "/api/v1/filings",
                        SampleApplication.another().toString(),
                        "Authorization",
                        key,
                        "Content-Type",
                        "text/plain");
        assertThat(text.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:1",
                "stateless",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "#{7*191}",
                "-1234567890123456789:-1234567890123456789"
            })
    void refusesViewStatesThatAreNotOurs(String state) {
        Stranger visitor = Stranger.from(SOURCE);
        Map<String, String> fields = visitor.get("/login.xhtml").form("login");
        fields.put("jakarta.faces.ViewState", state);
        fields.put("username", "reviewer-gd");
        fields.put("password", "demo");
        fields.put("signIn", "x");
        Stranger.Answer answer = visitor.post("/login.xhtml", fields);
        assertThat(answer.status()).isBetween(400, 499);
        assertPlain(answer);
        assertThat(answer.text()).doesNotContain("1337");
        assertThat(visitor.isIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?pfdrt=sc&pfdrid=4ib88tY5cy3INAZZsdtHPFU0Qzf8xqfq7ScCVr132r36qawXCNDixKdRFB0XZvCTU9npUitDjk1QTkIeQJA4yEY72QT2qDGJpZIajrWIUeQ%3D",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrt=sc&pfdrid=x",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml.xhtml",
                "/WEB-INF/web.xml",
                "/WEB-INF/desk/act.xhtml",
                "/META-INF/MANIFEST.MF"
            })
    void refusesOldPayloadsAndInnerFiles(String path) {
        Stranger.Answer answer = Stranger.from(SOURCE).get(path);
        assertThat(answer.status()).isNotEqualTo(200).isLessThan(500);
        assertPlain(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.xhtml", "/nothing/at/all", "/%20", "/bureau/", "/a;b=c"})
    void answersUnknownPathsWithAPageOfOurs(String path) {
        Stranger.Answer answer = Stranger.signedIn(SOURCE, "reviewer-gd", "demo").get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("没有找到", "lang=\"zh-CN\"");
        assertPlain(answer);
    }

    @Test
    void answersProgramsErrorsAsProblems() {
        Api provider = system.api("demo-provider");
        Api.Answer broken = provider.post("/api/v1/filings", "{\"kind\": ").expect(400);
        Api.Answer unknown = provider.get("/api/v1/no-such-thing").expect(404);
        for (Api.Answer each : List.of(broken, unknown)) {
            assertThat(each.header("Content-Type")).startsWith("application/problem+json");
            assertThat(each.text()).doesNotContain("Exception", "Payara", "org.beian");
        }
    }

    @Test
    void refusesMethodsAndPathsThatNoBrowserSends() {
        for (String method : List.of("TRACE", "PUT", "DELETE")) {
            Stranger.Answer answer = Stranger.from(SOURCE).send(method, "/login.xhtml", null);
            assertThat(answer.status()).as(method).isBetween(400, 501);
            assertPlain(answer);
        }
        for (String path : List.of("/%00", "/..%2f..%2fetc/passwd", "/%c0%ae%c0%ae/", "/%zz")) {
            Stranger.Answer answer = Stranger.from(SOURCE).get(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            if (answer.status() == 200) {
                assertThat(answer.text()).as("the server's own answer to " + path).isEmpty();
            }
            assertPlain(answer);
        }
    }

    private static void assertPlain(Stranger.Answer answer) {
        // the script that sets PrimeFaces up names the error page of an exception
        assertThat(answer.text().replaceAll("(?s)<script.*?</script>", ""))
                .doesNotContain("Exception", "Payara", "GlassFish", "org.beian", "\tat ");
    }

    private String waiting() {
        return system.api("demo-provider").submit(SampleApplication.another()).expect(201).id();
    }

    private String state(String id) {
        return system.api("demo-provider").filing(id).state();
    }

    private static Map<String, String> approval(Stranger reviewer, String page) {
        Map<String, String> fields = reviewer.get(page).form("deciding");
        fields.put("approve", "approve");
        return fields;
    }
}
