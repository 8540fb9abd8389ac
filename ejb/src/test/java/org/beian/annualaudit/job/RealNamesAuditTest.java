package org.beian.annualaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.beian.account.Caller;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.campaign.CampaignScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.rule.RuleScene;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Test of the reconciliation of websites under names made of real ones, about which the registers
 * agree but for some differences of each kind.
 */
@DatabaseTest
@Clause("18.2")
class RealNamesAuditTest {

    private static final Path NAMES =
            Path.of(System.getProperty("beian.test.data", "../../shared/data"), "domains.txt.gz");
    private static final int WEBSITES = 180;
    private static final int EACH = 10;
    private static final String PROVINCE = "640000";
    private static final String UNFILED = "198.51.100.77";
    private static final String ELSEWHERE = "203.0.113.78";
    private static final Date YESTERDAY = Date.valueOf(CampaignScene.TODAY.minusDays(1));
    private static final Date LATER = Date.valueOf(LocalDate.of(2030, 1, 1));
    private static final Date SINCE = Date.valueOf(RuleScene.FIRST_DAY);

    @Inject CampaignScene scene;
    @Inject AuditRun run;
    @Inject Instance<RuleScene> scenes;
    @Inject TestCallers callers;

    private final Map<String, List<String>> planted = new TreeMap<>();
    private Unit registrar;
    private Unit allocating;

    /** Website that is to be filed; of no kind where all agrees. */
    private record Planned(DifferenceKind kind, String domain, SampleFiling content) {}

    /** Every tenth differs, of each kind in turn. */
    private static Planned planned(int place, String domain) {
        DifferenceKind[] kinds = DifferenceKind.values();
        DifferenceKind kind = place % EACH == 0 ? kinds[place / EACH % kinds.length] : null;
        SampleFiling content =
                SampleFiling.another()
                        .withDomain(domain)
                        .with("/subject/responsible/email", "audited-" + place + "@example.org");
        return new Planned(
                kind,
                domain,
                kind == DifferenceKind.DOCUMENT_EXPIRED
                        ? content.with("/subject/document/validTo", YESTERDAY.toString())
                        : content);
    }

    @AfterEach
    void leaveNothing() {
        if (registrar != null) {
            write("delete from domain_record where unit_id = ?", registrar.id());
            write("delete from domain_level where unit_id = ?", registrar.id());
            write(
                    "delete from ip_record where unit_id = ? and kind = 'ALLOCATION'",
                    allocating.id());
            write("delete from mail where id < 0");
        }
        scene.leaveNothing();
    }

    private void write(String statement, Object... values) {
        scene.filed.filed.write(statement, values);
    }

    @Test
    void findsEveryPlantedDifferenceAndNothingElse() throws IOException {
        Assumptions.assumeTrue(Files.exists(NAMES), () -> "no data set " + NAMES);
        List<Planned> websites = new ArrayList<>();
        for (String name : names()) {
            websites.add(planned(websites.size(), name));
        }
        file(websites);
        report(websites);
        scene.opened();
        run.begin(CampaignScene.YEAR, PROVINCE);
        run.snapshot();
        run.reconcile();
        run.end();

        assertThat(standing()).isEqualTo(planted);
        assertThat(planted).hasSize(WEBSITES / EACH);
        assertThat(
                        scene.filed.texts(
                                "select filing_number from audit_item where province = ?",
                                PROVINCE))
                .hasSize(WEBSITES);
    }

