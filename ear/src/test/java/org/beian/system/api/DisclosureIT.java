package org.beian.system.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that answers, error pages, the log and open ports disclose nothing that they must not
 * (attacks A22, A25 and A27).
 */
@ApiTest
class DisclosureIT {

    private static final String LISTENING = "0A";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    void showsPersonalDataInNoAnswerAndNoLog() {
        SampleApplication application = SampleApplication.another();
        String email = "geheim-" + application.reference() + "@example.cn";
        application
                .with("/subject/responsible/email", email)
                .with("/subject/responsible/document/number", "360426199101010071");
        String mobile = application.at("/subject/responsible/mobile");
        List<String> answers = new ArrayList<>();
        Api.Answer kept = provider.submit(application).expect(201);
        String path = Api.FILINGS + "/" + kept.id();
        answers.add(kept.text());
        answers.add(provider.filing(kept.id()).text());
        answers.add(provider.get(Api.FILINGS + "?reference=" + application.reference()).text());
        answers.add(provider.submit(application).text());
        answers.add(provider.put(path, application.json()).expect(409).text());
        application.with("/subject/responsible/mobile", mobile + "0");
        answers.add(provider.submit(application).expect(201).text());
        answers.add(provider.post(Api.FILINGS, application + "x").expect(400).text());
        answers.add(provider.submit(application.with("/subject/name", 7)).expect(400).text());
        answers.add(provider.get("/api/v1/events?limit=500").text());
        answers.add(system.log());
        assertThat(answers)
                .allSatisfy(
                        answer ->
                                assertThat(answer)
                                        .doesNotContain(email, mobile, "360426199101010071"));
        assertThat(kept.header("Cache-Control")).contains("no-store");
    }

