package org.beian.demo.history.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.demo.DemoData;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;

/**
 * File of addresses or domains that an example unit reports, or of units that a bureau registers;
 * always the same on a day, so that a file that was received is known again.
 *
 * @param sender user name
 * @param daysAgo day of the report, counted from the day when the examples are made
 */
public record ExampleFile(String sender, int daysAgo, String register, String text) {

    /** Days since the oldest report: the domains are registered before they are filed. */
    public static final int OLDEST = ExamplePlan.DAYS + 1;

    /** Days since the registry reported that two domains, which are filed, were sold. */
    public static final int SALE = 47;

    private static final int PART = ExamplePlan.FILINGS / 3;

    private static final String IP_HEAD =
            "action,record,start,end,status,upstream,receiver,mode,date,note";
    private static final String DOMAIN_HEAD =
            "action,domain,registered,expires,registrantName,registrantOrganisation,"
                    + "registrantAddress,registrantProvince,registrantCity,registrantEmail,"
                    + "registrantPhone,adminName,adminOrganisation,adminAddress,adminProvince,"
                    + "adminCity,adminEmail,adminPhone,registrar,nameServers,eventDate";
    private static final String UNIT_HEAD =
            "code,name,capacities,providerType,phone,email,validFrom";
    private static final List<String> SUFFIXES = List.of("com", "net", "org", "shop", "com");

    /** All files as of a day, the oldest first. */
    public static List<ExampleFile> all(LocalDate today) {
        return List.of(
                new ExampleFile("cnnic", OLDEST, "domains", registry(0)),
                new ExampleFile("registrar", 87, "domains", registrar(0, 60)),
                new ExampleFile("ipunit", 86, "ip", headquarters()),
                new ExampleFile("ipunit2", 80, "ip", region()),
                new ExampleFile("cnnic", 55, "domains", registry(1)),
                new ExampleFile("registrar", 54, "domains", registrar(60, 90)),
                new ExampleFile("ipunit", 50, "ip", corrected()),
                new ExampleFile("cnnic", SALE, "domains", sold(today)),
                new ExampleFile("cnnic", 25, "domains", registry(2)),
                new ExampleFile("registrar", 24, "domains", registrar(90, 150)),
                new ExampleFile("clerk-bj", 10, "units", registered()),
                new ExampleFile("registrar", 6, "domains", lapsed(today)));
    }

    public String name() {
        return "示例-" + register + "-" + daysAgo + ".csv";
    }

    public byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public ImportOrder order() {
        return new ImportOrder(
                register,
                ImportMode.GOOD_ROWS,
                false,
                register.equals("domains") ? Map.of("type", "delta") : Map.of());
    }

    /** Two units, and rows that are refused: a code twice, one that is taken, no phone, no type. */
    private static String registered() {
        return String.join(
                "\n",
                UNIT_HEAD,
                "shili-access-1,示例宽带接入,ACCESS_PROVIDER,ISP,010-00000011,a@example.cn,2026-01-01",
                "shili-access-2,示例数据中心,ACCESS_PROVIDER,IDC,010-00000012,b@example.cn,2026-01-01",
                "shili-access-2,示例数据中心二部,ACCESS_PROVIDER,IDC,010-00000013,c@example.cn,2026-01-01",
                "provider,示例同名代码,ACCESS_PROVIDER,ISP,010-00000014,d@example.cn,2026-01-01",
                "shili-access-3,示例缺少电话,ACCESS_PROVIDER,ISP,,e@example.cn,2026-01-01",
                "shili-access-4,示例缺少类型,ACCESS_PROVIDER,,010-00000015,f@example.cn,2026-01-01",
                "");
    }

    /** The domains of a third of the example sponsors, and some that nobody files. */
    private static String registry(int part) {
        StringJoiner rows = new StringJoiner("\n", DOMAIN_HEAD + "\n", "\n");
        if (part == 0) {
            for (ExampleSponsor each : ExampleSponsor.values()) {
                ExampleFiling filing = each.filing();
                rows.add(domain("ADD", filing.domain(), filing.company(), filing.place()));
            }
            ExampleFiling resumed = ExampleFiling.RESUMED;
            rows.add(domain("ADD", resumed.domain(), resumed.company(), resumed.place()));
        }
        for (int i = part * PART; i < (part + 1) * PART + part; i++) {
            ExampleFiling filing = new ExampleFiling(i);
            rows.add(domain("ADD", filing.domain(), filing.company(), filing.place()));
        }
        for (int i = 0; i < 12 + 6 * part; i++) {
            rows.add(other(part * 100 + i, "cn"));
        }
        return rows.toString();
    }

