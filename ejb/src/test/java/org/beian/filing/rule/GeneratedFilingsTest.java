package org.beian.filing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.beian.account.Caller;
import org.beian.filing.content.SampleFiling;
import org.beian.party.Authorities;
import org.beian.rule.Finding;
import org.beian.rule.RuleEntry;
import org.beian.rule.RuleUnavailable;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Applications with several defects at once, put together from the cases of the single rules by a
 * fixed seed. How the rules learn their facts may change; what they find, in which order and with
 * which arguments, may not: it is compared with a golden file, and of many with their digests.
 */
@DatabaseTest
@Tag("filing")
class GeneratedFilingsTest {

    private static final long SEED = 20050320;
    private static final int FEW = 200;
    private static final int MANY = 2000;
    private static final int MOST_CASES = 4;

    /** In {@code target}: what was found, to be compared with the golden file, or to replace it. */
    private static final Path FOUND = Path.of("target/generated-findings.txt");

    private static final int DIGITS = 8;
    private static final int SHOWN = 20;

    @Inject RuleScene scene;
    @Inject Authorities authorities;
    @Inject FilingRules rules;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    @BeforeEach
    void become() {
        // some cases need the ministry, whichever tests ran before
        authorities.ensure();
        callers.become(Caller.job("generated-filings"));
        last =
                ((Number)
                                em.createNativeQuery("select coalesce(max(id), 0) from icp_subject")
                                        .getSingleResult())
                        .longValue();
    }

    /** Leaves documents and licences, of which the cases have few, to the tests of single rules. */
    @AfterEach
    void free() throws Exception {
        for (String change :
                List.of(
                        "delete from filing_claim where application_id in (select"
                                + " application_id from icp_subject where id > ?1)",
                        "update icp_website set licence = null where subject_id > ?1",
                        "update icp_subject set active_document = null, filing_number = 'G' ||"
                                + " trim(cast(id as char(20))) where id > ?1")) {
            TestTransactions.inNew(
                    () -> em.createNativeQuery(change).setParameter(1, last).executeUpdate());
        }
    }

    private final Set<String> hit = new TreeSet<>();
    private long last;

    @Test
    void findsInFewWhatTheGoldenFileSays() throws IOException {
        assertThat(found(FEW)).isEqualTo(lines("generated-findings.txt"));
    }

    @Test
    @Tag("volume")
    void findsInManyWhatWasFoundBefore() throws IOException {
        List<String> found = found(MANY);

        assertThat(hit)
                .isEqualTo(rules.list().stream().map(RuleEntry::code).collect(Collectors.toSet()));
        assertThat(found).hasSize(MANY);
        List<String> digests = lines("generated-digests.txt");
        assertThat(
                        IntStream.range(0, MANY)
                                .filter(i -> !digest(found.get(i)).equals(digests.get(i)))
                                .mapToObj(found::get)
                                .limit(SHOWN))
                .as("the first lines of " + FOUND + " that are not as before")
                .isEmpty();
    }

    /** The first digits of the digest of what one application was told. */
    private static String digest(String line) {
        return DigestUtils.sha256Hex(line).substring(0, DIGITS);
    }

    private List<String> found(int count) throws IOException {
        List<RuleCase> cases = FilingRulesTest.all().toList();
        Random random = new Random(SEED);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder();
            SampleFiling filing = scene.ready();
            for (int left = 1 + random.nextInt(MOST_CASES); left > 0; left--) {
                filing = changed(filing, cases.get(random.nextInt(cases.size())), line);
            }
            for (Finding finding : findings(filing)) {
                hit.add(finding.code());
                line.append(" | ").append(written(finding));
            }
            found.add(line.toString());
        }
        Files.write(FOUND, found);
        return found;
    }

    /**
     * None where cases together made what no call could send, or left what no system would hold.
     */
    private List<Finding> findings(SampleFiling filing) {
        try {
            return scene.check(filing);
        } catch (RuleUnavailable | IllegalArgumentException impossible) {
            return List.of();
        }
    }

    /** A case that does not fit after those before it is left out. */
    private SampleFiling changed(SampleFiling filing, RuleCase one, StringBuilder line) {
        try {
            SampleFiling changed = one.made().apply(scene, filing);
            line.append(one.code()).append(one.isRefused() ? "- " : "+ ");
            return changed;
        } catch (RuntimeException doesNotFit) {
            return filing;
        }
    }

    /** Without the numbers that are new in each run. */
    private static String written(Finding finding) {
        return String.join(
                        " ",
                        finding.code(),
                        finding.pointer(),
                        finding.severity().name(),
                        finding.clause(),
                        finding.args().toString())
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "#")
                .replaceAll("(?<=2001:db8:)[0-9a-f]+(?=::)", "#")
                .replaceAll("\\d{5,}|(?<=(?i:shili-)|\\*{4})\\w+|(?<=第)\\d+(?=号)", "#")
                .replaceAll("\\R", "\\\\n");
    }

    private static List<String> lines(String name) throws IOException {
        try (var file = GeneratedFilingsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
