package org.beian.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Sample reports of addresses and domains, so that the pages of the registers have content. */
public final class RegisterSamples {

    /** A source of the headquarters, a part of which has no allocation. */
    static final String SOURCE = "45.113.0.0-45.113.255.255";

    /** A domain that the registrar reports and a provider saw without a filing. */
    public static final String SEEN = "shili-pages.ninja";

    private static final String ADDRESSES =
            "action,record,start,end,status,upstream,receiver,mode,date,note\n"
                    + "ADD,SOURCE,45.113.0.0,45.113.255.255,,APNIC,,,,\n"
                    + "ADD,ALLOCATION,45.113.0.0,45.113.63.255,OWN_USE,,,STATIC,2020-01-02,\n"
                    + "ADD,ALLOCATION,45.113.64.0,45.113.79.255,RESERVED,,,,,\n";

    private static final String DELTA = "/domains?type=delta";
    private static final String HOLDER = "示例公司";

    private static final String DOMAINS =
            "action,domain,registered,expires,registrantName,registrantOrganisation,"
                    + "registrantAddress,registrantProvince,registrantCity,registrantEmail,"
                    + "registrantPhone,adminName,adminOrganisation,adminAddress,adminProvince,"
                    + "adminCity,adminEmail,adminPhone,registrar,nameServers,eventDate\n";

    private final RunningSystem system;

    public RegisterSamples(RunningSystem system) {
        this.system = system;
    }

    private static String line(String action, String domain, String holder, String day) {
        String person = "示例人," + holder + ",示例路1号,440000,440100,a@example.cn,+86.2012345678";
        return String.join(
                        ",",
                        action,
                        domain,
                        "2020-01-02",
                        "2030-01-02",
                        person,
                        person,
                        "示例注册商",
                        "ns1.example.com",
                        day)
                + "\n";
    }

    /** Has domains registered to an example company, in one file. */
    public void add(String... domains) {
        StringBuilder file = new StringBuilder(DOMAINS);
        for (String domain : domains) {
            file.append(line("ADD", domain, HOLDER, ""));
        }
        sent("demo-registrar", DELTA, file.toString());
    }

    /** Has a domain registered to a holder. */
    public void register(String domain, String holder) {
        sent("demo-registrar", DELTA, DOMAINS + line("ADD", domain, holder, ""));
    }

    /** Has a domain registered to another holder than before. */
    public void sell(String domain, String buyer) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        sent("demo-registrar", DELTA, DOMAINS + line("CHANGE", domain, buyer, today));
    }

    /** Reports addresses and domains, and a provider's observation. */
    public void report() {
        sent("demo-ipunit", "/ip", ADDRESSES);
        add(SEEN, SEEN, "shili-pages-b.ninja");
        system.api("demo-provider")
                .post(
                        "/api/v1/observations",
                        Map.of(
                                "domains",
                                List.of(Map.of("domain", SEEN, "address", "203.0.113.9"))))
                .expect(202);
    }

    private void sent(String key, String register, String file) {
        Api unit = system.api(key);
        Api.Answer received =
                unit.post(
                        BulkClient.IMPORTS + register,
                        file.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv");
        // the same file is known where another test reported it
        String id = received.expect(received.status() == 200 ? 200 : 202).id();
        JsonNode ended = new BulkClient(unit).ended(id);
        if (!"COMPLETED".equals(ended.path("state").asText())) {
            throw new AssertionError(ended.toString());
        }
    }

    /** Address of the page of the branch in Beijing, as the list of a folder leads to it. */
    public String unit(String folder) {
        return DeskClient.signIn(system, folder.equals("bureau") ? "reviewer-bj" : "ministry")
                .get("/" + folder + "/units.xhtml?kind=BRANCH")
                .text()
                .replaceAll("(?s).*?(/" + folder + "/unit\\.xhtml\\?unit=\\d+).*", "$1");
    }

    /** Address of the ministry's page of the registrar in Beijing, as its list leads to it. */
    public static String registrar(RunningSystem system) {
        return DeskClient.signIn(system, "ministry")
                .get("/ministry/units.xhtml?register=domains&kind=REGISTRAR&province=110000")
                .text()
                .replaceAll("(?s).*?(/ministry/unit\\.xhtml\\?unit=\\d+)[^>]*>示例域名注册服务机构.*", "$1");
    }

    /** Address of the newest check report as a role's page lists it. */
    public String newestReport(String who, String folder) {
        return DeskClient.signIn(system, who)
                .get("/" + folder + "/ipReports.xhtml")
                .text()
                .replaceAll("(?s).*?(/" + folder + "/ipReport\\.xhtml\\?report=\\d+).*", "$1");
    }
}
