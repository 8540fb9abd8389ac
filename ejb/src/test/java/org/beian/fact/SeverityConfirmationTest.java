package org.beian.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.fact.FactKind.SEVERITY;
import static org.beian.fact.FactScene.DAY;
import static org.beian.fact.FactScene.TODAY;
import static org.beian.fact.FactScene.WHY;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.beian.code.RuleSeverities;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.notice.Event;
import org.beian.notice.EventInbox;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Unit;
import org.beian.rule.Severity;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of severities, which one person proposes and another confirms. */
@DatabaseTest
class SeverityConfirmationTest {

    @Inject FactScene scene;
    @Inject FactKeeping facts;
    @Inject FactReading reading;
    @Inject InTray tray;
    @Inject FactChanges changes;
    @Inject RuleSeverities severities;
    @Inject History history;
    @Inject EventInbox inbox;
    @Inject EntityManager em;

    private int rounds;

    @BeforeEach
    void ready() {
        scene.ready();
        scene.asMinistry("first");
    }

    @AfterEach
    void signOut() {
        scene.signOut();
        TestClock.shared().reset();
    }

    @Test
    @Clause("12.3")
    void hasASecondPersonConfirmASeverity() throws Exception {
        FactKey key = new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", "540000");
        scene.asMinistry("first");
        FactChange change = scene.enter(key, "REFUSE");
        assertThat(change.state()).isEqualTo(FactChangeState.PROPOSED);
        assertThat(reading.versions(key)).isEmpty();
        assertThat(reading.proposed(SEVERITY)).extracting(FactChange::id).contains(change.id());

        assertThatThrownBy(() -> facts.confirm(change.id()))
                .is(rejectedAs(FactRefusal.FACT_SECOND_PERSON_NEEDED));
        assertThatThrownBy(() -> facts.refuse(change.id(), WHY))
                .is(rejectedAs(FactRefusal.FACT_SECOND_PERSON_NEEDED));
        assertThatThrownBy(() -> scene.enter(key, "OFF"))
                .is(rejectedAs(FactRefusal.FACT_CHANGE_WAITS));
        scene.asMinistry("second");
        assertThatThrownBy(() -> facts.withdraw(change.id()))
                .is(rejectedAs(FactRefusal.FACT_PROPOSED_BY_ANOTHER));
        facts.confirm(change.id());
        assertThatThrownBy(() -> facts.confirm(change.id()))
                .is(rejectedAs(FactRefusal.FACT_CHANGE_DECIDED));

        severities.refresh();
        assertThat(severities.severityOf(key.name(), Province.XIZANG, DAY))
                .contains(Severity.REFUSE);
        assertThat(severities.severityOf(key.name(), Province.XIZANG, DAY.minusDays(1)))
                .contains(Severity.WARN);
        FactChange entered = changes.find(change.id());
        assertThat(entered.decidedBy()).isEqualTo("second");
        assertThat(reading.history(change.id()))
                .extracting(HistoryEntry::act, HistoryEntry::actor)
                .containsExactly(tuple("PROPOSE", "first"), tuple("ENTER", "second"));
        assertThat(TestTransactions.inNew(() -> history.verify(entered)).isWhole()).isTrue();
    }

    @Test
    void waitsForASecondPersonOfTheAuthority() {
        FactKey key = new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", "620000");
        Long id = scene.enter(key, "OFF").id();
        tray.lacks(WaitingKind.FACT_CHANGE, id);
        scene.asAnotherMinistry();
        tray.lacks(WaitingKind.FACT_CHANGE, id);
        scene.asOperator();
        tray.hasNo(WaitingKind.FACT_CHANGE);
        scene.asMinistry("second");
        assertThat(tray.link(WaitingKind.FACT_CHANGE, id))
                .isEqualTo(
                        "/ministry/fact.xhtml?kind=SEVERITY&name=SITE_NAME_TOO_SHORT&scope=620000");
        facts.refuse(id, "示例理由");
        tray.lacks(WaitingKind.FACT_CHANGE, id);
    }

    @Test
    void letsAProposalBeRefusedOrWithdrawn() {
        FactKey key = new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", "630000");
        scene.asMinistry("first");
        Long one = scene.enter(key, "OFF").id();
        scene.asMinistry("second");
        assertThatThrownBy(() -> facts.refuse(one, ""))
                .is(rejectedAs(FactRefusal.FACT_REASON_MISSING));
        facts.refuse(one, "示例理由");
        Long two = scene.enter(key, "OFF").id();
        facts.withdraw(two);

        assertThat(reading.changes(key))
                .extracting(FactChange::state)
                .containsExactly(FactChangeState.WITHDRAWN, FactChangeState.REFUSED);
        assertThat(reading.versions(key)).isEmpty();
    }