    private static String registrar(int from, int to) {
        StringJoiner rows = new StringJoiner("\n", DOMAIN_HEAD + "\n", "\n");
        IntStream.range(from, to)
                .mapToObj(i -> other(1000 + i, SUFFIXES.get(i % SUFFIXES.size())))
                .forEach(rows::add);
        if (from > 0) {
            // a row that is reported twice, and one whose registrant nobody can reach
            rows.add(other(1000 + from, SUFFIXES.get(from % SUFFIXES.size())));
            rows.add(
                    "ADD,shili-incomplete-"
                            + from
                            + ".com,2020-01-02,2030-01-02,示例人"
                            + ",,,,,,,,,,,,,,示例域名注册服务机构,ns1.example.com,");
        }
        return rows.toString();
    }

    /** Two domains that are filed belong to another sponsor since the day before. */
    private static String sold(LocalDate today) {
        StringJoiner rows = new StringJoiner("\n", DOMAIN_HEAD + "\n", "\n");
        Stream.of(ExampleFiling.RELEASED, ExampleFiling.SOLD)
                .map(each -> domain("CHANGE", each.domain(), DemoData.SPONSOR, each.place()))
                .forEach(row -> rows.add(row + today.minusDays(SALE + 1)));
        return rows.toString();
    }

    /** Deletions in time, and one that is reported too late (10.3). */
    private static String lapsed(LocalDate today) {
        StringJoiner rows = new StringJoiner("\n", DOMAIN_HEAD + "\n", "\n");
        IntStream.range(0, 9)
                .mapToObj(
                        i ->
                                other(1000 + 6 * i, SUFFIXES.get(6 * i % SUFFIXES.size()))
                                        + today.minusDays(i == 0 ? 30 : 8))
                .map(row -> row.replaceFirst("ADD", "DELETE"))
                .forEach(rows::add);
        return rows.toString();
    }

    /** A domain of the registry that nobody files; numbers 0 to 11 and 100 to 117 are reported. */
    public static String site(int number) {
        return site(number, "cn");
    }

    private static String site(int number, String suffix) {
        return "shili-site-" + number + "." + suffix;
    }

    private static String other(int number, String suffix) {
        return domain("ADD", site(number, suffix), "示例第" + number + "商行", ExamplePlace.of(number));
    }

    private static String domain(String action, String name, String company, ExamplePlace place) {
        String person =
                String.join(
                        ",",
                        "示例负责人",
                        company,
                        place.district() + "示例路",
                        place.province().regionCode(),
                        place.city(),
                        "a@example.cn",
                        "+86.1012345678");
        return String.join(
                ",",
                action,
                name,
                "2020-01-02",
                "2030-01-02",
                person,
                person,
                "示例域名注册服务机构",
                "ns1.example.com",
                "");
    }

    /** A source of which a part is allocated, and a part is not yet. */
    private static String headquarters() {
        StringJoiner rows = new StringJoiner("\n", IP_HEAD + "\n", "\n");
        rows.add("ADD,SOURCE,45.113.0.0,45.113.63.255,,APNIC,,,,");
        for (int i = 0; i < 12; i++) {
            rows.add(allocation(i * 4, i * 4 + 3));
        }
        return rows.toString();
    }

    private static String corrected() {
        return IP_HEAD + "\n" + allocation(48, 55) + "\n";
    }

    /** A source that reaches into that of the headquarters. */
    private static String region() {
        return IP_HEAD
                + "\nADD,SOURCE,45.113.62.0,45.113.79.255,,APNIC,,,,\n"
                + allocation(64, 71)
                + "\n";
    }

    private static String allocation(int from, int to) {
        return "ADD,ALLOCATION,45.113.%d.0,45.113.%d.255,OWN_USE,,,STATIC,2020-01-02,"
                .formatted(from, to);
    }
}
