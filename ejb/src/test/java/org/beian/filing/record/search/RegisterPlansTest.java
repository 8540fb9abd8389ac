package org.beian.filing.record.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.filing.record.RecordCards;
import org.beian.filing.record.RecordScene;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.BureauFilings;
import org.beian.filing.review.DecidedFilter;
import org.beian.filing.review.DecidedPosition;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.persistence.PostgresDialect;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of the plans of PostgreSQL for each kind of search in a large register (I9, A29). */
@DatabaseTest
@Clause("2")
@Tag("schema")
class RegisterPlansTest {

    private static final int PAGE = 26;
    private static final long LAST = Long.MAX_VALUE;

    private static final long FEW = 2_000;

    /** A count ends at 1,001 found: with one in nine refused, walking there may be cheapest. */
    private static final long COUNTED = 10_000;

    private static final DecidedPosition FIRST = DecidedPosition.START;
    private static final int RUNS = 5;
    private static final Duration MOST = Duration.ofMillis(300);

    @Inject RecordScene records;
    @Inject ManyFilings many;
    @Inject RegisterStatements statements;
    @Inject RegisterSearch search;
    @Inject RecordCards cards;
    @Inject BureauFilings decisions;
    @Inject EntityManager em;

    /** Ends the transaction without a commit. */
    private static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void among(int filings, Runnable look) {
        try {
            FilingScene.inNew(
                    () -> {
                        if (PostgresDialect.isBehind(em.unwrap(Connection.class))) {
                            many.add(filings);
                            look.run();
                        }
                        throw new Done();
                    });
        } catch (Done expected) {
            // nothing of it is kept
        }
    }

    private static Map<String, RegisterQuestion> questions(boolean national) {
        LocalDate day = LocalDate.of(2026, 6, 1);
        Province one = national ? Province.BEIJING : null;
        Map<String, RegisterQuestion> all = new LinkedHashMap<>();
        all.put("all", RegisterQuestion.ALL);
        all.put("number", RegisterQuestion.of(SearchKey.NUMBER, "京ICP备2026000001号"));
        all.put("domain", RegisterQuestion.of(SearchKey.DOMAIN, "m777"));
        all.put("name", RegisterQuestion.of(SearchKey.NAME, "示例777"));
        all.put("common name", RegisterQuestion.of(SearchKey.NAME, "示例"));
        all.put("document", RegisterQuestion.of(SearchKey.DOCUMENT, "" + (ManyFilings.FIRST + 1)));
        all.put("address", RegisterQuestion.of(SearchKey.ADDRESS, "10.0.3.9"));
        all.put("block", RegisterQuestion.of(SearchKey.ADDRESS, "10.0.3.0/28"));
        all.put(
                "application",
                RegisterQuestion.of(SearchKey.APPLICATION, "" + (ManyFilings.FIRST + 9)));
        all.put(
                "part",
                new RegisterQuestion(
                        SearchKey.NAME_PART, "77", one, "", null, day, day.plusDays(60), null));
        all.put(
                "state",
                new RegisterQuestion(
                        null, "", null, "", RegisterState.CANCELLED, null, null, null));
        all.put("days", new RegisterQuestion(null, "", null, "", null, day, day.plusDays(9), null));
        if (national) {
            all.put(
                    "province",
                    new RegisterQuestion(null, "", Province.XIZANG, "", null, null, null, null));
        }
        return all;
    }

    private Map<Runnable, Boolean> officials() {
        Map<Runnable, Boolean> all = new LinkedHashMap<>();
        all.put(records::asMinistry, true);
        all.put(records::asBeijing, false);
        all.put(records::asGuangdong, false);
        all.put(records::asTibet, false);
        return all;
    }

    private List<String> plan(RegisterQuestion question) {
        return statements.of(question).stream()
                .map(each -> each.plan(em, DecidedPosition.START, PAGE).getResultList())
                .map(
                        lines ->
                                ((List<?>) lines)
                                        .stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining("\n")))
                .toList();
    }

    @Test
    void noSearchWalksTheRegister() {
        records.asBeijing();
        among(
                30_000,
                () ->
                        officials()
                                .forEach(
                                        (become, national) -> {
                                            become.run();
                                            questions(national).forEach(this::assertNoScan);
                                        }));
    }

    private void assertNoScan(String name, RegisterQuestion question) {
        assertThat(plan(question)).as(name).noneMatch(plan -> plan.contains("Seq Scan"));
    }

    /** Each list of a record card, and the decisions, as they are read. */
    @Test
    void noListOfARecordNorOfDecisionsWalksItsTable() {
        records.asBeijing();
        among(
                30_000,
                () ->
                        lists(ManyFilings.FIRST + 9)
                                .forEach(
                                        (name, read) -> {
                                            long before = walked();
                                            read.run();
                                            assertThat(walked() - before)
                                                    .as(name)
                                                    .isLessThan(
                                                            name.startsWith("number")
                                                                    ? COUNTED
                                                                    : FEW);
                                        }));
    }

    private Map<String, Runnable> lists(long subject) {
        DecidedPosition middle = DecidedPosition.parse("2026-06-01T00:00:00Z_1");
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("websites", () -> cards.websites(subject, 0, PAGE));
        all.put("accesses", () -> cards.accesses(subject, 0, PAGE));
        all.put("stops", () -> cards.stops(subject, LAST, PAGE));
        all.put("asked", () -> cards.asked(subject, LAST, PAGE));
        all.put("unfiled", () -> cards.unfiled(subject, LAST, PAGE));
        all.put("rounds", () -> cards.rounds(subject, LAST, 0, PAGE));
        all.put("letters", () -> cards.letters(subject, LAST, PAGE));
        all.put("mails", () -> cards.mails(subject, LAST, PAGE));
        all.put("history", () -> cards.acts(subject, LAST, PAGE));
        all.put("reads", () -> cards.reads(subject, LAST, PAGE));
        for (DecidedFilter filter :
                List.of(
                        DecidedFilter.ALL,
                        new DecidedFilter(null, "r-7", null),
                        new DecidedFilter(null, null, "REFUSED"),
                        new DecidedFilter(null, "r-9", "REFUSED"))) {
            all.put("first of " + filter, () -> decisions.decided(filter, FIRST, PAGE));
            all.put("later of " + filter, () -> decisions.decided(filter, middle, PAGE));
            all.put("number of " + filter, () -> decisions.count(filter));
        }
        return all;
    }

    /** Rows of the large tables that were walked through in this transaction. */
    private long walked() {
        return ((Number)
                        em.createNativeQuery(
                                        """
                                        select sum(seq_tup_read) from pg_stat_xact_user_tables
                                        where relname = any (string_to_array(?, ' '))""")
                                .setParameter(1, String.join(" ", ManyFilings.TABLES))
                                .getSingleResult())
                .longValue();
    }

    @Test
    @Tag("volume")
    void eachSearchTakesLessThanThreeTenthsOfASecond() {
        records.asBeijing();
        among(
                100_000,
                () ->
                        officials()
                                .forEach(
                                        (become, national) -> {
                                            become.run();
                                            questions(national).forEach(this::assertQuick);
                                        }));
    }

    private void assertQuick(String name, RegisterQuestion question) {
        long[] took = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            search.list(question, DecidedPosition.START, PAGE);
            search.count(question);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        assertThat(Duration.ofNanos(took[RUNS / 2])).as(name).isLessThan(MOST);
    }
}
