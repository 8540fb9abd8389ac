package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.AccountRefusal;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.IssuedPassword;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignedIn;
import org.beian.domainregister.record.DomainRemits;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
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
import org.junit.jupiter.api.Test;

/** Tests of remits, and of the end of units and of remits. */
@DatabaseTest
@Clause({"2", "4"})
class UnitEndingTest {

    private static final String SOURCE = "10.3.0.1";

    @Inject UnitRegistration registration;
    @Inject RemitRegistration remits;
    @Inject UnitEnding ending;
    @Inject PartyRegister register;
    @Inject DomainRemits domains;
    @Inject Accounts accounts;
    @Inject SignIn signIn;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit ministry;
    private Unit beijing;
    private Unit guangdong;
    private LocalDate today;
    private Long provider;
    private String code;

    @BeforeEach
    void registerAProvider() {
        ministry = units.add(Capacity.MINISTRY, null);
        beijing = units.add(Capacity.BUREAU, Province.BEIJING);
        guangdong = units.add(Capacity.BUREAU, Province.GUANGDONG);
        today = Shanghai.date(TestClock.shared().instant());
        asBureau(beijing);
        provider = registered(Province.BEIJING, "ISP", Capacity.ACCESS_PROVIDER);
        code = register.card(provider).line().code();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Long registered(Province province, String type, Capacity capacity) {
        return registration.register(
                UnitRegistrationTest.wish(province, UnitRegistrationTest.details(type, capacity)));
    }

    private List<String> mails() {
        return em.createQuery(
                        """
                        select concat(m.subject, m.body) from Mail m where m.caseType = 'UNIT'
                        and m.caseId = :unit and m.subject like '%终止'""",
                        String.class)
                .setParameter("unit", provider)
                .getResultList();
    }

    private void asBureau(Unit bureau) {
        callers.become(SeededUnits.callerOf(bureau, "reviewer", Roles.REVIEWER));
    }

    private void asMinistry() {
        callers.become(SeededUnits.callerOf(ministry, "ministry", Roles.MINISTRY));
    }

    private int version() {
        return register.card(provider).version();
    }

    @Test
    void eachBureauGivesTheRemitForItsProvince() {
        remits.give(code, Province.BEIJING, today, null, "许可证载明");
        asBureau(guangdong);
        assertThatThrownBy(() -> register.card(provider)).is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThat(remits.give(code, Province.GUANGDONG, today, null, "许可证载明")).isEqualTo(provider);
        assertThat(register.card(provider).kept()).isFalse();
        assertThat(register.card(provider).remits())
                .filteredOn(RegisterCard.RemitLine::mayEnd)
                .extracting(RegisterCard.RemitLine::province)
                .containsExactly(Province.GUANGDONG.regionCode());
        assertThat(all.provincesOf(provider, today))
                .containsExactly(Province.BEIJING, Province.GUANGDONG);
        assertThatThrownBy(() -> ending.end(provider, version(), today, "无权"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
    }

    @Test
    void refusesRemitsThatOverlapOrDoNotFit() {
        remits.give(code, Province.BEIJING, today, today.plusDays(9), "许可证载明");
        assertThatThrownBy(() -> give(Province.BEIJING, today.plusDays(9), null))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_OVERLAPS));
        give(Province.BEIJING, today.plusDays(10), null);
        assertThatThrownBy(() -> give(Province.GUANGDONG, today, null))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_OF_OTHER_AUTHORITY));
        assertThatThrownBy(() -> give(Province.BEIJING, today, today.minusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
        assertThatThrownBy(() -> give(Province.BEIJING, LocalDate.of(2000, 1, 1), null))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
        assertThatThrownBy(() -> remits.give("no-such", Province.BEIJING, today, null, "无"))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThatThrownBy(() -> remits.give(code, Province.BEIJING, today, null, ""))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_REASON_MISSING));
    }

    private void give(Province province, LocalDate from, LocalDate to) {
        remits.give(code, province, from, to, "许可证载明");
    }

    @Test
    void endsARemitNeverInThePast() {
        LocalDate from = today.minusDays(5);
        give(Province.BEIJING, from, null);
        assertThatThrownBy(() -> end(from, today.minusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
        end(from, today);
        assertThat(all.hasRemit(provider, Province.BEIJING, today)).isTrue();
        assertThat(all.hasRemit(provider, Province.BEIJING, today.plusDays(1))).isFalse();
        assertThatThrownBy(() -> end(from, today.plusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_UNKNOWN));
    }

    private void end(LocalDate from, LocalDate lastDay) {
        remits.end(provider, Province.BEIJING, from, lastDay, "不再经营");
    }

    @Test
    @Clause("10.1")
    void theMinistryGivesTopLevelDomainsToOneRegistryAtATime() {
        asMinistry();
        Long registry = registered(null, null, Capacity.REGISTRY);
        String top = SeededUnits.unique("example").replace("-", "") + "x";
        remits.giveTopLevel(registry, top, today, null, "部核定");
        assertThat(register.card(registry).remits())
                .extracting(RegisterCard.RemitLine::topLevel)
                .containsExactly(top);
        assertThatThrownBy(() -> remits.giveTopLevel(registry, top, today.plusDays(1), null, "重叠"))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_OVERLAPS_OPEN));
        for (String none : new String[] {null, "", "a.b", "*"}) {
            assertThatThrownBy(() -> remits.giveTopLevel(registry, none, today, null, "有误"))
                    .is(rejectedAs(PartyRegisterRefusal.TOP_LEVEL_INVALID));
        }
        Long registrar = registered(null, null, Capacity.REGISTRAR);
        assertThatThrownBy(() -> remits.giveTopLevel(registrar, "example", today, null, "有误"))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_UNFIT));
        remits.endTopLevel(registry, top, today, today, "移交");
        assertThatThrownBy(() -> remits.endTopLevel(registry, top, today, today, "再次"))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_UNKNOWN));
        remits.giveTopLevel(registry, top, today.plusDays(1), null, "收回");
        assertThat(domains.under(top)).hasSize(2);
    }

    @Test
    void anEndShutsAccountsOutAndEndsRemitsFromTheNextDay() {
        give(Province.BEIJING, today, null);
        callers.become(Caller.job("test"));
        String user = SeededUnits.unique("ending");
        IssuedPassword issued = accounts.create(user, "示例人员", code, Set.of(Roles.PROVIDER), null);
        SignedIn session = signIn.withPassword(user, issued.password(), SOURCE);
        asBureau(beijing);
        assertThat(ending.outlook(provider).accounts()).isEqualTo(1);
        ending.end(provider, version(), today, "许可证注销");
        assertThat(signIn.resume(issued.accountId(), session.sessionEpoch())).isNotNull();
        assertThat(register.history(provider)).extracting(HistoryEntry::act).endsWith("END_UNIT");
        TestClock.shared().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> signIn.resume(issued.accountId(), session.sessionEpoch()))
                .isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> signIn.withPassword(user, issued.password(), SOURCE))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
        assertThat(all.hasRemit(provider, Province.BEIJING, today.plusDays(1))).isFalse();
        assertThatThrownBy(() -> ending.keep(provider, version(), "太迟"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_NOT_ENDING));
    }

    @Test
    void anEndIsSetOnceAndTakenBackWhileItLiesAhead() {
        int seen = version();
        assertThatThrownBy(() -> ending.end(provider, seen, today.minusDays(1), "过去"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
        assertThatThrownBy(() -> ending.keep(provider, seen, "没有终止"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_NOT_ENDING));
        ending.end(provider, seen, today.plusDays(3), "即将注销");
        // a test's clock begins on 24 November 2026
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("登记于2026年11月27日终止", "最后一日为2026年11月27日，");
        assertThatThrownBy(() -> ending.end(provider, seen, today, "另一人"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_STALE));
        assertThatThrownBy(() -> ending.end(provider, version(), today, "再次"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_HAS_ENDED));
        assertThatThrownBy(() -> give(Province.BEIJING, today, null))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_HAS_ENDED));
        UnitDetails other = UnitRegistrationTest.details("IDC", Capacity.ACCESS_PROVIDER);
        assertThatThrownBy(() -> registration.change(provider, version(), other, "已终止"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_HAS_ENDED));
        ending.keep(provider, version(), "许可证已续期");
        give(Province.BEIJING, today, null);
        assertThat(register.card(provider).line().validTo()).isNull();
    }

    @Test
    void aBureauIsNeitherChangedNorEnded() {
        asMinistry();
        assertThat(register.card(beijing.id()).details()).isNull();
        UnitDetails other = UnitRegistrationTest.details("IDC", Capacity.ACCESS_PROVIDER);
        assertThatThrownBy(() -> registration.change(beijing.id(), 0, other, "无"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
        assertThatThrownBy(() -> ending.end(beijing.id(), 0, today, "无"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
    }
}
