package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.IssuedAccounts;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of attacks on sessions, forms, view states and error pages (attacks A4 to A7 and A25). */
@ApiTest
@Tag("attack")
@Tag("sign-in")
class SessionAttacksIT {

    private static final String SOURCE = "127.0.4.1";
    private static final String OWN = "ein langer weg nach hause";

    private final RunningSystem system = RunningSystem.get();

    @Test
    void refusesASessionIdFromBeforeTheSignIn() {
        DeskClient victim = DeskClient.from(system, SOURCE);
        DeskClient.Page page = victim.with("JSESSIONID", "chosenbyanattacker").get("/login.xhtml");
        page.enter("reviewer-gd", "demo");
        assertThat(victim.isIn()).isTrue();
        assertThat(victim.thief().isIn()).as("the cookies are all that counts").isTrue();
        assertThat(victim.session()).isNotEqualTo("chosenbyanattacker");
        assertThat(victim.thief().with("JSESSIONID", "chosenbyanattacker").isIn()).isFalse();

        DeskClient before = victim.thief();
        victim.signedIn("reviewer-bj", "demo");
        assertThat(victim.session()).isNotEqualTo(before.session());
        assertThat(victim.isIn()).isTrue();
        assertThat(before.isIn()).isFalse();
    }

    /** Fault F20: whoever only comes by leaves nothing in the memory. */
    @Test
    void startsNoSessionForVisitors() {
        double before = visitors();
        for (String path :
                List.of(
                        "/",
                        "/no/such/path",
                        "/no/such/page.xhtml",
                        "/WEB-INF/web.xml",
                        "/home.xhtml",
                        "/home.xhtml?jakarta.faces.ViewState=1:1",
                        "/jakarta.faces.resource/none.css.xhtml",
                        "/login.xhtml",
                        "/setup.xhtml",
                        "/help.xhtml",
                        "/public/register.xhtml",
                        "/public/register.xhtml?sent=1",
                        "/public/join.xhtml?token=x",
                        "/public/setPassword.xhtml?token=x",
                        "/public/lostAccount.xhtml",
                        "/public/lookup.xhtml",
                        "/public/glossary.xhtml",
                        "/public/regulation.xhtml",
                        "/public/firstDay.xhtml",
                        "/public/api.xhtml")) {
            DeskClient visitor = DeskClient.from(system, SOURCE);
            visitor.get(path);
            visitor.send("POST", path, "a=b", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(visitor.session()).as(path).isNull();
        }
        DeskClient guessing = DeskClient.from(system, "127.0.4.2");
        assertThat(guessing.enter("nobody-of-this-name", "guess").message()).isNotEmpty();
        assertThat(guessing.session()).isNull();
        DeskClient registering = DeskClient.from(system, "127.0.4.2");
        DeskClient.Form form = registering.get("/public/register.xhtml").form("register");
        assertThat(form.fill("email", "no address").press("send").status()).isEqualTo(200);
        assertThat(registering.session()).isNull();
        assertThat(visitors()).isEqualTo(before);
    }

    private double visitors() {
        String key = "Bearer " + RunningSystem.METRICS_KEY;
        String metrics = DeskClient.anybody(system).get("/metrics", "Authorization", key).text();
        Matcher gauge =
                Pattern.compile("(?m)^beian_sessions\\{[^}]*of=\"visitors\"[^}]*} (\\S+)")
                        .matcher(metrics);
        assertThat(gauge.find()).isTrue();
        return Double.parseDouble(gauge.group(1));
    }

    /** The token of another visitor, none, and a forged one; then the one of the page shown. */
    @Test
    void showsAVisitorTheSamePageForAForeignTokenAndKeepsWhatWasTyped() {
        String foreign =
                DeskClient.from(system, SOURCE).get("/login.xhtml").form("login").value("csrf");
        String forged = foreign.replaceFirst("[0-9a-f]{64}$", "0".repeat(64));
        DeskClient visitor = DeskClient.from(system, SOURCE);
        for (String token : List.of(foreign, "", forged)) {
            DeskClient.Form form = visitor.get("/login.xhtml").form("login");
            DeskClient.Page again =
                    form.fill("csrf", token)
                            .fill("username", "reviewer-gd")
                            .fill("password", "demo")
                            .press("signIn");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.message()).contains("没有办理", "已填写的内容仍在本页");
            assertThat(again.text())
                    .contains("value=\"reviewer-gd\"")
                    .doesNotContain("value=\"demo\"");
            assertThat(visitor.isIn()).isFalse();
            assertThat(again.form("login").value("csrf")).isNotEqualTo(token);
        }
        DeskClient.Form form = visitor.get("/login.xhtml").form("login").fill("csrf", "x");
        DeskClient.Page again = form.fill("username", "reviewer-gd").press("signIn");
        assertThat(again.enter("reviewer-gd", "demo").status()).isEqualTo(302);
        assertThat(visitor.isIn()).isTrue();
    }

