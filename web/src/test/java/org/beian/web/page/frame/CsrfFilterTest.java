package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.beian.web.signin.VisitorForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the forms of who is signed in. */
class CsrfFilterTest {

    private final Requests web = new Requests();
    private final VisitorForms ofVisitors =
            new VisitorForms(Clock.systemUTC(), Duration.ofHours(1), "no key");
    private boolean passed;

    @BeforeEach
    void ownForm() {
        web.method = "POST";
        web.path = "/login.xhtml";
        web.user = "reviewer-bj";
        web.headers.put("Host", "127.0.0.1:8080");
        web.headers.put("Origin", "http://127.0.0.1:8080");
        web.headers.put("Sec-Fetch-Site", "same-origin");
        web.parameters.put("csrf", token(web));
    }

    @Test
    void takesAFormOfOurs() throws Exception {
        assertThat(passes()).isTrue();
    }

    @Test
    void takesALaterFormOfTheSameSession() throws Exception {
        web.parameters.put("csrf", token(web));
        assertThat(passes()).isTrue();
    }

    /** Else the length of a packed page would tell it, guess by guess. */
    @Test
    void showsNoTokenTwice() {
        Set<String> shown = new HashSet<>();
        for (int page = 0; page < 100; page++) {
            String token = token(web);
            shown.add(token.substring(0, token.length() / 2));
            shown.add(token.substring(token.length() / 2));
        }
        assertThat(shown).hasSize(200);
    }

    @Test
    void showsTheSameInAllFormsOfAPage() {
        Csrf page = new Csrf(web.request(), ofVisitors);
        assertThat(page.getToken()).isEqualTo(page.getToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "!", "AAAA", "%00"})
    void refusesWhatIsNoMaskedToken(String token) throws Exception {
        web.parameters.put("csrf", token);
        assertRefused();
    }

