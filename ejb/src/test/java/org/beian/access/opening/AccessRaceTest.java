package org.beian.access.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.access.application.AccessScene.ADDRESS;
import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.given;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.access.application.AccessScene.ofCustomer;
import static org.beian.filing.content.SampleFiling.OFFICER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessScene;
import org.beian.filing.content.SampleFiling;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Tests of races for the same addresses and for the same opening (attack A20). */
@DatabaseTest
class AccessRaceTest {

    private static final int THREADS = 8;

    @Inject AccessScene scene;
    @Inject AccessProcedure access;
    @Inject AccessOpening opening;

    private List<String> atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            acts.forEach(
                    act ->
                            tasks.add(
                                    () -> {
                                        scene.filed.asProvider();
                                        start.await();
                                        return outcome(act);
                                    }));
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

    @Test
    void givesAnAddressToOneOfEight() throws Exception {
        scene.filed.providerReady();
        List<String> ids =
                IntStream.range(0, THREADS)
                        .mapToObj(
                                n ->
                                        access.apply(
                                                        ofCustomer(
                                                                "示例客户" + n,
                                                                "shili-race%d.cn".formatted(n)))
                                                .id())
                        .toList();
        for (int round = 0; round < 4; round++) {
            String addresses = "203.0.113.%d-203.0.113.%d".formatted(round * 10, round * 10 + 5);
            List<String> results =
                    atOnce(
                            ids.stream()
                                    .map(
                                            id ->
                                                    (Runnable)
                                                            () ->
                                                                    access.preAssign(
                                                                            id,
                                                                            null,
                                                                            ips(addresses)))
                                    .toList());
            assertThat(results).containsOnlyOnce("DONE");
            assertThat(Collections.frequency(results, "ADDRESS_TAKEN")).isEqualTo(THREADS - 1);
        }
        // the numbers of the pre-assignments show no gap: what was refused drew none
        assertThat(
                        scene.filed.read(
                                "select last_number from number_series where kind = 'PRE_ASSIGNMENT' and scope = ?",
                                scene.filed.provider().id().toString()))
                .hasToString("[4]");
        ids.forEach(id -> assertThat(scene.isWhole(id)).isTrue());
    }

    @Test
    void opensOnceHoweverOftenItIsAskedAtOnce() throws Exception {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        opening.compare(id, number, given(filing), CONFIRM);
        Runnable open = () -> opening.open(id, null, number, OFFICER, null);

        assertThat(atOnce(Collections.nCopies(THREADS, open))).containsOnly("DONE");
        assertThat(scene.factsOf(id)).isEqualTo(List.of("CONFIRMED", "OPENED"));
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertThat(scene.actsOf(id)).containsExactly("APPLY", "PRE_ASSIGN", "CONFIRM", "OPEN");
    }

    /** The provider opens while it takes the customer's application back: one of both. */
    @Test
    void letsEitherTheOpeningOrTheRefusalWin() throws Exception {
        SampleFiling filing = scene.filed.providerReady();
        String id = access.apply(ofCustomer("示例客户", filing.at("/websites/0/domains/0"))).id();
        access.preAssign(id, null, ips(ADDRESS));
        String number = scene.filed.approved(filing);
        scene.filed.asProvider();
        List<String> results =
                atOnce(
                        List.of(
                                () -> opening.open(id, null, number, OFFICER, null),
                                () -> access.refuse(id, null, OFFICER, "示例理由")));

        assertThat(results).containsExactlyInAnyOrder("DONE", "ACCESS_STATE_FORBIDS");
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(scene.actsOf(id)).hasSize(3);
    }
}
