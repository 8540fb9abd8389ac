package org.beian.durability.volume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.beian.support.ApiTest;
import org.beian.support.Carriers;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SystemDatabase;
import org.beian.support.files.Columns;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RegisterUnits;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of the registers with real data: operators' addresses filed by six units, domain names by
 * registrar and registry.
 */
@ApiTest
@Tag("volume")
@Tag("imports")
class RealRegistersIT {

    private static final long SEED = 20_050_320;
    private static final int DERIVED = 20_000;
    private static final List<String> CHINESE = List.of("cn", "com.cn", "中国", "公司");

    private static RunningSystem system;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                !Carriers.ranges().isEmpty(),
                () -> "no data sets in " + Carriers.dataSets() + "; set beian.test.data");
        system = RunningSystem.ofRegisters("real", Map.of());
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void addressesOfSixOperators() {
        NaiveCheck naive = new NaiveCheck();
        Map<String, List<IpRange>> ranges = new LinkedHashMap<>();
        for (String line : Carriers.ranges()) {
            String[] fields = line.split(",");
            ranges.computeIfAbsent(fields[0], key -> new ArrayList<>())
                    .add(IpRange.parse(fields[2] + "-" + fields[3]));
        }
        assertThat(ranges.keySet()).containsExactlyInAnyOrderElementsOf(RegisterUnits.OPERATORS);
        for (String operator : RegisterUnits.OPERATORS) {
            String unit = RegisterUnits.code(operator);
            Path file =
                    Columns.gzip(
                            file(operator),
                            Columns.IP,
                            out -> file(out, naive, unit, ranges.get(operator)));
            RegisterClient client = RegisterClient.of(system, unit);
            JsonNode done = client.completed(client.sendAddresses("", file).expect(202).id());
            assertThat(done.at("/rows/rejected").asInt()).isZero();
            assertThat(client.found(done.path("id").asText()))
                    .as(operator)
                    .isEqualTo(naive.check(unit));
        }
    }

    /**
     * Writes each range as a source. Most are allocated too: every seventh is not, and every
     * eleventh is allocated with more addresses, so that it may leave the unit's sources or overlap
     * its neighbour.
     */
    private static void file(Columns out, NaiveCheck naive, String unit, List<IpRange> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            IpRange range = ranges.get(i);
            naive.source(unit, RangeFiles.source(out, range, "APNIC").end(), range);
            if (i % 7 != 6) {
                IpRange allocated = i % 11 == 10 ? longer(range) : range;
                naive.allocation(unit, RangeFiles.ownUse(out, allocated).end(), allocated);
            }
        }
    }

    /** The range extended by as many addresses again. */
    private static IpRange longer(IpRange range) {
        BigInteger end = new BigInteger(range.endHex(), 16).add(range.size());
        String digits = end.toString(16);
        return IpRange.ofHex(
                range.family(), range.startHex(), "0".repeat(32 - digits.length()) + digits);
    }

    @Test
    void domainsOfRegistrarAndRegistry() {
        List<String> names = Carriers.lines("domains.txt.gz");
        List<String> derived = derived(names);
        assertFiled("demo-registrar", 1, names, RealRegistersIT::ofRegistrar);
        assertFiled("demo-cnnic", 1, derived, RealRegistersIT::ofRegistry);
        assertFiled("demo-registrar", 2, derived, RealRegistersIT::ofRegistrar);
        assertFiled("demo-cnnic", 2, names, RealRegistersIT::ofRegistry);
    }

    /** Labels of real names under the suffixes that the registry reports. */
    private static List<String> derived(List<String> names) {
        Random random = new Random(SEED);
        Set<String> derived = new TreeSet<>();
        while (derived.size() < DERIVED) {
            String name = names.get(random.nextInt(names.size()));
            String label = name.substring(0, Math.max(1, name.indexOf('.')));
            derived.add(label + "." + CHINESE.get(random.nextInt(CHINESE.size())));
        }
        return List.copyOf(derived);
    }

    private interface Remit {
        boolean has(DomainName name);
    }

    private static boolean ofRegistry(DomainName name) {
        String top = DomainName.parse("a." + name.topLevel()).unicode().substring(2);
        return top.equals("cn")
                || top.codePoints()
                        .allMatch(
                                each ->
                                        Character.UnicodeScript.of(each)
                                                == Character.UnicodeScript.HAN);
    }

    private static boolean ofRegistrar(DomainName name) {
        return !ofRegistry(name);
    }

    private static void assertFiled(String key, int sequence, List<String> names, Remit remit) {
        Map<Long, Set<String>> expected = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Path file =
                Columns.gzip(
                        file(key + sequence),
                        Columns.DOMAINS,
                        out -> {
                            for (String name : names) {
                                long row = fill(out, name).end();
                                String code = expected(name, remit, seen);
                                if (code != null) {
                                    expected.put(row, Set.of(code));
                                }
                            }
                        });
        RegisterClient client = RegisterClient.of(system, key);
        // a delta: what the file lacks is no lapse
        JsonNode done =
                client.completed(
                        client.sendDomains("?type=delta&sequence=" + sequence, file)
                                .expect(202)
                                .id());
        assertThat(client.found(done.path("id").asText())).isEqualTo(expected);
        assertThat(done.at("/rows/rejected").asInt()).isEqualTo(expected.size());
        assertThat(done.at("/rows/applied").asInt()).isEqualTo(names.size() - expected.size());
    }

    private static String expected(String written, Remit remit, Set<String> seen) {
        try {
            DomainName name = DomainName.parse(written);
            if (name.isPublicSuffix()) {
                return "REPORTED_DOMAIN_IS_SUFFIX";
            }
            if (!name.isIndependent()) {
                return "REPORTED_DOMAIN_INDEPENDENT";
            }
            if (!remit.has(name)) {
                return "REPORTED_WITHIN_REMIT";
            }
            return seen.add(name.toString()) ? null : "REPORTED_TWICE";
        } catch (InvalidValue e) {
            return "REPORTED_DOMAIN_SYNTAX";
        }
    }

    private static Columns fill(Columns out, String name) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        out.set("action", "ADD")
                .set("domain", name)
                .set("registered", "2015-06-30")
                .set("expires", today.plusYears(1).toString())
                .set("registrar", "示例域名注册服务机构")
                .set("nameServers", "ns1.example.com");
        for (String role : List.of("registrant", "admin")) {
            out.set(role + "Name", "示例人员")
                    .set(role + "Organisation", "示例单位")
                    .set(role + "Address", "北京市西城区示例路1号")
                    .set(role + "Province", "110000")
                    .set(role + "City", "110100")
                    .set(role + "Email", "a@example.cn")
                    .set(role + "Phone", "010-66412345");
        }
        return out;
    }

    private static Path file(String name) {
        return Path.of("target", "made", SystemDatabase.kind() + "-real-" + name + ".csv.gz");
    }
}
