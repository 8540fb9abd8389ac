package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SmallFile;
import org.beian.support.files.BadFile;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of files for the registers of addresses and domains that must be refused, or hold what no
 * row may hold: each is refused with its reason and line and leaves nothing behind, or loses its
 * bad rows only.
 */
@ApiTest
class BadFilesIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();

    static Stream<Arguments> each() {
        return SmallFile.REGISTERS.stream()
                .flatMap(
                        register ->
                                Stream.of(BadFile.values())
                                        .map(file -> Arguments.of(register, file)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("each")
    void refused(String register, BadFile file) {
        int before = imports(register);
        Api.Answer answer =
                SmallFile.send(SYSTEM, register, "", file.bytes(SmallFile.of(register, 3)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(file.status());
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asText()).as(answer.toString()).isEqualTo(file.code());
        if (file.line() > 0) {
            assertThat(problem.path("detail").asText()).contains(String.valueOf(file.line()));
        }
        assertThat(imports(register)).isEqualTo(before);
    }

    private static int imports(String register) {
        return SmallFile.api(SYSTEM, register)
                .get(BulkClient.IMPORTS)
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    @Test
    void takesWhatIsOnlyWrittenOtherwise() {
        for (String register : SmallFile.REGISTERS) {
            String mixed =
                    "\uFEFF%s\r\n%s\n%s\r\n\n%s"
                            .formatted(
                                    SmallFile.header(register),
                                    SmallFile.row(register, 31),
                                    SmallFile.row(register, 32),
                                    SmallFile.row(register, 33));
            assertTaken(register, "dryRun=true", SmallFile.bytes(mixed), 3);
            assertTaken(
                    register,
                    "dryRun=true",
                    ("\uFEFF" + SmallFile.of(register, 4)).getBytes(StandardCharsets.UTF_16LE),
                    4);
            assertTaken(
                    register,
                    "dryRun=true&charset=GB18030",
                    SmallFile.of(register, 5).getBytes(Charset.forName("GB18030")),
                    5);
        }
    }

    private static void assertTaken(String register, String query, byte[] file, int rows) {
        RegisterClient client = new RegisterClient(SmallFile.api(SYSTEM, register));
        String id = SmallFile.send(SYSTEM, register, query, file).expect(202).id();
        JsonNode done = client.completed(id);
        assertThat(done.at("/rows/read").asInt()).as(done.toString()).isEqualTo(rows);
        assertThat(done.at("/rows/rejected").asInt()).as(done.toString()).isZero();
    }

    /**
     * Attack A11: what is corrected in the file of rejected rows and sent again arrives as meant.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ip", "domains"})
    void takesTheCorrectedRowsBack(String register) {
        boolean ip = register.equals("ip");
        String wrong = ip ? "21.0.161.999" : "2020-02-31";
        String right = ip ? "21.0.161.255" : "2020-01-31";
        String bad =
                ip
                        ? "ADD,SOURCE,21.0.161.0,21.0.161.999,APNIC,\"=1+1, \"\"示例\"\"\""
                        : SmallFile.domain("mend.com", wrong).replace("示例,ns.", "@示例,ns.");
        String file = SmallFile.of(register, 150, 5) + bad + "\n";
        Api unit = SYSTEM.api(ip ? RegisterUnits.SECOND : RegisterUnits.REGISTRARS.get(0));
        JsonNode first = completed(unit, register, 1, file);
        assertThat(first.at("/rows/applied").asInt()).isEqualTo(5);
        assertThat(first.path("rejectedListed").asInt()).isEqualTo(1);

        String rejected = unit.get(first.at("/links/rejected").asText()).expect(200).text();
        assertThat(rejected).contains(wrong, ip ? "'=1+1" : "'@示例").doesNotContain("21.0.150.");
        JsonNode second = completed(unit, register, 2, rejected.replace(wrong, right));
        assertThat(second.at("/rows/rejected").asInt()).as(second.toString()).isZero();
        assertThat(second.at("/effects/added").asInt()).isEqualTo(1);

        JsonNode whole = completed(unit, register, 3, file.replace(wrong, right));
        assertThat(whole.at("/effects/unchanged").asInt()).as(whole.toString()).isEqualTo(6);
    }

    private static JsonNode completed(Api unit, String register, int sequence, String file) {
        String query = register.equals("ip") ? "" : "?type=delta&sequence=" + sequence;
        String id =
                unit.post(
                                BulkClient.IMPORTS + "/" + register + query,
                                file,
                                "Content-Type",
                                "text/csv; charset=UTF-8")
                        .expect(202)
                        .id();
        return new RegisterClient(unit).completed(id);
    }

    /** Fault F4, simulated: the disk takes nothing. */
    @Test
    void saysThatAFileCannotBeKeptAndTakesTheNextOne() throws IOException {
        byte[] file = SmallFile.bytes(SmallFile.of("ip", 7));
        Path kept = SYSTEM.data().resolve("imports");
        Path away = SYSTEM.data().resolve("imports-away");
        if (Files.exists(kept)) {
            Files.move(kept, away);
        }
        Files.createFile(kept);
        try {
            int before = imports("ip");
            Api.Answer refused = SmallFile.send(SYSTEM, "ip", "dryRun=true", file).expect(503);
            assertThat(refused.json().path("code").asText()).isEqualTo("IMPORT_NOT_STORED");
            assertThat(refused.json().path("detail").asText()).isNotBlank();
            assertThat(imports("ip")).isEqualTo(before);
        } finally {
            Files.delete(kept);
            if (Files.exists(away)) {
                Files.move(away, kept);
            }
        }
        assertTaken("ip", "dryRun=true", file, 7);
    }

    @Test
    void losesNoGoodRowOfAddresses() {
        String[] bad = {
            "ADD,SOURCE,21.0.9.9,21.0.9.1,APNIC,",
            "ADD,SOURCE,21.0.9.0,2400::1,APNIC,",
            "ADD,SOURCE,21.0.9.1/24,,APNIC,",
            "ADD,SOURCE,21.0.9.0/33,,APNIC,",
            "ADD,SOURCE,::ffff:21.0.9.1,::ffff:21.0.9.9,APNIC,",
            "ADD,SOURCE,021.0.9.0,21.0.9.9,APNIC,",
            "ADD,SOURCE,21.0.9,21.0.9.9,APNIC,",
            "ADD,SOURCE,256.1.1.1,256.1.1.2,APNIC,",
            "ADD,SOURCE,fe80::1%eth0,,APNIC,",
            "ADD,SOURCE,0.0.0.0/0,,APNIC,",
            "ADD,SOURCE,10.0.0.0,10.0.0.255,APNIC,",
            "ADD,SOURCE,21.0.9.0,21.0.9.255",
        };
        String[] codes = {
            "IP_RANGE_ORDER",
            "IP_RANGE_ORDER",
            "IP_RANGE_PREFIX",
            "IP_RANGE_PREFIX",
            "IP_RANGE_SYNTAX",
            "IP_RANGE_SYNTAX",
            "IP_RANGE_SYNTAX",
            "IP_RANGE_SYNTAX",
            "IP_RANGE_SYNTAX",
            "IP_RANGE_RESERVED",
            "IP_RANGE_RESERVED",
            "IMPORT_ROW_FIELDS",
        };
        assertRejected("ip", bad, codes);
    }

    @Test
    void losesNoGoodRowOfDomains() {
        String[] names = {
            "x".repeat(64) + ".com",
            "d\uD83D\uDE00.com",
            "p\u0430ypal.com",
            "xn--999999999.com",
            "com.cn",
            "com",
            "www.example.com",
            "example.cn",
            ("a".repeat(60) + ".").repeat(5) + "com",
            "192.0.2.1",
        };
        String[] codes = {
            "REPORTED_DOMAIN_SYNTAX",
            "REPORTED_DOMAIN_SYNTAX",
            "REPORTED_DOMAIN_SYNTAX",
            "REPORTED_DOMAIN_SYNTAX",
            "REPORTED_DOMAIN_IS_SUFFIX",
            "REPORTED_DOMAIN_SYNTAX",
            "REPORTED_DOMAIN_INDEPENDENT",
            "REPORTED_WITHIN_REMIT",
            "REPORTED_DOMAIN_SYNTAX",
            "REPORTED_DOMAIN_SYNTAX",
            "REPORTED_DATES",
            "REPORTED_DATES",
        };
        List<String> bad = new ArrayList<>();
        for (String name : names) {
            bad.add(SmallFile.domain(name, "2020-01-01"));
        }
        bad.add(SmallFile.domain("february.com", "2020-02-31"));
        bad.add(SmallFile.domain("nan.com", "NaN"));
        assertRejected("domains", bad.toArray(String[]::new), codes);
    }

    /** Asserts the rejection of every bad row between two good ones. */
    private static void assertRejected(String register, String[] bad, String[] codes) {
        StringBuilder file = new StringBuilder(SmallFile.header(register)).append('\n');
        Map<Long, Set<String>> expected = new TreeMap<>();
        for (int i = 0; i < bad.length; i++) {
            file.append(SmallFile.row(register, 50 + i)).append('\n').append(bad[i]).append('\n');
            expected.put(3L + 2 * i, Set.of(codes[i]));
        }
        RegisterClient client = new RegisterClient(SmallFile.api(SYSTEM, register));
        String id =
                SmallFile.send(SYSTEM, register, "dryRun=true", SmallFile.bytes(file.toString()))
                        .expect(202)
                        .id();
        JsonNode done = client.completed(id);
        Map<Long, Set<String>> found = client.found(id);
        found.values().forEach(each -> each.removeIf("IP_ALLOCATION_UNREPORTED"::equals));
        found.values().removeIf(Set::isEmpty);
        assertThat(found).isEqualTo(expected);
        assertThat(done.at("/rows/accepted").asInt()).isEqualTo(bad.length);
        assertThat(done.at("/rows/rejected").asInt()).isEqualTo(bad.length);
    }
}
