package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.beian.web.signin.VisitorForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the forms of visitors, for whom no session is kept. */
class VisitorPostsTest {

    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
    private static final String OUTDATED = OutdatedForms.class.getName();

    private final Requests web = new Requests();
    private final CsrfFilter filter = new CsrfFilter();
    private Path key;
    private boolean passed;

    @BeforeEach
    void ownForm(@TempDir Path directory) throws Exception {
        key = Files.writeString(directory.resolve("trail.key"), "0a".repeat(32));
        web.method = "POST";
        web.path = "/login.xhtml";
        web.headers.put("Host", "127.0.0.1:8080");
        web.headers.put("Origin", "http://127.0.0.1:8080");
        web.headers.put("Sec-Fetch-Site", "same-origin");
        web.parameters.put("jakarta.faces.ViewState", "stateless");
        web.parameters.put("csrf", shown(web));
        filter.forms = after(Duration.ZERO);
    }

    private VisitorForms after(Duration time) {
        Clock clock = Clock.fixed(NOON.plus(time), ZoneOffset.UTC);
        return new VisitorForms(clock, Duration.ofHours(12), key.toString());
    }

    /** The token of a page that is shown to a visitor at noon, who keeps its cookie. */
    private String shown(Requests visitor) {
        VisitorForms forms = after(Duration.ZERO);
        forms.begin(visitor.request(), visitor.response());
        visitor.brought.addAll(visitor.cookies);
        visitor.cookies.clear();
        return new Csrf(visitor.request(), forms).getToken();
    }

    @Test
    void takesAFormWithoutASession() throws Exception {
        assertThat(passes()).isTrue();
        assertThat(web.attributes).doesNotContainKey(OUTDATED);
        assertThat(web.sessionStarted).isFalse();
    }

    @Test
    void takesAFormThatWasTypedForAnHour() throws Exception {
        filter.forms = after(Duration.ofHours(1));
        assertThat(passes()).isTrue();
        assertThat(web.attributes).doesNotContainKey(OUTDATED);
    }

    /** A mail's link that is opened while somebody is signed in comes without the session. */
    @Test
    void takesTheFormOfAVisitorWhoIsSignedInByNow() throws Exception {
        web.user = "reviewer-bj";
        web.path = "/public/setPassword.xhtml";
        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bureau/desk.xhtml", "/home.xhtml", "/provider/import-upload"})
    void takesNoFormOfAVisitorWhereOthersAct(String path) throws Exception {
        web.user = "reviewer-bj";
        web.path = path;
        assertRefused();
    }

    @Test
    void showsThePageAgainWhenItsFormIsOutdated() throws Exception {
        filter.forms = after(Duration.ofHours(12).plusSeconds(1));
        assertShownAgain();
    }

    @Test
    void showsThePageAgainForTheTokenOfAnotherVisitor() throws Exception {
        web.parameters.put("csrf", shown(new Requests()));
        assertShownAgain();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAA.1764561600.",
                "AAAAAAAAAAAAAAAAAAAAAA.9999999999999999999.aa"
            })
    void showsThePageAgainForATokenThatIsNone(String token) throws Exception {
        web.parameters.put("csrf", token);
        assertShownAgain();
    }

    @Test
    void showsThePageAgainForATokenWithALaterTime() throws Exception {
        String token = web.parameters.get("csrf");
        web.parameters.put("csrf", token.replace("." + NOON.getEpochSecond(), ".1999999999"));
        assertShownAgain();
    }

    /** A key that others have would let them sign. */
    @Test
    void showsThePageAgainForATokenUnderAnotherKey() throws Exception {
        Files.writeString(key, "0b".repeat(32));
        filter.forms = after(Duration.ZERO);
        assertShownAgain();
    }

    @Test
    void opensThePageAnewWithoutACookieAndReadsNothing() throws Exception {
        web.brought.clear();
        assertOpenedAnew();
        web.brought.add(new Cookie("visitor", "chosen by somebody"));
        assertOpenedAnew();
    }

    /** A page that was shown with the state of a session, which has ended. */
    @Test
    void opensThePageAnewWhoseViewHadAState() throws Exception {
        web.parameters.put("csrf", "x");
        web.parameters.put("jakarta.faces.ViewState", "-1:1");
        assertOpenedAnew();
    }

    @Test
    void showsNothingAgainToAScript() throws Exception {
        web.parameters.put("csrf", "x");
        web.headers.put("Faces-Request", "partial/ajax");
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesWhatComesFromElsewhere(String site) throws Exception {
        web.headers.put("Sec-Fetch-Site", site);
        assertRefused();
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        web.brought.clear();
        after(Duration.ZERO).begin(web.request(), web.response());
        Cookie cookie = web.cookies.get(0);
        assertThat(cookie.getName()).isEqualTo("visitor");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");

        web.secure = true;
        after(Duration.ZERO).begin(web.request(), web.response());
        assertThat(web.cookies.get(1).getName()).isEqualTo("__Host-visitor");
        assertThat(web.cookies.get(1).getSecure()).isTrue();
    }

    @Test
    void takesOverHttpsNoCookieThatAnotherHostMayHaveSet() throws Exception {
        web.secure = true;
        assertOpenedAnew();
    }

    private boolean passes() throws Exception {
        passed = false;
        filter.doFilter(web.request(), web.response(), (q, r) -> passed = true);
        return passed;
    }

    /** Passed on, with the mark by which no act follows. */
    private void assertShownAgain() throws Exception {
        assertThat(passes()).isTrue();
        assertThat(web.attributes).containsKey(OUTDATED);
    }

    private void assertOpenedAnew() throws Exception {
        assertThat(passes()).isFalse();
        assertThat(web.answered).containsEntry("Location", "/login.xhtml");
        assertThat(web.attributes).doesNotContainKey(OUTDATED);
    }

    private void assertRefused() throws Exception {
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(403);
    }
}
