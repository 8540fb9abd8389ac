package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Remit;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Tests of two who act on the register at the same moment: one is let through, the other refused by
 * name, and nothing of its act is left (fault F8).
 */
@DatabaseTest
@Clause({"2", "4"})
class UnitRaceTest {

    private static final int TIMES = 4;
    private static final String DONE = "DONE";

    @Inject UnitRegistration registration;
    @Inject RemitRegistration remits;
    @Inject UnitEnding ending;
    @Inject FirstAccounts first;
    @Inject PartyRegister register;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Caller bureau;
    private Caller ministry;
    private LocalDate today;

    @BeforeEach
    void addAuthorities() {
        bureau =
                SeededUnits.callerOf(
                        units.add(Capacity.BUREAU, Province.BEIJING), "one", Roles.REVIEWER);
        Unit whole = units.add(Capacity.MINISTRY, null);
        ministry = SeededUnits.callerOf(whole, "one", Roles.MINISTRY);
        today = Shanghai.date(TestClock.shared().instant());
        callers.become(bureau);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Long provider() {
        return registration.register(UnitRegistrationTest.wish(Province.BEIJING, ofType("ISP")));
    }

    private static UnitDetails ofType(String type) {
        return UnitRegistrationTest.details(type, Capacity.ACCESS_PROVIDER);
    }

    /** What became of two acts of one authority that begin together, {@code DONE} or a code. */
    private List<String> atOnce(Caller caller, Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> each :
                    threads.invokeAll(
                            List.of(acting(caller, one, start), acting(caller, other, start)))) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private Callable<String> acting(Caller caller, Runnable act, CyclicBarrier start) {
        return () -> {
            callers.become(caller);
            start.await(30, TimeUnit.SECONDS);
            try {
                act.run();
                return DONE;
            } catch (RequestRejected refused) {
                return refused.code();
            } finally {
                callers.become(null);
            }
        };
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoEditAUnitTheSecondIsToldThatItChanged() throws Exception {
        Long id = provider();
        int seen = register.card(id).version();
        assertThat(
                        atOnce(
                                bureau,
                                () -> registration.change(id, seen, ofType("IDC"), "类型有误"),
                                () -> ending.end(id, seen, today, "许可证注销")))
                .containsExactlyInAnyOrder(DONE, "UNIT_STALE");
        boolean changed = "IDC".equals(register.card(id).details().providerType());
        assertThat(register.card(id).line().validTo()).isEqualTo(changed ? null : today);
        assertThat(register.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("REGISTER_UNIT", changed ? "CHANGE_UNIT" : "END_UNIT");
        assertThat(register.isWhole(id)).isTrue();
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoRegisterACodeTheSecondIsToldThatItIsTaken() throws Exception {
        NewUnit wish = UnitRegistrationTest.wish(Province.BEIJING, ofType("ISP"));
        assertThat(
                        atOnce(
                                bureau,
                                () -> registration.register(wish),
                                () -> registration.register(wish)))
                .containsExactlyInAnyOrder(DONE, "UNIT_CODE_TAKEN");
        Long id = all.byCode(wish.code()).orElseThrow().id();
        assertThat(register.history(id)).hasSize(1);
        assertThat(register.isWhole(id)).isTrue();
    }

    @RepeatedTest(TIMES)
    void ofTwoOverlappingRemitsOneIsGiven() throws Exception {
        Long id = provider();
        String code = register.card(id).line().code();
        assertThat(
                        atOnce(
                                bureau,
                                () -> remits.give(code, Province.BEIJING, today, null, "许可证载明"),
                                () ->
                                        remits.give(
                                                code,
                                                Province.BEIJING,
                                                today.plusDays(5),
                                                null,
                                                "许可证载明")))
                .containsExactlyInAnyOrder(DONE, "REMIT_OVERLAPS_OPEN");
        assertThat(all.remitsOf(id)).extracting(Remit::province).containsExactly(Province.BEIJING);
        assertThat(register.isWhole(id)).isTrue();
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoOpenTheFirstAccountOneDoes() throws Exception {
        Long id = provider();
        assertThat(atOnce(bureau, () -> openFirst(id), () -> openFirst(id)))
                .containsExactlyInAnyOrder(DONE, "UNIT_ADMINISTERS_ITSELF");
        assertThat(register.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("REGISTER_UNIT", "OPEN_FIRST_ACCOUNT");
    }

    private void openFirst(Long id) {
        first.open(id, SeededUnits.unique("race"), "示例管理员", "person@example.cn", "介绍信");
    }

    /** The two registries have nothing in common but the top-level domain. */
    @RepeatedTest(TIMES)
    @Clause("10.1")
    void ofTwoRegistriesOneGetsTheTopLevelDomain() throws Exception {
        callers.become(ministry);
        Long one = registry();
        Long other = registry();
        String top = SeededUnits.unique("contested").replace("-", "") + "x";
        assertThat(
                        atOnce(
                                ministry,
                                () -> remits.giveTopLevel(one, top, today, null, "部核定"),
                                () ->
                                        remits.giveTopLevel(
                                                other, top, today.plusDays(1), null, "部核定")))
                .containsExactlyInAnyOrder(DONE, "REMIT_OVERLAPS_OPEN");
        assertThat(register.card(one).remits().size() + register.card(other).remits().size())
                .isEqualTo(1);
    }

    private Long registry() {
        return registration.register(
                UnitRegistrationTest.wish(
                        null, UnitRegistrationTest.details(null, Capacity.REGISTRY)));
    }
}
