package org.beian.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.cancellation.RealFilings.CANCELLED;
import static org.beian.cancellation.RealFilings.CHANGED;
import static org.beian.cancellation.RealFilings.FILED;
import static org.beian.cancellation.RealFilings.FILINGS;
import static org.beian.cancellation.RealFilings.NAMES;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.beian.cancellation.RealFilings.Fate;
import org.beian.cancellation.RealFilings.Filed;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.filing.record.RecordAsOf;
import org.beian.filing.record.RecordCards;
import org.beian.filing.record.VersionLine;
import org.beian.filing.record.search.RegisterQuestion;
import org.beian.filing.record.search.RegisterSearch;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.RegisterState;
import org.beian.filing.register.RegisterVersions;
import org.beian.filing.register.RegisterVersions.AsOf;
import org.beian.filing.review.FilingScene;
import org.beian.filing.rule.RuleScene;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Test of 500 filings of real domains that are filed at five providers, then changed and given to a
 * second provider, then cancelled in part: as of each day, and in the look-up of each day, they are
 * what they were. The numbers are the same on each database.
 */
@DatabaseTest
@Clause({"B4", "B6", "15.4"})
class RealFilingsTest {

    @Inject RealFilings real;
    @Inject RegisterVersions versions;
    @Inject RegisterSearch search;
    @Inject RecordCards cards;
    @Inject PublicLookup lookup;
    @Inject Units units;
    @Inject TestCallers callers;

    private final Map<LocalDate, Map<Filed, AsOf>> days = new TreeMap<>();

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    @Test
    void areEachDayWhatTheyWere() throws IOException {
        Assumptions.assumeTrue(Files.exists(NAMES), () -> "no data set " + NAMES);
        real.file();
        areFound(FILINGS);
        countsAre(Map.of(RegisterState.ACTIVE, FILINGS));
        real.change();
        areFound(FILINGS);
        real.cancel();
        // subjects and websites that were cancelled are found no more
        areFound(FILINGS * 8 / 10);
        statesAre(FILED, Map.of("ACTIVE ACTIVE", FILINGS));
        statesAre(CANCELLED.minusDays(1), Map.of("ACTIVE ACTIVE", FILINGS));
        statesAre(
                CANCELLED,
                Map.of(
                        "ACTIVE ACTIVE", FILINGS * 7 / 10,
                        "ACTIVE WITHOUT_ACCESS", FILINGS / 10,
                        "ACTIVE CANCELLED", FILINGS / 10,
                        "CANCELLED CANCELLED", FILINGS / 10));
        wereFiledThen();
        wereChangedThen();
        areCancelledNow();
        theRecordCardsSayTheSame();
    }

    private void asReviewer() {
        callers.become(
                SeededUnits.callerOf(
                        units.bureauOf(Province.BEIJING).orElseThrow(), "reviewer", REVIEWER));
    }

    /** Looks for each by its domain and by its number. */
    private void areFound(int found) {
        callers.become(null);
        assertThat(FilingScene.inNew(() -> found(each -> lookup.byDomain(each.domain()))))
                .isEqualTo(found);
        assertThat(FilingScene.inNew(() -> found(each -> lookup.byNumber(each.website(), 0, 1))))
                .isEqualTo(found);
    }

    private long found(Function<Filed, PublicAnswer> question) {
        return real.filings.stream()
                .filter(
                        each ->
                                question.apply(each).websites().stream()
                                        .map(PublicWebsite::filingNumber)
                                        .toList()
                                        .equals(List.of(each.website())))
                .count();
    }