    @Test
    void masksPersonalDataAtTheDesk() {
        SampleApplication application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        DeskClient.Page page = DeskClient.signIn(system, "reviewer-bj").open(id);
        assertThat(page.text())
                .doesNotContain(
                        application.at("/subject/responsible/mobile"),
                        application.at("/subject/responsible/document/number"));
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nonesuch",
                "/api/v2/filings",
                "/api",
                "/api/v1",
                "/api/v1/filings/abc/def",
                "/api/v1/filings/99999999999999999999",
                "/api/v1/filings/-1",
                "/api/v1/filings/%00",
                "/api/v1/attachments/..%2f..%2fetc%2fpasswd",
                "/api/v1/attachments/%F0%A0%AE%B7"
            })
    void answersUnknownPathsOfTheInterfaceAsAProblem(String path) {
        Api.Answer answer = provider.get(path);
        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        assertThat(answer.text())
                .doesNotContain("Exception", "java.", "org.beian", "org.glassfish");
        if (!path.contains("%2f") && !path.contains("%00")) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("detail").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nonesuch",
                "/nonesuch.jsp",
                "/login.xhtml/x",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/jakarta.faces.resource/nonesuch.js.xhtml",
                "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml?ln=..",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=uMKljPgnOTVxmOB%2BH6%2FQEPW9ghJMGL3PRdkfmbiiPkUDzOAoSQnmBt4dYyjvjGhVbBkVHj5xLXXCaFGpOHe704aOkNwaB12Cc3Iq6NmBo%2BQZuqhqPfiXg%3D%3D",
                "/%c0%ae%c0%ae/etc/passwd",
                "/nonesuch;jsessionid=1"
            })
    void showsAPageOfOurOwnForWhatIsNotThere(String path) {
        Api.Answer answer = system.anybody().get(path);
        assertThat(answer.status()).as(answer.toString()).isIn(302, 400, 404);
        assertThat(answer.text())
                .doesNotContain("Exception:", "java.lang", "\tat ", "jakarta.servlet")
                .doesNotContain("Payara", "GlassFish");
        if (answer.status() == 404 && !answer.text().isEmpty()) {
            assertThat(answer.text()).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void namesTheServerInNoHeader() {
        for (String path : List.of("/login.xhtml", Api.FILINGS, "/health", "/nonesuch")) {
            Api.Answer answer = provider.get(path);
            assertThat(answer.header("Server")).as(path).doesNotContain("Payara", "GlassFish");
            assertThat(answer.header("X-Powered-By")).as(path).isEmpty();
        }
    }

    /** Attack A5, as far as plain HTTP on the loopback interface allows. */
    @Test
    void setsTheSessionCookieForThisSiteOnly() {
        DeskClient visitor = DeskClient.anybody(system);
        String ofVisitor = visitor.get("/login.xhtml").header("Set-Cookie");
        List<String> ofSession = visitor.enter("provider", "demo").all("Set-Cookie");
        assertThat(ofVisitor).startsWith("visitor=");
        assertThat(ofSession).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(Stream.concat(Stream.of(ofVisitor), ofSession.stream()))
                .allMatch(cookie -> cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.matches("(?i).*; SameSite=Strict\\b.*"));
    }

    @Test
    void tellsItsHealthWithoutDetails() {
        for (String path : List.of("/health", "/health/live", "/health/ready")) {
            Api.Answer answer = system.anybody().get(path).expect(200);
            assertThat(answer.text()).doesNotContain("jdbc:", "password", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/asadmin",
                "/management/domain",
                "/monitoring/domain",
                "/__asadmin/list-applications",
                "/h2-console",
                "/console",
                "/common/index.jsf",
                "/jolokia",
                "/hazelcast/rest/cluster"
            })
    void offersNoAdministration(String path) {
        assertThat(system.anybody().get(path).status()).isIn(302, 400, 403, 404);
    }

    /** Attack A27: every open port is bound to the loopback interface. */
    /** The account of the application is in the environment, that of the owner nowhere. */
    @Test
    void keepsTheOwnerOfTheDatabaseFromTheServer() throws IOException {
        Path process = Path.of("/proc", String.valueOf(system.pid()));
        if (Files.exists(process)) {
            String environment = Files.readString(process.resolve("environ"), ISO_8859_1);
            assertThat(environment).contains("BEIAN_DB_PASSWORD=").doesNotContain("BEIAN_DB_OWNER");
            assertThat(Files.readString(process.resolve("cmdline"), ISO_8859_1))
                    .contains("-Dbeian.db=")
                    .doesNotContain("beian.db.owner");
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws IOException {
        Path process = Path.of("/proc", String.valueOf(system.pid()));
        Assumptions.assumeThat(process.resolve("net/tcp")).as("Linux").exists();
        Set<String> own = new HashSet<>();
        try (Stream<Path> handles = Files.list(process.resolve("fd"))) {
            for (Path handle : handles.toList()) {
                if (Files.exists(handle, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    own.add(Files.readSymbolicLink(handle).toString());
                }
            }
        }
        List<String> open = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : Files.readAllLines(process.resolve(table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields[3].equals(LISTENING) && own.contains("socket:[" + fields[9] + "]")) {
                    open.add(fields[1].split(":")[0]);
                }
            }
        }
        assertThat(open).isNotEmpty();
        assertThat(open)
                .allMatch(
                        address ->
                                address.equals("0100007F")
                                        || address.equals("0000000000000000FFFF00000100007F")
                                        || address.equals("00000000000000000000000001000000"));
    }

    /** Attack A27: shown to this machine only, and not through a proxy on it. */
    @Test
    void showsHowTheServerRunsToThisMachineOnly() {
        Api local = system.anybody();
        assertThat(local.get("/metrics").expect(200).text()).contains("memory_usedHeap_bytes");
        local.get("/metrics", "X-Forwarded-For", "203.0.113.1").expect(404);
        local.get("/metrics", "Forwarded", "for=203.0.113.1").expect(404);
    }

    /** The description is written by the application: the framework's own would name its build. */
    @Test
    void keepsTheFrameworksOwnDescriptionToItself() {
        Api.Answer options = provider.send("OPTIONS", Api.FILINGS, null);
        assertThat(options.header("Allow")).contains("GET", "POST");
        assertThat(options.text()).doesNotContainIgnoringCase("jersey");
        system.anybody().get("/api/v1/application.wadl").expect(404);
    }
}