    /** One bit, in the mask or in what it covers. */
    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 63})
    void refusesAMaskedTokenThatWasChanged(int at) throws Exception {
        byte[] sent = Base64.getUrlDecoder().decode(web.parameters.get("csrf"));
        sent[at] ^= 1;
        web.parameters.put("csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(sent));
        assertRefused();
    }

    /** A mask alone: equal halves cover a token of zeros. */
    @Test
    void refusesHalvesThatAreEqual() throws Exception {
        web.parameters.put(
                "csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
        assertRefused();
    }

    @Test
    void refusesAFormWithoutToken() throws Exception {
        web.parameters.remove("csrf");
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1:1:1", "rO0ABXNy", "#{1+1}", "1:1 "})
    void refusesAViewStateThatIsNone(String state) throws Exception {
        web.parameters.put("jakarta.faces.ViewState", state);
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(400);
    }

    /** PrimeFaces would answer them with 500; the last is packed, but no UUID. */
    @ParameterizedTest
    @ValueSource(strings = {"", "true", "!", "bm8gdXVpZA=="})
    void refusesANonceThatIsNone(String nonce) throws Exception {
        web.parameters.put("primefaces.nonce", nonce);
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(400);
    }

    @Test
    void takesANonceThatHasTheFormOfOne() throws Exception {
        web.parameters.put("primefaces.nonce", "MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw");
        assertThat(passes()).isTrue();
    }

    @Test
    void takesAViewStateThatNamesAView() throws Exception {
        web.parameters.put("jakarta.faces.ViewState", "-123:456");
        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/bureau/desk.xhtml", "/sponsor/wizard.xhtml", "/provider/wizard.xhtml"})
    void takesAViewWithoutState(String path) throws Exception {
        web.parameters.put("jakarta.faces.ViewState", "stateless");
        web.path = path;
        assertThat(passes()).isTrue();
    }

    @Test
    void refusesAViewWithoutStateElsewhere() throws Exception {
        web.parameters.put("jakarta.faces.ViewState", "stateless");
        web.path = "/sponsor/filing.xhtml";
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(400);
    }

    @Test
    void refusesTheTokenOfAnotherSession() throws Exception {
        Requests another = new Requests();
        another.user = web.user;
        web.parameters.put("csrf", token(another));
        assertRefused();
    }

    @Test
    void refusesATokenWhereNoSessionIs() throws Exception {
        web.sessionStarted = false;
        assertRefused();
        assertThat(web.sessionStarted).isFalse();
    }

    /** The session ended while the form was filled in: nothing is done, and the page comes anew. */
    @Test
    void opensThePageAnewWhenNobodyIsSignedInAnyMore() throws Exception {
        web.user = null;
        web.sessionStarted = false;
        web.path = "/sponsor/wizard.xhtml";
        web.query = "id=1&step=subject";
        assertThat(passes()).isFalse();
        assertThat(web.status).isZero();
        assertThat(web.answered)
                .containsEntry("Location", "/sponsor/wizard.xhtml?id=1&step=subject");
        assertThat(web.sessionStarted).isFalse();
    }

    /** A script would take the page for its answer, and what was typed would be lost. */
    @Test
    void tellsAScriptThatNobodyIsSignedInAnyMore() throws Exception {
        web.user = null;
        web.sessionStarted = false;
        web.headers.put("Faces-Request", "partial/ajax");
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(401);
        assertThat(web.answered).doesNotContainKey("Location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/provider/imports", "/sponsor/", "/x"})
    void refusesWhatIsNoPageEvenThen(String path) throws Exception {
        web.user = null;
        web.sessionStarted = false;
        web.path = path;
        assertRefused();
    }

    @Test
    void refusesWhatComesFromElsewhereEvenThen() throws Exception {
        web.user = null;
        web.headers.put("Sec-Fetch-Site", "cross-site");
        assertRefused();
    }

    @Test
    void refusesAFormShownBeforeTheLogin() throws Exception {
        // a sign-in takes away what the session held, and the next page shows a new token
        web.session.clear();
        assertThat(token(web)).isNotEmpty();
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
    void refusesWhatTheBrowserCallsForeign(String site) throws Exception {
        web.headers.put("Sec-Fetch-Site", site);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://127.0.0.1:8081", "", "http://a b"})
    void refusesAForeignOrigin(String origin) throws Exception {
        web.headers.remove("Sec-Fetch-Site");
        web.headers.put("Origin", origin);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "post"})
    void refusesOtherChangingMethodsWithoutToken(String method) throws Exception {
        web.method = method;
        web.parameters.remove("csrf");
        assertRefused();
    }

    /** Faces would take any method for a submitted form. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "post"})
    void refusesOtherChangingMethodsEvenWithTheToken(String method) throws Exception {
        web.method = method;
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apix/a", "/api.xhtml", "/x/api/", "/rdap.xhtml"})
    void refusesPathsThatOnlyLookLikeTheApi(String path) throws Exception {
        web.path = path;
        web.parameters.remove("csrf");
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/filings", "/rdap/domain/a.cn"})
    void leavesProgramsAlone(String path) throws Exception {
        web.path = path;
        web.headers.clear();
        web.parameters.clear();
        assertThat(passes()).isTrue();
    }

    /** A form with files is read by whoever asks for a parameter. */
    @Test
    void readsAFormWithFilesOnlyWithTheTokenInItsUrl() throws Exception {
        web.headers.put("Content-Type", "Multipart/Form-Data; boundary=X");
        assertRefused();
        for (String query :
                new String[] {"csrf=", "csrf=x", "xcsrf=" + web.parameters.get("csrf")}) {
            web.query = query;
            assertRefused();
        }
        web.query = "id=1&csrf=" + web.parameters.get("csrf");
        assertThat(passes()).isTrue();
    }

    @Test
    void readsNoFormWithFilesOfAVisitor() throws Exception {
        web.user = null;
        web.path = "/provider/import-upload";
        web.headers.put("Content-Type", "multipart/form-data; boundary=X");
        web.query = "csrf=" + web.parameters.get("csrf");
        assertRefused();
    }

    /** Its answer is no page either: that would have the server read the body. */
    @Test
    void answersInPlainTextWhereABodyIsLeftUnread() throws Exception {
        web.sessionStarted = false;
        web.headers.put("Transfer-Encoding", "chunked");
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(403);
        assertThat(web.answered)
                .containsEntry("Connection", "close")
                .containsEntry("Content-Type", "text/plain;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.faces.ViewState", "x:jakarta.faces.partial.ajax"})
    void refusesALinkThatIsASubmittedForm(String parameter) throws Exception {
        web.method = "GET";
        web.query = "any";
        web.parameters.clear();
        assertThat(passes()).isTrue();
        passed = false;
        web.parameters.put(parameter, "1:1");
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(400);
    }

    @Test
    void leavesReadingAlone() throws Exception {
        web.method = "GET";
        web.parameters.clear();
        assertThat(passes()).isTrue();
    }

    private String token(Requests of) {
        return new Csrf(of.request(), ofVisitors).getToken();
    }

    private boolean passes() throws Exception {
        CsrfFilter filter = new CsrfFilter();
        filter.forms = ofVisitors;
        filter.doFilter(web.request(), web.response(), (q, r) -> passed = true);
        return passed;
    }

    private void assertRefused() throws Exception {
        assertThat(passes()).isFalse();
        assertThat(web.status).isEqualTo(403);
    }
}
