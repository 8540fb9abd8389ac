package org.beian.partyregister.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.ProviderLicences;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.partyregister.NewUnit;
import org.beian.partyregister.PartyRegister;
import org.beian.partyregister.PartyRegisterRefusal;
import org.beian.partyregister.UnitContact;
import org.beian.partyregister.UnitDetails;
import org.beian.partyregister.UnitEnding;
import org.beian.partyregister.UnitRegistration;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of licences of providers: warned of before they end, renewed, and over. */
@DatabaseTest
@Clause("4")
class ProviderLicenceTest {

    private static final String NUMBER = "A2-示例续";

    @Inject UnitRegistration registration;
    @Inject UnitEnding ending;
    @Inject PartyRegister register;
    @Inject OwnLicence own;
    @Inject LicenceRenewal renewal;
    @Inject ProviderLicences licences;
    @Inject InTray tray;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit beijing;
    private Long provider;
    private LocalDate until;

    @BeforeEach
    void registerAProvider() {
        beijing = units.add(Capacity.BUREAU, Province.BEIJING);
        until = today().plusDays(60);
        asBureau();
        provider = registration.register(wish(until));
    }

    @AfterEach
    void reset() {
        callers.become(null);
        TestClock.shared().reset();
    }

    private static LocalDate today() {
        return Shanghai.date(TestClock.shared().instant());
    }

    private static UnitDetails details(LocalDate last) {
        return new UnitDetails(
                "示例许可接入", EnumSet.of(Capacity.ACCESS_PROVIDER), "ISP", null, "A2-示例", last);
    }

    private static NewUnit wish(LocalDate last) {
        return new NewUnit(
                SeededUnits.unique("licensed"),
                Province.BEIJING,
                details(last),
                new UnitContact("010-12345678", null, "unit@example.cn"),
                null,
                null,
                LocalDate.of(2020, 1, 1));
    }

    private void asBureau() {
        callers.become(SeededUnits.callerOf(beijing, "clerk", Roles.CLERK));
    }

    private void asReviewer() {
        callers.become(SeededUnits.callerOf(beijing, "reviewer", Roles.REVIEWER));
    }

    private void asProvider() {
        Unit unit = all.find(provider).orElseThrow();
        callers.become(SeededUnits.callerOf(unit, "provider", Roles.PROVIDER));
    }

    private int version() {
        return register.card(provider).version();
    }

    private void submit(LocalDate last) {
        asProvider();
        own.submit(own.held().version(), NUMBER, last);
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String query) {
        return em.createNativeQuery(query).setParameter(1, provider).getResultList();
    }

    @Test
    @Clause("B1")
    void warnsProviderAndBureauThirtyDaysBefore() {
        tray.lacks(WaitingKind.PROVIDER_LICENCE, provider);
        asProvider();
        tray.lacks(WaitingKind.LICENCE_ENDING, provider);
        TestClock.shared().set(until.minusDays(30).atTime(9, 0));
        assertThat(tray.holds(WaitingKind.LICENCE_ENDING, provider).deadline()).isEqualTo(until);
        asBureau();
        tray.holds(WaitingKind.PROVIDER_LICENCE, provider);
        callers.become(Caller.job("test"));
        tray.remind(WaitingKind.LICENCE_ENDING);
        assertThat(
                        texts(
                                "select event_type from event where unit_id = ?"
                                        + " and event_type = 'WORK_DUE_SOON'"))
                .hasSize(1);
        asBureau();
        tray.becomesOverdue(WaitingKind.PROVIDER_LICENCE, provider, until);
    }

    @Test
    void endsOnTheDayAfterItsLastOne() {
        assertThat(licences.endedBefore(until, List.of(provider))).isEmpty();
        assertThat(licences.endedBefore(until.plusDays(1), List.of(provider)).get(provider))
                .isEqualTo(new ProviderLicences.Ended("A2-示例", until));
    }

    @Test
    void theProviderSubmitsAndTheBureauRegisters() {
        submit(until.plusYears(5));
        assertThat(own.held().submitted()).contains(NUMBER);
        tray.lacks(WaitingKind.LICENCE_ENDING, provider);
        asBureau();
        assertThat(renewal.submitted(provider).orElseThrow().until()).isEqualTo(until.plusYears(5));
        tray.holds(WaitingKind.PROVIDER_LICENCE, provider);
        renewal.register(provider, version(), "示例：与发证机关公布的一致");
        assertThat(register.card(provider).details().licenceNumber()).isEqualTo(NUMBER);
        assertThat(register.card(provider).details().licenceUntil()).isEqualTo(until.plusYears(5));
        tray.lacks(WaitingKind.PROVIDER_LICENCE, provider);
        assertThat(register.history(provider))
                .extracting(HistoryEntry::act)
                .containsExactly("REGISTER_UNIT", "SUBMIT_LICENCE", "RENEW_LICENCE");
        assertThat(register.isWhole(provider)).isTrue();
        int seen = version();
        assertThatThrownBy(() -> renewal.register(provider, seen, "再次"))
                .is(rejectedAs(PartyRegisterRefusal.LICENCE_NOT_SUBMITTED));
        asProvider();
        assertThatThrownBy(() -> own.submit(seen, NUMBER, until.plusYears(5)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_UNCHANGED));
    }

    @Test
    void theBureauSendsBackWhatDoesNotAgree() {
        submit(until.plusYears(5));
        asBureau();
        renewal.sendBack(provider, version(), "示例：编号不符");
        assertThat(register.card(provider).details().licenceUntil()).isEqualTo(until);
        assertThat(texts("select event_type from event where unit_id = ?"))
                .contains("LICENCE_RETURNED");
        assertThat(
                        texts(
                                "select subject from mail where case_type = 'UNIT' and case_id = ?"
                                        + " and subject like '%退回'"))
                .hasSize(1);
        asProvider();
        assertThat(own.held().submitted()).isEmpty();
    }

    @Test
    void refusesARenewalThatIsNone() {
        asProvider();
        int seen = own.held().version();
        assertThatThrownBy(() -> own.submit(seen, NUMBER, until.minusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.LICENCE_NOT_LATER));
        assertThatThrownBy(() -> own.submit(seen, NUMBER, today().minusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
        assertThatThrownBy(() -> own.submit(seen, " ", until.plusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_INCOMPLETE));
        assertThatThrownBy(() -> own.submit(seen + 1, NUMBER, until.plusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_STALE));
        asBureau();
        assertThatThrownBy(
                        () ->
                                registration.change(
                                        provider, seen, details(until.minusDays(1)), "有误"))
                .is(rejectedAs(PartyRegisterRefusal.LICENCE_NOT_LATER));
        assertThatThrownBy(() -> registration.register(wish(today().minusDays(1))))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
        registration.change(provider, seen, details(null), "原登记有误");
        assertThatThrownBy(
                        () ->
                                registration.change(
                                        provider, version(), details(today().minusDays(1)), "过去"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
        registration.change(provider, version(), details(until.minusDays(1)), "更正");
        asReviewer();
        ending.end(provider, version(), today(), "示例：注销");
        asProvider();
        assertThatThrownBy(() -> own.submit(own.held().version(), NUMBER, until.plusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_HAS_ENDED));
        tray.lacks(WaitingKind.LICENCE_ENDING, provider);
    }
}
