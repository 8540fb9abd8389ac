package org.beian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.beian.account.Caller;
import org.beian.code.CodeTables;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EventPublisherTest {

    private static final Sample CASE = new Sample("EVENT_TEST", 7L);
    private static int units;

    @Inject EventPublisher events;
    @Inject EventInbox desk;
    @Inject EntityManager em;
    @Inject Units allUnits;
    @Inject CodeTables codes;
    @Inject TestCallers callers;

    private Long unit;

    @BeforeEach
    void prepare() throws Exception {
        unit = unit();
        TestTransactions.inNew(
                () -> {
                    em.createNativeQuery("delete from code_row where code = 'EVENTS_TEST'")
                            .executeUpdate();
                    return em.createNativeQuery(
                                    "insert into code_row (table_name, code, valid_from, name_zh, name_en, sort_order)"
                                            + " values ('event-types', 'EVENTS_TEST', '2026-01-01', '试', 'Test', 1)")
                            .executeUpdate();
                });
        codes.refresh();
        signIn(unit);
    }

    @Test
    void numbersTheEventsOfAUnitAndReadsOnFromANumber() throws Exception {
        publish("R-1");
        publish("R-2");
        publish("R-3");
        assertThat(desk.after(1, 50, false))
                .extracting(Event::number, Event::reference)
                .containsExactly(tuple(2L, "R-2"), tuple(3L, "R-3"));
        assertThat(desk.after(0, 1, false)).extracting(Event::number).containsExactly(1L);
        assertThat(desk.after(0, 1, false).get(0).payload()).isEqualTo("{\"state\":\"APPROVED\"}");
    }

    @Test
    void showsTheLatestEventsOfTheUnitFirst() throws Exception {
        publish("R-1");
        publish("R-2");
        publish("R-3");
        assertThat(desk.latest(2)).extracting(Event::reference).containsExactly("R-3", "R-2");
        assertThat(desk.latest(0)).extracting(Event::reference).containsExactly("R-3");
        signIn(unit());
        assertThat(desk.latest(2)).isEmpty();
    }

    @Test
    void acknowledgesOnceAndForAll() throws Exception {
        publish("R-1");
        publish("R-2");
        desk.acknowledge(1);
        desk.acknowledge(1);
        assertThat(desk.after(0, 50, true)).extracting(Event::number).containsExactly(2L);
        assertThat(desk.after(0, 50, false)).hasSize(2);
    }

    @Test
    void acknowledgesAllThatAreShown() throws Exception {
        publish("R-1");
        publish("R-2");
        publish("R-3");
        desk.acknowledgeAll(List.of(2L, 1L));
        desk.acknowledgeAll(List.of());
        assertThat(desk.after(0, 50, true)).extracting(Event::number).containsExactly(3L);
    }

    @Test
    void acknowledgesAllUpToTheLastOneSeenAndNoneOfAnotherUnit() throws Exception {
        publish("R-1");
        publish("R-2");
        desk.acknowledge(1);
        Long first = unit;
        unit = unit();
        publish("R-3");
        signIn(first);
        assertThat(desk.last()).isEqualTo(2);
        assertThat(desk.acknowledgeUpTo(1)).isZero();
        assertThat(desk.acknowledgeUpTo(2)).isEqualTo(1);
        assertThat(desk.after(0, 50, true)).isEmpty();
        signIn(unit);
        assertThat(desk.after(0, 50, true)).hasSize(1);
        signIn(unit());
        assertThat(desk.last()).isZero();
    }

    @Test
    void refusesToAcknowledgeAllWhereOneIsNotThere() throws Exception {
        publish("R-1");
        assertThatThrownBy(() -> desk.acknowledgeAll(List.of(1L, 2L)))
                .is(rejectedAs(NoticeRefusal.EVENT_UNKNOWN));
        List<Long> tooMany = LongStream.rangeClosed(1, 501).boxed().toList();
        assertThatThrownBy(() -> desk.acknowledgeAll(tooMany))
                .is(rejectedAs(NoticeRefusal.EVENT_UNKNOWN));
        assertThat(desk.after(0, 50, true)).hasSize(1);
    }

    @Test
    void refusesToShowOrAcknowledgeAnotherUnitsEvent() throws Exception {
        publish("R-1");
        signIn(unit());
        assertThat(desk.after(0, 50, false)).isEmpty();
        assertThatThrownBy(() -> desk.acknowledge(1)).is(rejectedAs(NoticeRefusal.EVENT_UNKNOWN));
    }

    @Test
    void refusesATypeThatIsNoRowOfTheTable() {
        assertThatThrownBy(
                        () ->
                                TestTransactions.inNew(
                                        () -> events.publish(unit, "NONE", CASE, null, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cutsATextThatDoesNotFitAndNoOther() throws Exception {
        TestTransactions.inNew(
                () ->
                        events.publish(
                                unit,
                                "EVENTS_TEST",
                                CASE,
                                null,
                                Map.of("text", "\"".repeat(2000), "state", "OPEN")));
        TestTransactions.inNew(
                () ->
                        events.publish(
                                unit, "EVENTS_TEST", CASE, null, Map.of("text", "示".repeat(2000))));
        List<Event> found = desk.after(0, 50, false);
        assertThat(found.get(0).payload())
                .isEqualTo("{\"state\":\"OPEN\",\"text\":\"" + "\\\"".repeat(500) + "…\"}");
        assertThat(found.get(1).payload()).contains("示".repeat(2000));
    }

    /** The first events of a unit, at once. */
    @Test
    void leavesNoGapWhenManyHappenAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            threads.invokeAll(Collections.nCopies(40, () -> publish("R")));
        } finally {
            threads.shutdown();
        }
        List<Long> numbers = desk.after(0, 500, false).stream().map(Event::number).toList();
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    private long publish(String reference) throws Exception {
        return TestTransactions.inNew(
                () ->
                        events.publish(
                                unit, "EVENTS_TEST", CASE, reference, Map.of("state", "APPROVED")));
    }

    private Long unit() throws Exception {
        Unit made =
                new Unit(
                        "EVENTS-" + units++,
                        "示例接入公司",
                        Province.BEIJING,
                        Set.of(Capacity.ACCESS_PROVIDER),
                        LocalDate.of(2026, 1, 1));
        return TestTransactions.inNew(
                () -> {
                    allUnits.add(made);
                    return made.id();
                });
    }

    private void signIn(Long unitId) {
        callers.become(
                new Caller(
                        1L,
                        "provider",
                        "示例",
                        SeededUnits.unnamed(unitId),
                        Set.of("PROVIDER"),
                        "request-1"));
    }
}
