package org.beian.domainregister.unfiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of clues that are confirmed and concluded together, each with its own checks. */
@DatabaseTest
class SeveralCluesTest {

    @Inject DomainScene scene;
    @Inject Observations observations;
    @Inject UnfiledClues clues;
    @Inject SeveralClues several;

    private String first;
    private String second;
    private String unreported;

    /** Three domains on the network of a provider of Hainan, two of them in the register. */
    @BeforeEach
    void seen() {
        first = SampleDomain.another().domain();
        second = SampleDomain.another().domain();
        unreported = SampleDomain.another().domain();
        scene.as(scene.provider(Province.HAINAN), "PROVIDER");
        observations.report(
                null,
                Stream.of(first, second, unreported)
                        .map(domain -> new ObservedEntry(domain, "203.0.113.7"))
                        .toList());
        scene.full(scene.registrar(), SampleDomain.named(first), SampleDomain.named(second));
        asMinistry();
    }

    private void asMinistry() {
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
    }

    private void asReviewer(Province province) {
        scene.as(scene.seeded.add(Capacity.BUREAU, province), "REVIEWER");
    }

    private List<UnfiledClue> waiting() {
        return clues.list(ClueState.SENT, 0, 500);
    }

    private List<UnfiledClue> sent() {
        several.confirm(List.of(first, second), "请依法处理", null);
        asReviewer(Province.HAINAN);
        return waiting().stream()
                .filter(clue -> List.of(first, second).contains(clue.domain()))
                .toList();
    }

    @Test
    @Clause("20.3")
    void confirmsTheOthersWhenOneIsRefused() {
        clues.confirm(second, "请依法处理", null);

        SeveralOutcome<String> outcome =
                several.confirm(List.of(first, second, unreported), "请依法处理", null);

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused().keySet()).containsExactly(second, unreported);
        assertThat(outcome.refused().values())
                .extracting(RequestRejected::refusal)
                .containsOnly(DomainRefusal.CLUE_REFUSED);
        asReviewer(Province.HAINAN);
        assertThat(waiting()).extracting(UnfiledClue::domain).contains(first, second);
    }

    @Test
    @Clause("20.3")
    void confirmsNoneWithoutAnOpinion() {
        assertThatThrownBy(() -> several.confirm(List.of(first), "短", null))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));
        assertThatThrownBy(() -> several.confirmAll(null, null))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));
        assertThat(clues.candidates("", 500))
                .extracting(ClueCandidate::domain)
                .contains(first, second);
    }

    @Test
    @Clause("20.3")
    void confirmsAllThatWait() {
        SeveralOutcome<String> outcome = several.confirmAll("请依法处理", Province.HAINAN);

        assertThat(outcome.done()).isGreaterThanOrEqualTo(2);
        assertThat(outcome.refused()).isEmpty();
        assertThat(clues.candidates("", 500)).isEmpty();
        asReviewer(Province.HAINAN);
        assertThat(waiting()).extracting(UnfiledClue::domain).contains(first, second);
        assertThat(clues.count(ClueState.SENT)).isEqualTo(waiting().size());
    }

    @Test
    @Clause("20.3")
    void concludesTheOthersWhenOneIsRefused() {
        List<UnfiledClue> both = sent();
        int waiting = clues.count(ClueState.SENT);
        clues.conclude(both.get(0).id(), null, ClueState.UNFOUNDED, "境内无网站");

        SeveralOutcome<Long> outcome =
                several.conclude(
                        List.of(both.get(0).id(), -1L, both.get(1).id()),
                        ClueState.UNFOUNDED,
                        "查无此站");

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused().values())
                .extracting(RequestRejected::refusal)
                .containsExactly(DomainRefusal.UNFILED_STATE_FORBIDS, DomainRefusal.CLUE_NOT_FOUND);
        assertThat(clues.count(ClueState.SENT)).isEqualTo(waiting - 2);
        assertThat(DomainScene.inNew(() -> clues.history(both.get(1).id())))
                .extracting(HistoryEntry::act)
                .containsExactly("CONFIRM", "CONCLUDE");
    }

    @Test
    @Clause("20.3")
    void concludesNoneThatIsAnotherBureausNorAsWhatItIsNot() {
        List<Long> both = sent().stream().map(UnfiledClue::id).toList();
        assertThatThrownBy(() -> several.conclude(both, ClueState.UNFOUNDED, " "))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));
        assertThat(several.conclude(both, ClueState.FILED, "已经备案").refused().values())
                .extracting(RequestRejected::refusal)
                .containsOnly(DomainRefusal.UNFILED_STILL);
        assertThat(several.conclude(both, ClueState.SENT, "仍在处理").refused().values())
                .extracting(RequestRejected::refusal)
                .containsOnly(DomainRefusal.UNFILED_STATE_FORBIDS);
        asReviewer(Province.BEIJING);
        assertThat(several.conclude(both, ClueState.UNFOUNDED, "境内无网站").refused().values())
                .extracting(RequestRejected::refusal)
                .containsOnly(DomainRefusal.CLUE_NOT_FOUND);
        asReviewer(Province.HAINAN);
        assertThat(waiting()).extracting(UnfiledClue::id).containsAll(both);
    }

    @Test
    @Clause("20.3")
    void concludesAllOfTheBureau() {
        sent();
        assertThatThrownBy(() -> several.concludeAll(ClueState.UNFOUNDED, null))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));
        int waiting = waiting().size();

        SeveralOutcome<Long> outcome = several.concludeAll(ClueState.UNFOUNDED, "境内无网站");

        assertThat(outcome.done()).isEqualTo(waiting);
        assertThat(clues.count(ClueState.SENT)).isZero();
    }

    /** Outcomes of acts that begin at the same moment, each by a caller of this unit. */
    private List<String> atOnce(Unit unit, String role, List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (Runnable act : acts) {
                tasks.add(
                        () -> {
                            scene.as(unit, role);
                            start.await();
                            act.run();
                            return "DONE";
                        });
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(tasks)) {
                outcomes.add(outcome(done));
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static String outcome(Future<String> act) throws InterruptedException {
        try {
            return act.get();
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RequestRejected reason
                    ? reason.code()
                    : failed.getCause().toString();
        }
    }

    @Test
    @Clause("20.3")
    void makesOneClueHoweverManyConfirmIt() throws Exception {
        Unit ministry = scene.seeded.add(Capacity.MINISTRY, null);
        Runnable confirm = () -> clues.confirm(first, "请依法处理", null);
        List<String> outcomes = atOnce(ministry, "MINISTRY", Collections.nCopies(6, confirm));

        assertThat(outcomes).containsOnly("DONE", "CLUE_REFUSED").containsOnlyOnce("DONE");
        asReviewer(Province.HAINAN);
        assertThat(waiting()).extracting(UnfiledClue::domain).containsOnlyOnce(first);
    }

    @Test
    @Clause("20.3")
    void concludesAClueOnceHoweverManyConcludeIt() throws Exception {
        Long id = sent().get(0).id();
        Runnable conclude = () -> clues.conclude(id, null, ClueState.UNFOUNDED, "境内无网站");
        List<String> outcomes =
                atOnce(
                        scene.seeded.add(Capacity.BUREAU, Province.HAINAN),
                        "REVIEWER",
                        Collections.nCopies(6, conclude));

        assertThat(outcomes).containsOnly("DONE", "UNFILED_STATE_FORBIDS").containsOnlyOnce("DONE");
        assertThat(DomainScene.inNew(() -> clues.history(id)))
                .extracting(HistoryEntry::act)
                .containsExactly("CONFIRM", "CONCLUDE");
    }
}
