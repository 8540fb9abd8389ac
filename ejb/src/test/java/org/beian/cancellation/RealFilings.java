package org.beian.cancellation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.beian.account.Caller;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.review.FilingScene;
import org.beian.filing.rule.RuleScene;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;

/**
 * Test fixture of 500 filings of real domains that are filed at five providers, then changed and
 * given to a second provider, then cancelled in part, each on a day of its own.
 */
@Dependent
class RealFilings {

    static final Path NAMES =
            Path.of(System.getProperty("beian.test.data", "../../shared/data"), "domains.txt.gz");
    static final int FILINGS = 500;

    static final LocalDate FILED = LocalDate.of(2026, 11, 24);
    static final LocalDate CHANGED = LocalDate.of(2026, 12, 10);
    static final LocalDate CANCELLED = LocalDate.of(2027, 1, 11);

    private static final int PROVIDERS = 5;
    private static final int TOGETHER = 10;
    private static final String CAUSE = "CANCEL_WEBSITE";

    /** What becomes of a filing, by the last digit of its place. */
    enum Fate {
        SUBJECT_CANCELLED,
        /** A second provider came, then the first one ended. */
        MOVED,
        WEBSITE_CANCELLED,
        ACCESS_CANCELLED,
        RENAMED,
        /** A second provider came and both stay. */
        SPLIT,
        KEPT;

        static Fate of(int place) {
            return values()[Math.min(place % 10, KEPT.ordinal())];
        }
    }

    record Filed(int place, String number, String domain, SampleFiling content) {

        Fate fate() {
            return Fate.of(place);
        }

        /** Whether a second provider came. */
        boolean isSplit() {
            return fate() == Fate.MOVED || fate() == Fate.SPLIT;
        }

        String website() {
            return number + "-1";
        }

        String name() {
            return content.at("/websites/0/name");
        }
    }

    @Inject Instance<RuleScene> scenes;
    @Inject EntityManager em;
    @Inject RegisterCancellation register;
    @Inject EmptyFilings empty;
    @Inject TestCallers callers;

    final List<RuleScene> providers = new ArrayList<>();
    final List<Filed> filings = new ArrayList<>();

    void file() throws IOException {
        callers.become(Caller.job("filing"));
        for (int i = 0; i < PROVIDERS; i++) {
            RuleScene scene = scenes.get();
            scene.ready();
            providers.add(scene);
        }
        List<String> names = names();
        for (int p = 0; p < PROVIDERS; p++) {
            List<SampleFiling> contents = new ArrayList<>();
            for (int place = p; place < FILINGS; place += PROVIDERS) {
                contents.add(SampleFiling.another().withDomain(names.get(place)));
            }
            List<String> numbers = providers.get(p).fileOwn(contents);
            for (int i = 0; i < numbers.size(); i++) {
                int place = p + i * PROVIDERS;
                filings.add(new Filed(place, numbers.get(i), names.get(place), contents.get(i)));
            }
        }
    }

    /** Names taken evenly from the whole list, others than those of the test of the look-up. */
    private List<String> names() throws IOException {
        List<String> all;
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(NAMES))) {
            all =
                    new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .flatMap(line -> independent(line).stream())
                            .toList();
        }
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < FILINGS; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / FILINGS) + 1));
        }
        return chosen;
    }

    private static Optional<String> independent(String line) {
        try {
            return Optional.of(DomainName.parse(line))
                    .filter(DomainName::isIndependent)
                    .map(DomainName::toString);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    void change() {
        callers.become(Caller.job("filing"));
        TestClock.shared().set(CHANGED.atTime(10, 0));
        for (int p = 0; p < PROVIDERS; p++) {
            List<SampleFiling> contents = new ArrayList<>();
            for (Filed each : filings) {
                if (each.fate() == Fate.RENAMED && each.place % PROVIDERS == p) {
                    contents.add(each.content.asChange(each.number));
                } else if (each.isSplit() && (each.place + 1) % PROVIDERS == p) {
                    contents.add(each.content.asAddedAccess(each.number, "203.0.113.20"));
                }
            }
            providers.get(p).fileOwn(contents);
        }
    }

    void cancel() {
        callers.become(Caller.job("filing"));
        TestClock.shared().set(CANCELLED.atTime(10, 0));
        for (int from = 0; from < FILINGS; from += TOGETHER) {
            List<Filed> some = filings.subList(from, from + TOGETHER);
            FilingScene.inNew(
                    () -> {
                        some.forEach(this::cancel);
                        return null;
                    });
        }
    }

    private void cancel(Filed each) {
        IcpSubject subject = one(IcpSubject.class, each.number);
        IcpWebsite website = one(IcpWebsite.class, each.website());
        switch (each.fate()) {
            case SUBJECT_CANCELLED -> register.cancel(subject, CAUSE);
            case WEBSITE_CANCELLED -> register.cancel(website, CAUSE);
            case ACCESS_CANCELLED, MOVED -> register.cancel(website, first(website), CAUSE);
            default -> {
                return;
            }
        }
        empty.completed(subject, CAUSE, each.number);
    }

    private <T> T one(Class<T> type, String number) {
        return em.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.filingNumber = :n",
                        type)
                .setParameter("n", number)
                .getSingleResult();
    }

    private IcpAccess first(IcpWebsite website) {
        return em.createQuery(
                        "select a from IcpAccess a where a.websiteId = :id order by a.id",
                        IcpAccess.class)
                .setParameter("id", website.id())
                .setMaxResults(1)
                .getSingleResult();
    }
}
