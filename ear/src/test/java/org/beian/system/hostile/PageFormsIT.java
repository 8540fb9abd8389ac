package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of the forms of pages: session, role and token are asked before a form is read, and
 * whatever is sent, nothing of it stays on the disk.
 */
@ApiTest
class PageFormsIT {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String FORM = "multipart/form-data; boundary=X";
    private static final String FILE =
            "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n";
    private static final String IMPORTS = "/provider/import-upload";
    private static final List<String> TARGETS =
            List.of(
                    IMPORTS,
                    "/unit/import-upload",
                    "/ministry/import-upload",
                    "/bureau/import-upload",
                    "/unit/rules.xhtml",
                    "/sponsor/wizard.xhtml?id=1&step=documents",
                    "/login.xhtml",
                    "/public/lookup.xhtml",
                    "/public/letter.xhtml",
                    "/nothing.xhtml");

    private final RunningSystem system = RunningSystem.get();
    private Set<Path> before;

    @BeforeEach
    void look() {
        before = files();
    }

    @AfterEach
    void leavesNoFile() {
        Set<Path> after = files();
        after.removeAll(before);
        assertThat(after).as("files of the server").isEmpty();
    }

    /** Files of the running server, among them those to which a container would spool parts. */
    private Set<Path> files() {
        try (Stream<Path> all = Files.walk(system.data().resolve("micro"))) {
            return all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> bodies() {
        return Stream.concat(
                MultipartBodiesIT.bodies(),
                Stream.of(FILE + "x".repeat(2_000_000) + "\r\n--X--\r\n", FILE));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void answersAtOnceWhoeverSends(String body) {
        DeskClient visitor = DeskClient.anybody(system);
        String ofVisitor = visitor.get("/login.xhtml").form("login").value("csrf");
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String ofSponsor = sponsor.get("/home.xhtml").form("logout").value("csrf");
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        String ofReviewer = reviewer.get("/home.xhtml").form("logout").value("csrf");
        for (String target : TARGETS) {
            assertThat(send(target, null, body)).as(target).isIn(302, 403, 404, 0);
            assertThat(send(with(target, ofVisitor), visitor, body))
                    .as(target)
                    .isIn(302, 403, 404, 0);
            boolean ofBureau = target.startsWith("/bureau/");
            int other =
                    send(
                            with(target, ofBureau ? ofSponsor : ofReviewer),
                            ofBureau ? sponsor : reviewer,
                            body);
            // pages that are everybody's read it, as does the page that says that there is none
            assertThat(other).as(target).isIn(200, 302, 400, 403, 404, 413, 0);
            if (!target.matches("/(login|public|nothing).*")) {
                assertThat(other).as(target).isIn(404, 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsWhatItTakesInLittleTime(String body) {
        DeskClient provider = DeskClient.signIn(system, "provider");
        DeskClient unit = DeskClient.signIn(system, "ipunit");
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        DeskClient ministry = DeskClient.signIn(system, "ministry");
        DeskClient clerk = DeskClient.signIn(system, "clerk-bj");
        List<DeskClient> callers = List.of(provider, unit, ministry, clerk, unit, sponsor);
        for (int i = 0; i < callers.size(); i++) {
            String token = callers.get(i).get("/home.xhtml").form("logout").value("csrf");
            String target = TARGETS.get(i);
            assertThat(send(target, callers.get(i), body)).as(target).isIn(403, 0);
            assertThat(send(with(target, token + "x"), callers.get(i), body)).isIn(403, 0);
            assertThat(send(with(target, token), callers.get(i), body))
                    .as(target)
                    .isIn(200, 302, 400, 403, 404, 413, 415, 422, 0);
        }
    }

    private static String with(String target, String token) {
        return target + (target.contains("?") ? "&" : "?") + "csrf=" + token;
    }

    private int send(String target, DeskClient from, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        int status =
                request(target, from, FORM)
                        .header("Content-Length", String.valueOf(content.length))
                        .status(out -> out.write(content));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(target).isLessThan(SOON);
        return status;
    }

    private RawRequest request(String target, DeskClient from, String type) {
        RawRequest request =
                new RawRequest(system.baseUri(), "POST", target).header("Content-Type", type);
        return from == null ? request : request.header("Cookie", from.cookieHeader());
    }

    /** A visitor is told where to sign in before the first byte is sent. */
    @ParameterizedTest
    @ValueSource(strings = {FORM, "application/x-www-form-urlencoded", "application/json"})
    void asksForTheSessionBeforeTheBody(String type) {
        for (String target : TARGETS) {
            for (String[] length :
                    List.of(
                            new String[] {"Content-Length", "5000000000"},
                            new String[] {"Content-Length", "50000"},
                            new String[] {"Transfer-Encoding", "chunked"})) {
                boolean chunked = "chunked".equals(length[1]);
                int status =
                        request(target, null, type)
                                .header(length[0], length[1])
                                .status(
                                        out ->
                                                out.write(
                                                        chunked
                                                                ? MultipartBodiesIT.FIRST_CHUNK
                                                                : new byte[0]));
                assertThat(status).as(target).isIn(302, 403, 404);
            }
        }
    }

    @Test
    void refusesUploadsThatAreNoneWithTheirStatus() {
        DeskClient provider = DeskClient.signIn(system, "provider");
        String target = with(IMPORTS, provider.get("/home.xhtml").form("logout").value("csrf"));
        String field = "--X\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\ngood-rows\r\n";
        for (String body :
                List.of(
                        "--X--\r\n",
                        field + "--X--\r\n",
                        FILE,
                        FILE + "{}\r\n" + field + "--X--")) {
            DeskClient.Page page = provider.send("POST", target, body, "Content-Type", FORM);
            assertThat(page.status()).as(body).isEqualTo(400);
            assertThat(page.text()).contains("role=\"alert\"");
        }
        String plain = "application/x-www-form-urlencoded";
        assertThat(provider.send("POST", target, "mode=x", "Content-Type", plain).status())
                .isEqualTo(400);
        int tooLarge =
                request(target, provider, FORM)
                        .header("Content-Length", "5000000000")
                        .status(OutputStream::flush);
        assertThat(tooLarge).isEqualTo(413);
    }

    @Test
    void refusesFormsOverTheLimitOfAPage() {
        DeskClient unit = DeskClient.signIn(system, "ipunit");
        String target =
                with("/unit/rules.xhtml", unit.get("/home.xhtml").form("logout").value("csrf"));
        assertThat(
                        request(target, unit, FORM)
                                .header("Content-Length", "20000000")
                                .status(OutputStream::flush))
                .isEqualTo(413);
        assertThat(
                        request(target, unit, "application/x-www-form-urlencoded")
                                .header("Content-Length", "2000000")
                                .status(OutputStream::flush))
                .isEqualTo(413);
        assertThat(
                        request(target, unit, "application/x-www-form-urlencoded")
                                .header("Content-Length", "4")
                                .status(out -> out.write("a=%z".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.faces.ViewState=1:1",
                "jakarta.faces.ViewState=x",
                "jakarta%2Efaces.ViewState=",
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=x"
            })
    void refusesLinksThatAreSubmittedForms(String query) {
        DeskClient provider = DeskClient.signIn(system, "provider");
        for (String page : List.of("/login.xhtml", "/provider/filings.xhtml", "/index.xhtml")) {
            DeskClient.Page answer = provider.get(page + "?" + query);
            assertThat(answer.status()).as(page).isEqualTo(400);
            assertThat(answer.text()).doesNotContain("Exception");
        }
    }

    /** Error pages get no parameters, by which Faces would take them for submitted forms. */
    @ParameterizedTest
    @ValueSource(strings = {"/admin/accounts.xhtml", "/admin/nothing", "/WEB-INF/web.xml"})
    void answersWithTheErrorPageWhateverTheParameters(String page) {
        DeskClient provider = DeskClient.signIn(system, "provider");
        String address = page + "?jakarta.faces.ViewState=1&id=1";
        for (DeskClient.Page answer :
                List.of(
                        provider.get(address),
                        provider.send("GET", address, null, "Faces-Request", "partial/ajax"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("<h1");
            assertThat(answer.words()).doesNotContain("Exception");
        }
    }

    /** What is answered with the same page needs the nonce of that page. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void answersAFormWithTheNonceOfNoPageAsExpired(String nonce) {
        DeskClient.Page answer =
                DeskClient.anybody(system)
                        .get("/login.xhtml")
                        .form("login")
                        .fill("username", "nobody")
                        .fill("password", "wrong")
                        .fill("primefaces.nonce", nonce)
                        .press("signIn");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("<h1");
    }
}
