package org.beian.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Applications for access, made as by a provider's program and by a sponsor at its screen. */
public final class AccessApplications {

    /** Address reserved for the application on which every route is tried. */
    public static final String OF_ROUTES = "198.51.100.100";

    public static final String ACCESSES = "/api/v1/access-applications";

    private static final AtomicInteger LAST_ADDRESS = new AtomicInteger(100);

    private AccessApplications() {}

    /** An address of the provider that no other application has. */
    public static String address() {
        return "198.51.100." + LAST_ADDRESS.incrementAndGet();
    }

    /** A customer whose addresses are its own. */
    public static ObjectNode customer(SampleApplication filing) {
        ObjectNode body = Examples.of("AccessRequest");
        body.putObject("customer").put("name", filing.at("/subject/name"));
        body.putArray("methods").add("HOSTING");
        body.put("reference", filing.reference());
        body.put("websiteName", filing.at("/websites/0/name"));
        body.putArray("domains").add(filing.at("/websites/0/domains/0"));
        return body;
    }

    public static Map<String, Object> ips(String... addresses) {
        List<Map<String, String>> ips = new ArrayList<>();
        for (String address : addresses) {
            ips.add(Map.of("start", address, "end", address));
        }
        return Map.of("ips", ips);
    }

    /** An application for access of a customer that {@code demo-provider} is about to file for. */
    public static String preAssigned(Api provider, SampleApplication filing, String address) {
        String id = provider.post(ACCESSES, customer(filing)).expect(201).id();
        provider.post(at(id, "pre-assignment"), ips(address)).expect(200);
        filing.withAddress(address).with("/websites/0/accesses/0/accessApplication", id);
        return id;
    }

    /**
     * An application whose website the sponsor filed itself and told the provider of: the provider
     * compares next.
     */
    public static String toCompare(RunningSystem system, String address) {
        SampleApplication filing = SampleApplication.another();
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String id = appliedBy(sponsor, filing);
        system.api("demo-provider").post(at(id, "pre-assignment"), ips(address)).expect(200);
        filing.withAddress(address).with("/websites/0/accesses/0/provider", "provider");
        filing.json().remove(List.of("mandate", "verification"));
        String number = approved(system, sponsorsProgram(system), filing);
        assertThat(given(sponsor, id, number, filing).status()).isEqualTo(302);
        return id;
    }

    /** A valid body for a POST to this path. */
    public static Object bodyOf(String path, String access) {
        return switch (path.replaceAll(".*/", "")) {
            case "access-applications" -> customer(SampleApplication.another());
            case "pre-assignment" -> ips(OF_ROUTES);
            case "comparison" -> Map.of("accessApplication", access);
            case "opening" -> Map.of();
            default -> Examples.of("AccessEnding");
        };
    }

    public static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static String at(String id, String act) {
        return ACCESSES + "/" + id + "/" + act;
    }

    public static String comparison(String number) {
        return Api.FILINGS + "/" + encoded(number) + "/comparison";
    }

    public static ObjectNode given(SampleApplication filing, String access, String result) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("accessApplication", access).put("result", result);
        body.put("officer", SampleApplication.OFFICER);
        body.putObject("given")
                .<ObjectNode>set("subject", filing.json().get("subject").deepCopy())
                .set("website", filing.json().at("/websites/0").deepCopy());
        return body;
    }

    public static void assertRefused(Api.Answer answer, int status, String code) {
        answer.expect(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/message").asText()).containsPattern("\\p{IsHan}");
        assertThat(answer.json().at("/errors/0/suggestion").asText()).isNotBlank();
    }

    public static String approved(RunningSystem system, Api applicant, SampleApplication filing) {
        Api.Answer handedIn = applicant.submit(filing).expect(201);
        assertThat(handedIn.state()).as(handedIn.text()).isEqualTo("UNDER_REVIEW");
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        assertThat(reviewer.approve(handedIn.id()).isDone()).isTrue();
        return applicant.filing(handedIn.id()).json().path("filingNumber").asText();
    }

    public static String appliedBy(DeskClient sponsor, SampleApplication filing) {
        DeskClient.Page applied =
                sponsor.get("/sponsor/access.xhtml")
                        .form("applying")
                        .fill("place_input", "110000")
                        .fill("provider_input", "provider")
                        .fill("websiteName", filing.at("/websites/0/name"))
                        .fill("domains", filing.at("/websites/0/domains/0"))
                        .tick("VIRTUAL_HOST")
                        .press("apply");
        assertThat(applied.status()).as(applied.words()).isEqualTo(302);
        return applied.header("Location").replaceAll(".*id=", "");
    }

    /** The sponsor tells the provider its number and data, at its screen. */
    public static DeskClient.Page given(
            DeskClient sponsor, String id, String number, SampleApplication filing) {
        DeskClient.Page page = sponsor.get("/sponsor/accessOne.xhtml?id=" + id);
        if (page.text().contains("id=\"passing\"")) {
            return page.form("passing").press("pass");
        }
        return page.form("giving")
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
    public static Api sponsorsProgram(RunningSystem system) {
        return IssuedKeys.of(system, "sponsor");
    }

    public static List<String> codes(Api.Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json().path("errors").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }
}