    /** Counts of subjects by state at the five providers, as the bureau finds them. */
    private void countsAre(Map<RegisterState, Integer> expected) {
        asReviewer();
        Map<RegisterState, Integer> found = new TreeMap<>();
        for (RegisterState state : RegisterState.values()) {
            int number = 0;
            for (RuleScene provider : real.providers) {
                number +=
                        search.count(
                                new RegisterQuestion(
                                        null,
                                        "",
                                        null,
                                        provider.submitter().code(),
                                        state,
                                        null,
                                        null,
                                        null));
            }
            if (number > 0) {
                found.put(state, number);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    /** Counts by the states of subject and website, as of a day. */
    private void statesAre(LocalDate day, Map<String, Integer> expected) {
        Map<String, Integer> found = new TreeMap<>();
        asOf(day)
                .values()
                .forEach(
                        then ->
                                found.merge(
                                        then.subject().state() + " " + website(then).state(),
                                        1,
                                        Integer::sum));
        assertThat(found).isEqualTo(expected);
    }

    private Map<Filed, AsOf> asOf(LocalDate day) {
        return days.computeIfAbsent(day, any -> FilingScene.inNew(() -> read(day)));
    }

    private Map<Filed, AsOf> read(LocalDate day) {
        Map<Filed, AsOf> all = new LinkedHashMap<>();
        for (Filed each : real.filings) {
            all.put(each, versions.asOf(FilingNumber.parse(each.number()), day).orElseThrow());
        }
        return all;
    }

    /** The only one. */
    private static IcpVersion website(AsOf then) {
        assertThat(then.websites()).hasSize(1);
        return then.websites().get(0);
    }

    private static FilingContent.Website content(IcpVersion version) {
        return FilingJson.part(version.content(), FilingContent.Website.class);
    }

    private void wereFiledThen() {
        asOf(FILED).forEach((each, then) -> areVersions(each, website(then), false, false));
        asOf(CHANGED.minusDays(1))
                .forEach((each, then) -> areVersions(each, website(then), false, false));
    }

    private void wereChangedThen() {
        asOf(CANCELLED.minusDays(1))
                .forEach(
                        (each, then) ->
                                areVersions(
                                        each,
                                        website(then),
                                        each.fate() == Fate.RENAMED,
                                        each.isSplit()));
    }

    private static void areVersions(
            Filed each, IcpVersion website, boolean renamed, boolean split) {
        assertThat(website.number()).isEqualTo(renamed || split ? 2 : 1);
        FilingContent.Website content = content(website);
        assertThat(content.name()).isEqualTo(renamed ? "示例网站新名称" : each.name());
        assertThat(content.domains()).containsExactly(each.domain());
        assertThat(content.accesses()).hasSize(split ? 2 : 1);
    }

    private void areCancelledNow() {
        asOf(CANCELLED)
                .forEach(
                        (each, now) ->
                                assertThat(now.subject().state() + " " + website(now).state())
                                        .isEqualTo(
                                                switch (each.fate()) {
                                                    case SUBJECT_CANCELLED -> "CANCELLED CANCELLED";
                                                    case WEBSITE_CANCELLED -> "ACTIVE CANCELLED";
                                                    case ACCESS_CANCELLED ->
                                                            "ACTIVE WITHOUT_ACCESS";
                                                    default -> "ACTIVE ACTIVE";
                                                }));
    }

    /** The card of one filing of each fate, as the bureau reads it. */
    private void theRecordCardsSayTheSame() {
        asReviewer();
        for (LocalDate day : List.of(FILED, CANCELLED.minusDays(1), CANCELLED)) {
            asOf(day).entrySet().stream()
                    .filter(entry -> entry.getKey().place() < 10)
                    .forEach(entry -> isOnTheCard(entry.getKey(), entry.getValue(), day));
        }
    }

    private void isOnTheCard(Filed each, AsOf then, LocalDate day) {
        Long subject = then.subject().subjectId();
        assertThat(cards.asOf(subject, FILED.minusDays(1))).isEmpty();
        RecordAsOf card = cards.asOf(subject, day).orElseThrow();
        assertThat(card.filingNumber()).isEqualTo(each.number());
        assertThat(card.parts())
                .extracting(VersionLine::id)
                .containsExactly(then.subject().id(), website(then).id());
    }
}