    /** Faces carries out the act of a button that is named alone without looking at its form. */
    @Test
    void doesNothingForAScriptWithAForeignToken() {
        DeskClient visitor = DeskClient.from(system, SOURCE);
        DeskClient.Form form = visitor.get("/login.xhtml").form("login").fill("csrf", "x");
        form.fill("username", "reviewer-gd").fill("password", "demo");
        form.fill("jakarta.faces.partial.ajax", "true");
        form.fill("jakarta.faces.partial.execute", "signIn").fill("jakarta.faces.source", "signIn");
        form.press("signIn");
        form.press("signIn", "Faces-Request", "partial/ajax");
        assertThat(visitor.isIn()).isFalse();
    }

    /** A link in a mail comes without the session of who is signed in beside. */
    @Test
    void takesTheFormOfAVisitorWhoIsSignedInByNow() {
        DeskClient visitor = DeskClient.from(system, SOURCE);
        DeskClient.Form form = visitor.get("/public/register.xhtml").form("register");
        visitor.signedIn("reviewer-gd", "demo");
        DeskClient.Page sent = form.fill("email", "no address").press("send");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.words()).doesNotContain("已填写的内容仍在本页");
        DeskClient.Page done =
                sent.form("register").fill("email", "visitor@example.cn").press("send");
        assertThat(done.location()).isEqualTo("/public/register.xhtml");
    }

    @Test
    void refusesASessionAfterSigningOut() {
        DeskClient visitor = DeskClient.from(system, SOURCE).signedIn("reviewer-gd", "demo");
        DeskClient thief = visitor.thief();
        assertThat(thief.isIn()).isTrue();
        DeskClient.Form signOut = visitor.get("/home.xhtml").form("logout");
        assertThat(signOut.press("signOut").location()).isEqualTo("/index.xhtml");
        assertThat(thief.isIn()).isFalse();
    }

    @Test
    void refusesOtherSessionsAfterAChangeOfThePasswordAndAllOfADisabledAccount() {
        IssuedAccounts accounts = new IssuedAccounts(system);
        IssuedAccounts.Issued account = accounts.reviewerWith(OWN);
        DeskClient here = DeskClient.from(system, SOURCE).signedIn(account.username(), OWN);
        DeskClient elsewhere = DeskClient.from(system, SOURCE).signedIn(account.username(), OWN);
        DeskClient before = here.thief();
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
        DeskClient visitor = DeskClient.from(system, SOURCE);
        DeskClient.Page page = visitor.get("/login.xhtml");
        DeskClient.Page in = page.enter("reviewer-gd", "demo");
        DeskClient.Page home = visitor.get("/home.xhtml?lang=en");
        for (DeskClient.Page answer : List.of(page, in, home)) {
            assertThat(answer.all("Set-Cookie")).allMatch(each -> each.contains("HttpOnly"));
            assertThat(answer.all("Set-Cookie"))
                    .allMatch(each -> each.matches("(?i).*; SameSite=Strict\\b.*"));
        }
        assertThat(visitor.get("/home.xhtml").text()).doesNotContainIgnoringCase("jsessionid");
        String rewritten = "/home.xhtml" + visitor.inAddress();
        assertThat(DeskClient.from(system, SOURCE).get(rewritten).status()).isNotEqualTo(200);
        assertThat(visitor.thief().with("JSESSIONID", "none").get(rewritten).status())
                .isNotEqualTo(200);
    }

    @Test
    void refusesFormsFromElsewhere() {
        String id = waiting();
        String page = "/bureau/desk.xhtml?id=" + id;
        DeskClient reviewer = DeskClient.from(system, SOURCE).signedIn("reviewer-bj", "demo");
        DeskClient attacker = DeskClient.from(system, SOURCE).signedIn("reviewer-gd", "demo");
        String foreign = attacker.get("/home.xhtml").form("logout").value("csrf");
        assertThat(foreign).isNotEmpty();

        DeskClient.Form own = reviewer.take(id).form("deciding");
        String token = own.value("csrf");
        assertThat(own.without("csrf").press("approve").status()).isEqualTo(403);
        assertThat(own.fill("csrf", foreign).press("approve").status()).isEqualTo(403);
        own.fill("csrf", token);
        for (String[] from :
                List.of(
                        new String[] {"Origin", "https://attacker.example"},
                        new String[] {"Sec-Fetch-Site", "cross-site"},
                        new String[] {"Origin", "null"})) {
            assertThat(own.press("approve", from).status()).as(from[1]).isEqualTo(403);
        }
        reviewer.get(page + "&" + own.body("approve"));
        reviewer.get(own.action() + "&" + own.body("approve"));
        reviewer.send("PUT", own.action() + "&" + own.body("approve"), null);
        assertThat(state(id)).isEqualTo("UNDER_REVIEW");
        DeskClient.Form signOut = reviewer.get(page).form("logout");
        signOut.without("jakarta.faces.ViewState").press("signOut");
        assertThat(reviewer.isIn()).isTrue();

        DeskClient.Page real = own.press("approve");
        assertThat(real.status()).as("the real form: " + real.message()).isEqualTo(302);
        assertThat(state(id)).isEqualTo("APPROVED");
    }

    @Test
    void keepsProgramsAndPagesApart() {
        DeskClient reviewer = DeskClient.from(system, SOURCE).signedIn("provider", "demo");
        assertThat(reviewer.get("/api/v1/filings").status()).isEqualTo(401);
        assertThat(reviewer.get("/api/v1/events").all("Set-Cookie"))
                .noneMatch(each -> each.startsWith("JSESSIONID="));
        DeskClient program = DeskClient.from(system, SOURCE);
        String key = "Bearer demo-provider";
        assertThat(program.get("/provider/filings.xhtml", "Authorization", key).location())
                .isEqualTo("/login.xhtml");
        DeskClient.Page text =
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
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "#{7*191}",
                "-1234567890123456789:-1234567890123456789"
            })
    void refusesViewStatesThatAreNotOurs(String state) {
        DeskClient visitor = DeskClient.from(system, SOURCE);
        DeskClient.Form form = visitor.get("/login.xhtml").form("login");
        DeskClient.Page answer =
                form.fill("jakarta.faces.ViewState", state)
                        .fill("username", "reviewer-gd")
                        .fill("password", "demo")
                        .press("signIn");
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
        DeskClient.Page answer = DeskClient.from(system, SOURCE).get(path);
        assertThat(answer.status()).isNotEqualTo(200).isLessThan(500);
        assertPlain(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.xhtml", "/nothing/at/all", "/%20", "/bureau/", "/a;b=c"})
    void answersUnknownPathsWithAPageOfOurs(String path) {
        DeskClient.Page answer =
                DeskClient.from(system, SOURCE).signedIn("reviewer-gd", "demo").get(path);
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
            DeskClient.Page answer =
                    DeskClient.from(system, SOURCE).send(method, "/login.xhtml", null);
            assertThat(answer.status()).as(method).isBetween(400, 501);
            assertPlain(answer);
        }
        for (String path : List.of("/%00", "/..%2f..%2fetc/passwd", "/%c0%ae%c0%ae/", "/%zz")) {
            DeskClient.Page answer = DeskClient.from(system, SOURCE).get(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            if (answer.status() == 200) {
                assertThat(answer.text()).as("the server's own answer to " + path).isEmpty();
            }
            assertPlain(answer);
        }
    }

    /**
     * The connector fails before it looks for an application: neither a filter nor a valve of the
     * application sees such a request or could answer it otherwise.
     */
    @Test
    void neverHearsOfPathsThatCannotBeDecoded() {
        DeskClient.Page answer = DeskClient.from(system, SOURCE).get("/%zz-of-this-test");
        assertThat(answer.text()).isEmpty();
        assertThat(answer.all("Content-Security-Policy")).isEmpty();
        String log = system.log();
        int at = log.indexOf("Illegal hex characters in escape (%) pattern - %zz");
        assertThat(at).isNotNegative();
        String stack = log.substring(at).split("\n]]", 2)[0];
        assertThat(stack)
                .contains("CoyoteAdapter.postParseRequest")
                .doesNotContain("org.beian", "StandardHostValve", "ApplicationFilterChain");
    }

    private static void assertPlain(DeskClient.Page answer) {
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
}