    /**
     * Real names taken evenly from the whole list; a prefix makes them others than those of other
     * tests.
     */
    private static List<String> names() throws IOException {
        List<String> all;
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(NAMES))) {
            all =
                    new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("xn--"))
                            .flatMap(line -> independent("shenhe-" + line))
                            .toList();
        }
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < WEBSITES; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / WEBSITES)));
        }
        return chosen;
    }

    private static Stream<String> independent(String line) {
        try {
            return Stream.of(DomainName.parse(line))
                    .filter(DomainName::isIndependent)
                    .map(DomainName::toString);
        } catch (InvalidValue none) {
            return Stream.empty();
        }
    }

    /** One provider has no addresses of its own any more, one no remit. */
    private void file(List<Planned> websites) {
        callers.become(Caller.job("filing"));
        file(
                websites,
                DifferenceKind.ADDRESS_OF_OTHER_PROVIDER,
                "delete from ip_record where unit_id = ?");
        file(
                websites,
                DifferenceKind.PROVIDER_OUT_OF_REMIT,
                "update remit set valid_to = '" + YESTERDAY + "' where unit_id = ?");
        RuleScene provider = scenes.get();
        provider.ready();
        allocating = provider.submitter();
        provider.allocate(allocating, ELSEWHERE, "示例用户", null);
        write(
                "update ip_record set province = '440000' where unit_id = ? and kind = 'ALLOCATION'",
                allocating.id());
        file(
                provider,
                websites.stream()
                        .filter(
                                each ->
                                        each.kind != DifferenceKind.ADDRESS_OF_OTHER_PROVIDER
                                                && each.kind
                                                        != DifferenceKind.PROVIDER_OUT_OF_REMIT)
                        .toList());
    }

    private void file(List<Planned> websites, DifferenceKind kind, String ends) {
        RuleScene provider = scenes.get();
        provider.ready();
        file(provider, websites.stream().filter(each -> each.kind == kind).toList());
        write(ends, provider.submitter().id());
    }

    private void file(RuleScene provider, List<Planned> websites) {
        List<String> numbers = provider.fileOwn(websites.stream().map(Planned::content).toList());
        for (int i = 0; i < numbers.size(); i++) {
            Planned website = websites.get(i);
            String number = numbers.get(i) + "-1";
            scene.move(numbers.get(i));
            if (website.kind != null) {
                planted.put(number, List.of(website.kind.name()));
                plant(website, number);
            }
        }
    }

    private void plant(Planned website, String number) {
        switch (website.kind) {
            case ADDRESS_NOT_FILED -> address(number, UNFILED);
            case ADDRESS_OUTSIDE_PLACE -> address(number, ELSEWHERE);
            case MAIL_NOT_DELIVERED ->
                    write(
                            """
                            insert into mail (id, message_id, recipient, subject, body, language,
                              state, attempts, created_at, due_at, version)
                            values (?, ?, ?, '示例', '示例', 'zh-CN', 'PARKED', 1, ?, ?, 1)""",
                            -1L - planted.size(),
                            number,
                            website.content.at("/subject/responsible/email"),
                            Timestamp.from(Instant.EPOCH),
                            Timestamp.from(Instant.EPOCH));
            default -> {}
        }
    }

    private void address(String website, String address) {
        IpRange range = IpRange.parse(address);
        write(
                "update icp_access_range set block = ?, range_start = ?, range_end = ? where"
                        + " access_id in (select a.id from icp_access a join icp_website w"
                        + " on w.id = a.website_id where w.filing_number = ?)",
                RangeOverlapQuery.block(range),
                range.startHex(),
                range.endHex(),
                website);
    }

    /** One registrar reports them under all their top levels. */
    private void report(List<Planned> websites) {
        RuleScene units = scenes.get();
        registrar = units.add(units.newUnit("示例域名注册服务机构", Set.of(Capacity.REGISTRAR)));
        Set<String> levels = new TreeSet<>();
        for (Planned website : websites) {
            String level = level(website.domain);
            if (levels.add(level)) {
                write(
                        "insert into domain_level (top_level, unit_id) values (?, ?)",
                        level,
                        registrar.id());
            }
            if (website.kind != DifferenceKind.DOMAIN_UNKNOWN) {
                report(website);
            }
        }
    }

    private static String level(String domain) {
        return domain.substring(domain.lastIndexOf('.') + 1);
    }

    private void report(Planned website) {
        write(
                "insert into domain_record (domain, unit_id, top_level, registered, expires,"
                        + " registrant_organisation, registrar, valid_from, added_on, reported_on,"
                        + " import_id, content_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)",
                website.domain,
                registrar.id(),
                level(website.domain),
                SINCE,
                website.kind == DifferenceKind.DOMAIN_EXPIRED ? YESTERDAY : LATER,
                website.kind == DifferenceKind.DOMAIN_HOLDER
                        ? "示例另一持有者"
                        : website.content.at("/subject/name"),
                registrar.name(),
                SINCE,
                SINCE,
                SINCE);
    }

    /** The kinds that stand, by number of the website. */
    private Map<String, List<String>> standing() {
        Map<String, List<String>> standing = new TreeMap<>();
        for (Object row :
                scene.filed.filed.read(
                        """
                        select i.filing_number, d.kind from audit_difference d
                        join audit_item i on i.id = d.audit_item_id
                        where d.gone_at is null and i.province = ?""",
                        PROVINCE)) {
            standing.computeIfAbsent(((Object[]) row)[0].toString(), number -> new ArrayList<>())
                    .add(((Object[]) row)[1].toString());
        }
        return standing;
    }
}
