package org.beian.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.key.KeySignIn;
import org.beian.account.signin.SignIn;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FirstStartTest {

    private static final String SOURCE = "127.0.0.1";

    @Inject Authorities authorities;
    @Inject DemoScene scene;
    @Inject DemoData demoData;
    @Inject DemoLogins logins;
    @Inject SignIn signIn;
    @Inject KeySignIn keySignIn;
    @Inject Units units;
    @Inject Roster roster;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    @BeforeAll
    static void chooseDemoMode() {
        System.setProperty("beian.demo", "true");
    }

    @AfterAll
    static void leaveDemoMode() {
        System.clearProperty("beian.demo");
    }

    @BeforeEach
    void becomeTheSystem() throws Exception {
        callers.become(Caller.job("first-start"));
        if (!demoData.isPresent()) {
            scene.forgetOtherTests();
            startOnTwoNodes();
        }
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private FirstStart start(boolean demo) {
        FirstStart start = new FirstStart();
        start.authorities = authorities;
        start.demoData = demoData;
        start.demo = demo;
        return start;
    }

    private void startOnTwoNodes() throws Exception {
        FirstStart start = start(true);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> node =
                    () -> {
                        callers.become(Caller.job("first-start"));
                        start.start();
                        return null;
                    };
            for (Future<Object> started : nodes.invokeAll(List.of(node, node))) {
                started.get();
            }
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void knowsTheMinistryAndABureauForEachProvince() {
        assertThat(units.byCode("ministry")).get().matches(unit -> unit.is(Capacity.MINISTRY));
        for (Province province : Province.values()) {
            assertThat(units.byCode(Authorities.bureauCode(province)))
                    .get()
                    .satisfies(
                            bureau -> {
                                assertThat(bureau.province()).contains(province);
                                assertThat(bureau.name())
                                        .isEqualTo(province.chineseName() + "通信管理局");
                            });
        }
    }

    @Test
    void letsTheDemosUsersIn() {
        Map<String, String> users =
                Map.ofEntries(
                        Map.entry("sponsor", Roles.SPONSOR),
                        Map.entry("provider", Roles.PROVIDER),
                        Map.entry("provider2", Roles.PROVIDER),
                        Map.entry("clerk-bj", Roles.CLERK),
                        Map.entry("reviewer-bj", Roles.REVIEWER),
                        Map.entry("reviewer2-bj", Roles.REVIEWER),
                        Map.entry("reviewer3-bj", Roles.REVIEWER),
                        Map.entry("clerk-gd", Roles.CLERK),
                        Map.entry("reviewer-gd", Roles.REVIEWER),
                        Map.entry("reviewer2-gd", Roles.REVIEWER),
                        Map.entry("reviewer3-gd", Roles.REVIEWER),
                        Map.entry("ministry", Roles.MINISTRY),
                        Map.entry("ministry2", Roles.MINISTRY),
                        Map.entry("ipunit", Roles.IP_UNIT),
                        Map.entry("ipunit2", Roles.IP_UNIT),
                        Map.entry("ipunit-branch", Roles.IP_UNIT),
                        Map.entry("cnnic", Roles.REGISTRY),
                        Map.entry("registrar", Roles.REGISTRAR),
                        Map.entry("department", Roles.DEPARTMENT),
                        Map.entry("content-department", Roles.CONTENT_DEPARTMENT),
                        Map.entry("provider-admin", Roles.UNIT_ADMIN),
                        Map.entry("operator", Roles.OPERATOR),
                        Map.entry("admin", Roles.ADMIN));
        users.forEach(
                (user, role) ->
                        assertThat(signIn.withPassword(user, "demo", SOURCE).caller())
                                .satisfies(
                                        caller -> {
                                            assertThat(caller.roles()).containsExactly(role);
                                            assertThat(caller.displayName()).startsWith("示例");
                                        }));
        assertThat(signIn.withPassword("reviewer-gd", "demo", SOURCE).caller().province())
                .isEqualTo(Province.GUANGDONG);
    }

    @Test
    void letsTheDemosProgramsIn() {
        for (String name : List.of("provider", "provider2", "ipunit", "cnnic", "registrar")) {
            assertThat(keySignIn.caller("demo-" + name, SOURCE).username()).isEqualTo(name);
        }
    }

    @Test
    void givesTheProvidersTheirRemitRangesAndOfficers() {
        Unit provider = units.byCode("provider").orElseThrow();
        Unit second = units.byCode("provider2").orElseThrow();
        java.time.LocalDate day = java.time.LocalDate.of(2026, 11, 24);
        assertThat(units.provincesOf(provider.id(), day))
                .containsExactly(Province.BEIJING, Province.GUANGDONG);
        assertThat(units.provincesOf(second.id(), day)).containsExactly(Province.BEIJING);
        assertThat(rangesOf(provider)).isEqualTo(3);
        assertThat(rangesOf(second)).isEqualTo(1);
        String officer = keySignIn.caller("demo-provider", SOURCE).displayName();
        assertThat(roster.isOnDuty(provider.id(), officer, day)).isTrue();
    }

    private int rangesOf(Unit unit) {
        return ((Number)
                        em.createNativeQuery("select count(*) from ip_record where unit_id = ?")
                                .setParameter(1, unit.id())
                                .getSingleResult())
                .intValue();
    }

    @Test
    void startsAgainWithoutAddingAnything() {
        start(true).start();
        assertThat(demoData.seed()).isFalse();
        assertThat(authorities.ensure()).isFalse();
    }

    @Test
    void refusesToStartWithKnownPasswordsOutsideOfDemoMode() {
        FirstStart real = start(false);
        assertThatThrownBy(real::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesDemoAccountsWhereSomebodyAdministers() {
        assertThatThrownBy(
                        () ->
                                TestTransactions.inNew(
                                        () -> {
                                            logins.requireNewDatabase();
                                            return null;
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesKnownPasswordsOutsideOfDemoMode() {
        DemoLogins closed = new DemoLogins();
        assertThatThrownBy(() -> closed.addKey(1L, "known"))
                .isInstanceOf(IllegalStateException.class);
    }
}