    /** What was not confirmed in time does not act on days that have passed. */
    @Test
    void refusesToConfirmWhenItsDayHasCome() {
        FactKey key = new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", "640000");
        scene.asMinistry("first");
        Long id = facts.enter(key, TODAY.plusDays(1), FactContent.of("OFF"), WHY).id();
        scene.asMinistry("second");
        TestClock.shared().set(TODAY.plusDays(1).atTime(8, 0));
        assertThatThrownBy(() -> facts.confirm(id)).is(rejectedAs(FactRefusal.FACT_FROM_TOO_EARLY));
        assertThat(changes.find(id).state()).isEqualTo(FactChangeState.PROPOSED);
    }

    @Test
    void checksSeverities() {
        scene.asMinistry("first");
        assertThatThrownBy(() -> scene.enter(new FactKey(SEVERITY, "NO_SUCH_RULE", ""), "OFF"))
                .is(rejectedAs(FactRefusal.FACT_NAME_UNKNOWN));
        assertThatThrownBy(
                        () -> scene.enter(new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", "1"), "OFF"))
                .is(rejectedAs(FactRefusal.FACT_NAME_UNKNOWN));
        assertThatThrownBy(
                        () -> scene.enter(new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", ""), "MAY"))
                .is(rejectedAs(FactRefusal.FACT_VALUE_INVALID));
    }

    /** Two persons propose at once, and two confirm at once. */
    @Test
    void letsOneOfTwoProposeAndOneOfTwoConfirm() throws Exception {
        FactKey key = new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", "650000");
        List<String> proposed =
                atOnce(() -> scene.enter(key, "OFF"), () -> scene.enter(key, "REFUSE"));
        assertThat(proposed).containsExactlyInAnyOrder("DONE", "FACT_CHANGE_WAITS");
        Long id = reading.changes(key).get(0).id();
        List<String> confirmed = atOnce(() -> facts.confirm(id), () -> facts.confirm(id));
        assertThat(confirmed).containsExactlyInAnyOrder("DONE", "FACT_CHANGE_DECIDED");
        assertThat(reading.versions(key)).hasSize(1);
    }

    private List<String> atOnce(Runnable... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        String who = "racer" + rounds++;
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (Runnable act : acts) {
                tasks.add(
                        () -> {
                            scene.asMinistry(who);
                            start.await();
                            return outcome(act);
                        });
            }
            List<String> results = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "DONE";
        } catch (RequestRejected declined) {
            return declined.code();
        }
    }

    /** A version of tomorrow changes nothing of a check that began today. */
    @Test
    void letsARunningCheckGoByTheVersionsOfItsDay() {
        String rule = "SITE_NAME_TOO_SHORT";
        Function<String, Optional<Severity>> running = severities.on(Province.HUNAN, TODAY);
        scene.asMinistry("first");
        FactKey key = new FactKey(SEVERITY, rule, Province.HUNAN.regionCode());
        Long id = facts.enter(key, TODAY.plusDays(1), FactContent.of("REFUSE"), WHY).id();
        scene.asMinistry("second");
        facts.confirm(id);
        TestClock.shared().set(TODAY.plusDays(1).atTime(0, 5));

        assertThat(running.apply(rule)).contains(Severity.WARN);
        assertThat(severities.severityOf(rule, Province.HUNAN, TODAY)).contains(Severity.WARN);
        assertThat(severities.severityOf(rule, Province.HUNAN, TODAY.plusDays(1)))
                .contains(Severity.REFUSE);
    }

    @Test
    void tellsTheAuthorityByMailAndEvent() throws Exception {
        FactKey key = new FactKey(SEVERITY, "SITE_NAME_TOO_SHORT", "530000");
        TestTransactions.inNew(
                () -> {
                    em.find(Unit.class, scene.ministry().id())
                            .reachedAt(null, null, "ministry@example.cn");
                    return null;
                });
        scene.asMinistry("first");
        Long id = scene.enter(key, "OFF").id();
        scene.asMinistry("second");
        facts.refuse(id, "示例理由");

        assertThat(
                        em.createQuery(
                                        "select m.subject from Mail m where m.caseType = :type"
                                                + " and m.caseId = :id order by m.id",
                                        String.class)
                                .setParameter("type", FactChange.CASE_TYPE)
                                .setParameter("id", id)
                                .getResultList())
                .containsExactly("【规则】规则处理方式的变更等待确认：网站名称长度", "【规则】规则处理方式的变更已退回：网站名称长度");
        assertThat(inbox.after(0, 10, true))
                .extracting(Event::type)
                .containsExactly("FACT_CHANGE_PROPOSED", "FACT_CHANGE_DECIDED");
    }
}
