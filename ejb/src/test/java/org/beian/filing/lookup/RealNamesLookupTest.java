package org.beian.filing.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.beian.filing.content.FilingContent;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.Province;
import org.beian.value.SerialPattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of the look-up with ten thousand real names in the register: each is found, however it is
 * written.
 */
@DatabaseTest
@Tag("schema")
class RealNamesLookupTest {

    private static final Path NAMES =
            Path.of(System.getProperty("beian.test.data", "../../shared/data"), "domains.txt.gz");
    private static final int WANTED = 10_000;
    private static final int CHUNK = 500;
    private static final Province TIBET = Province.ofRegion("540000");
    // no other test's numbers reach so far
    private static final int FIRST_SERIAL = 900_000;

    @Inject FilingScene scene;
    @Inject EntityManager em;
    @Inject PublicLookup lookup;
    @Inject TestCallers callers;
    @Inject Clock clock;

    @Test
    @Tag("volume")
    @Clause("B6")
    void findsEachByDomainAndNumberInOtherSpellings() throws IOException {
        Assumptions.assumeTrue(Files.exists(NAMES), () -> "no data set " + NAMES);
        Map<DomainName, FilingNumber> filed = new LinkedHashMap<>();
        for (DomainName name : names()) {
            int serial = FIRST_SERIAL + filed.size();
            filed.put(
                    name,
                    FilingNumber.issued(TIBET, 2026, serial % 1_000_000, new SerialPattern(4, 6)));
        }
        enter(filed);
        callers.become(null);

        List<String> lost = new ArrayList<>();
        for (List<Map.Entry<DomainName, FilingNumber>> chunk : chunks(filed)) {
            FilingScene.inNew(
                    () -> {
                        chunk.forEach(each -> lost.addAll(lost(each.getKey(), each.getValue())));
                        return null;
                    });
        }

        assertThat(filed).hasSize(WANTED);
        assertThat(lost).isEmpty();
    }

    /** The spellings under which it is not found. */
    private List<String> lost(DomainName domain, FilingNumber number) {
        String website = number.website(1).canonical();
        List<String> lost = new ArrayList<>(spellings(domain));
        lost.removeIf(written -> finds(lookup.byDomain(written), website));
        List<String> numbers = new ArrayList<>(spellings(website));
        numbers.removeIf(written -> finds(lookup.byNumber(written, 0, 1), website));
        lost.addAll(numbers);
        return lost;
    }

    private static boolean finds(PublicAnswer answer, String website) {
        return answer.websites().size() == 1
                && answer.websites().get(0).filingNumber().equals(website);
    }

    private static List<String> spellings(DomainName domain) {
        String written = domain.unicode();
        return List.of(
                domain.toString().toUpperCase(Locale.ROOT),
                written.replace('.', '。'),
                fullWidth(written) + ".");
    }

    private static List<String> spellings(String number) {
        return List.of(
                number.replace("号", ""),
                fullWidth(number),
                number.replace("ICP", " icp ").replace("号", " 号 "));
    }

    /** Letters, digits and signs of ASCII in their full-width forms. */
    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }

    /**
     * Names taken evenly from the whole list, without bare public suffixes and other names that are
     * not independent.
     */
    private static List<DomainName> names() throws IOException {
        List<DomainName> all = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(NAMES)),
                                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                try {
                    DomainName name = DomainName.parse(line);
                    if (name.isIndependent()) {
                        all.add(name);
                    }
                } catch (InvalidValue none) {
                    // a bare top-level name
                }
            }
        }
        List<DomainName> chosen = new ArrayList<>();
        for (int i = 0; i < WANTED; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / WANTED)));
        }
        return chosen;
    }

    private static List<List<Map.Entry<DomainName, FilingNumber>>> chunks(
            Map<DomainName, FilingNumber> filed) {
        List<Map.Entry<DomainName, FilingNumber>> all = new ArrayList<>(filed.entrySet());
        List<List<Map.Entry<DomainName, FilingNumber>>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    /** Enters the names as an approval does, without ten thousand letters. */
    private void enter(Map<DomainName, FilingNumber> filed) {
        FilingContent content = scene.ready().toContent();
        Long application = Long.valueOf(scene.waiting(scene.another()));
        for (List<Map.Entry<DomainName, FilingNumber>> chunk : chunks(filed)) {
            FilingScene.inNew(
                    () -> {
                        chunk.forEach(
                                each ->
                                        enter(
                                                each.getKey(),
                                                each.getValue(),
                                                content,
                                                application));
                        return null;
                    });
        }
    }

    private void enter(
            DomainName domain, FilingNumber number, FilingContent content, Long application) {
        Instant now = clock.instant();
        FilingContent.Document document =
                new FilingContent.Document("PASSPORT", number.canonical(), "示例", null);
        FilingContent.Subject one = content.subject();
        FilingContent.Subject own =
                new FilingContent.Subject(
                        one.name(),
                        one.nature(),
                        one.superior(),
                        one.province(),
                        one.city(),
                        one.county(),
                        one.address(),
                        document,
                        one.responsible(),
                        null,
                        null);
        IcpSubject subject = new IcpSubject(number, TIBET, own, application, now);
        em.persist(subject);
        int ordinal = subject.nextWebsite();
        IcpWebsite website =
                new IcpWebsite(
                        subject, number.website(ordinal), ordinal, content.websites().get(0), now);
        em.persist(website);
        em.persist(new IcpDomain(domain, website, now));
    }
}
