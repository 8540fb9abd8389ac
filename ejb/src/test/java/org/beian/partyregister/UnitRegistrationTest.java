package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.Roles;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the registration of units by their authorities, and of their details. */
@DatabaseTest
@Clause({"4", "2"})
class UnitRegistrationTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final UnitContact CONTACT =
            new UnitContact("010-66412345", null, "unit@example.cn");

    @Inject UnitRegistration registration;
    @Inject PartyRegister register;
    @Inject OwnUnit ownUnit;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit ministry;
    private Unit beijing;
    private Unit guangdong;

    @BeforeEach
    void addAuthorities() {
        ministry = units.add(Capacity.MINISTRY, null);
        beijing = units.add(Capacity.BUREAU, Province.BEIJING);
        guangdong = units.add(Capacity.BUREAU, Province.GUANGDONG);
        asBureau(beijing);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void asBureau(Unit bureau) {
        callers.become(SeededUnits.callerOf(bureau, "clerk", Roles.CLERK));
    }

    private void asMinistry() {
        callers.become(SeededUnits.callerOf(ministry, "ministry", Roles.MINISTRY));
    }

    static UnitDetails details(String type, Capacity... capacities) {
        return new UnitDetails(
                "示例登记单位", EnumSet.copyOf(List.of(capacities)), type, null, "A2-示例", null);
    }

    static NewUnit wish(Province province, UnitDetails details) {
        String code = SeededUnits.unique("party");
        return new NewUnit(code, province, details, CONTACT, null, null, SINCE);
    }

    private Long provider() {
        return registration.register(
                wish(Province.BEIJING, details("ISP", Capacity.ACCESS_PROVIDER)));
    }

    @Test
    void aBureauRegistersAProviderWithSeveralCapacities() {
        NewUnit wish =
                wish(
                        Province.BEIJING,
                        details("IDC", Capacity.ACCESS_PROVIDER, Capacity.IP_FILING_UNIT));
        Long id = registration.register(wish);
        RegisterCard card = register.card(id);
        assertThat(card.line().capacities())
                .containsExactly(Capacity.ACCESS_PROVIDER, Capacity.IP_FILING_UNIT);
        assertThat(card.line().code()).isEqualTo(wish.code());
        assertThat(card.line().keptIn()).isEqualTo(Province.BEIJING.regionCode());
        assertThat(card.line().accounts()).isFalse();
        assertThat(card.details()).isEqualTo(wish.details());
        assertThat(card.email()).isEqualTo("unit@example.cn");
        assertThat(card.kept()).isTrue();
        assertThat(register.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("REGISTER_UNIT");
        assertThat(register.isWhole(id)).isTrue();
        assertThat(events(id)).containsExactly("UNIT_REGISTERED");
        assertThat(mails(id)).anyMatch(subject -> subject.contains("示例登记单位"));
    }

    private List<String> events(Long unitId) {
        return em.createQuery("select e.type from Event e where e.unitId = :unit", String.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    private List<String> mails(Long unitId) {
        return em.createQuery(
                        """
                        select m.subject from Mail m
                        where m.caseType = 'UNIT' and m.caseId = :id""",
                        String.class)
                .setParameter("id", unitId)
                .getResultList();
    }

    @Test
    void theMinistryRegistersRegistriesAndItsOwnUnits() {
        asMinistry();
        Long registrar =
                registration.register(wish(Province.BEIJING, details(null, Capacity.REGISTRAR)));
        assertThat(register.card(registrar).line().keptIn()).isNull();
        NewUnit telco =
                new NewUnit(
                        SeededUnits.unique("party"),
                        Province.BEIJING,
                        details(null, Capacity.IP_FILING_UNIT),
                        CONTACT,
                        null,
                        IpUnitMark.BASIC_TELCO,
                        SINCE);
        assertThat(register.card(registration.register(telco)).line().keptIn()).isNull();
        Long country = registration.register(wish(null, details(null, Capacity.ASSOCIATION)));
        assertThat(register.card(country).line().province()).isNull();
    }

    @Test
    void eachAuthorityRegistersOnlyWhatItWouldKeep() {
        UnitDetails provider = details("ISP", Capacity.ACCESS_PROVIDER);
        UnitDetails registry = details(null, Capacity.REGISTRY);
        for (NewUnit other :
                List.of(
                        wish(Province.GUANGDONG, provider),
                        wish(null, provider),
                        wish(Province.BEIJING, registry))) {
            assertThatThrownBy(() -> registration.register(other))
                    .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
        }
        asMinistry();
        assertThatThrownBy(() -> registration.register(wish(Province.BEIJING, provider)))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
    }

    @Test
    void refusesACodeTwiceAndOneThatIsNone() {
        NewUnit wish = wish(Province.BEIJING, details("ISP", Capacity.ACCESS_PROVIDER));
        registration.register(wish);
        assertThatThrownBy(() -> registration.register(wish))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_CODE_TAKEN));
        for (String code :
                new String[] {null, "", "a", "示例", "a b", "-ab", "APNIC", "a".repeat(41)}) {
            assertThatThrownBy(
                            () ->
                                    new NewUnit(
                                            code,
                                            Province.BEIJING,
                                            wish.details(),
                                            CONTACT,
                                            null,
                                            null,
                                            SINCE))
                    .is(rejectedAs(PartyRegisterRefusal.UNIT_INCOMPLETE));
        }
    }

    @Test
    void refusesIncompleteDetails() {
        Set<Capacity> provider = Set.of(Capacity.ACCESS_PROVIDER);
        Set<Capacity> plain = Set.of(Capacity.ASSOCIATION);
        List<Runnable> wrong =
                List.of(
                        () -> new UnitDetails(" ", plain, null, null, null, null),
                        () -> new UnitDetails("示例\u202E", plain, null, null, null, null),
                        () -> new UnitDetails("示例", Set.of(), null, null, null, null),
                        () ->
                                new UnitDetails(
                                        "示例", Set.of(Capacity.BUREAU), null, null, null, null),
                        () -> new UnitDetails("示例", provider, null, null, null, null),
                        () -> new UnitDetails("示例", plain, "ISP", null, null, null),
                        () -> new UnitDetails("示例", plain, null, "91350100M000100Y44", null, null),
                        () -> new UnitDetails("示例", plain, null, null, null, SINCE),
                        () -> new UnitContact("none", null, "unit@example.cn"),
                        () -> new UnitContact("010-66412345", null, "nowhere"),
                        () ->
                                registration.register(
                                        wish(
                                                Province.BEIJING,
                                                details("NO_TYPE", Capacity.ACCESS_PROVIDER))));
        for (Runnable each : wrong) {
            assertThatThrownBy(each::run).is(rejectedAs(PartyRegisterRefusal.UNIT_INCOMPLETE));
        }
        UnitDetails lapsed = new UnitDetails("示例", plain, null, null, "A2-示例", SINCE.minusDays(1));
        assertThatThrownBy(() -> wish(Province.BEIJING, lapsed))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_DATES_WRONG));
    }

    @Test
    @Clause("9.1")
    void refusesHeadquartersThatCannotBe() {
        Unit headquarters = units.add(Capacity.IP_FILING_UNIT, null);
        Unit branch = units.branch(headquarters, Province.BEIJING);
        for (String code : List.of("no-such-unit", branch.code(), beijing.code())) {
            assertThatThrownBy(() -> registration.register(under(code)))
                    .is(rejectedAs(PartyRegisterRefusal.UNIT_HEADQUARTERS_UNFIT));
        }
        Unit provider = units.add(Capacity.ACCESS_PROVIDER, Province.BEIJING);
        assertThatThrownBy(() -> registration.register(under(provider.code())))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_HEADQUARTERS_OF_OTHER_KIND));
        Long id = registration.register(under(headquarters.code()));
        assertThat(all.find(id).orElseThrow().parentId()).contains(headquarters.id());
    }

    private static NewUnit under(String headquarters) {
        return new NewUnit(
                SeededUnits.unique("party"),
                Province.BEIJING,
                details(null, Capacity.IP_FILING_UNIT),
                CONTACT,
                headquarters,
                null,
                SINCE);
    }

    @Test
    void changesDetailsOnceForTwoWhoSawTheSame() {
        Long id = provider();
        int seen = register.card(id).version();
        registration.change(id, seen, details("IDC", Capacity.ACCESS_PROVIDER), "类型登记有误");
        assertThat(register.card(id).details().providerType()).isEqualTo("IDC");
        assertThat(register.history(id).get(1).reason()).contains("ISP", "IDC", "类型登记有误");
        UnitDetails another = details("OTHER", Capacity.ACCESS_PROVIDER);
        assertThatThrownBy(() -> registration.change(id, seen, another, "另一人的更改"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_STALE));
    }

    @Test
    void refusesAChangeWithoutDifferenceReasonOrRight() {
        Long id = provider();
        int seen = register.card(id).version();
        UnitDetails same = details("ISP", Capacity.ACCESS_PROVIDER);
        UnitDetails registry = details("ISP", Capacity.ACCESS_PROVIDER, Capacity.REGISTRY);
        assertThatThrownBy(() -> registration.change(id, seen, same, "无"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_UNCHANGED));
        assertThatThrownBy(() -> registration.change(id, seen, registry, " "))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_REASON_MISSING));
        assertThatThrownBy(() -> registration.change(id, seen, registry, "增加身份"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
        asMinistry();
        assertThatThrownBy(() -> registration.change(id, seen, registry, "增加身份"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
        asBureau(guangdong);
        assertThatThrownBy(() -> registration.change(id, seen, same, "无"))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThatThrownBy(() -> register.card(id)).is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThatThrownBy(() -> register.history(id)).is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThatThrownBy(() -> register.isWhole(id)).is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }

    @Test
    void refusesToTakeACapacityThatAccountsNeed() throws Exception {
        UnitDetails both = details("ISP", Capacity.ACCESS_PROVIDER, Capacity.IP_FILING_UNIT);
        Long id = registration.register(wish(Province.BEIJING, both));
        TestTransactions.inNew(
                () -> {
                    em.persist(
                            new Account(
                                    SeededUnits.unique("user"),
                                    "示例人员",
                                    id,
                                    Set.of(Roles.PROVIDER),
                                    TestClock.shared().instant()));
                    return null;
                });
        int seen = register.card(id).version();
        UnitDetails without = details(null, Capacity.IP_FILING_UNIT);
        assertThatThrownBy(() -> registration.change(id, seen, without, "不再接入"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_CAPACITY_IN_USE));
        registration.change(id, seen, details("ISP", Capacity.ACCESS_PROVIDER), "不再报备地址");
        assertThat(register.card(id).line().capacities()).containsExactly(Capacity.ACCESS_PROVIDER);
    }

    @Test
    void listsWhatABureauKeepsByCodeWithFilters() {
        Long id = provider();
        String code = register.card(id).line().code();
        RegisterFilter ofCode = new RegisterFilter(code, Capacity.ACCESS_PROVIDER, null, false);
        assertThat(register.list(ofCode, "", 10)).extracting(RegisterLine::id).containsExactly(id);
        assertThat(register.count(ofCode)).isEqualTo(1);
        assertThat(register.list(ofCode, code, 10)).isEmpty();
        assertThat(register.list(new RegisterFilter(code, Capacity.REGISTRY, null, null), "", 10))
                .isEmpty();
        assertThat(register.list(new RegisterFilter(code, null, null, true), "", 10)).isEmpty();
        asBureau(guangdong);
        assertThat(register.list(ofCode, "", 10)).isEmpty();
        asMinistry();
        assertThat(register.list(ofCode, "", 10))
                .extracting(RegisterLine::keptIn)
                .containsExactly(Province.BEIJING.regionCode());
        RegisterFilter bureau = new RegisterFilter(beijing.code(), null, Province.BEIJING, null);
        assertThat(register.list(bureau, "", 10))
                .extracting(RegisterLine::code)
                .contains(beijing.code());
    }

    @Test
    void aUnitKeepsItsOwnContactsCurrent() {
        Long id = provider();
        Unit unit = all.find(id).orElseThrow();
        callers.become(SeededUnits.callerOf(unit, "administrator", Roles.UNIT_ADMIN));
        int seen = ownUnit.reached().version();
        assertThatThrownBy(() -> ownUnit.reachAt(seen, CONTACT))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_UNCHANGED));
        UnitContact moved = new UnitContact("010-66412346", "010-66412347", "new@example.cn");
        ownUnit.reachAt(seen, moved);
        assertThat(ownUnit.reached().email()).isEqualTo("new@example.cn");
        assertThat(ownUnit.history()).extracting(HistoryEntry::act).endsWith("CHANGE_CONTACT");
        assertThatThrownBy(() -> ownUnit.reachAt(seen, CONTACT))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_STALE));
        Unit keeper = all.bureauOf(Province.BEIJING).orElseThrow();
        assertThat(events(keeper.id())).contains("UNIT_CONTACT_CHANGED");
    }

    @Test
    @Clause("16.4")
    void aUnitNamesWhoIsToldOfWhatItLeftUndone() {
        Long id = provider();
        callers.become(
                SeededUnits.callerOf(
                        all.find(id).orElseThrow(), "administrator", Roles.UNIT_ADMIN));
        assertThat(ownUnit.reached().managed()).isTrue();
        assertThat(ownUnit.reached().manager()).isEmpty();
        int seen = ownUnit.reached().version();
        assertThatThrownBy(() -> ownUnit.manageBy(seen, " ", CONTACT))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_INCOMPLETE));
        ownUnit.manageBy(seen, "示例负责人", CONTACT);
        assertThatThrownBy(() -> ownUnit.manageBy(seen, "示例另一人", CONTACT))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_STALE));
        int now = ownUnit.reached().version();
        assertThatThrownBy(() -> ownUnit.manageBy(now, "示例负责人", CONTACT))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_UNCHANGED));
        assertThat(ownUnit.history()).extracting(HistoryEntry::act).endsWith("CHANGE_MANAGER");
        asBureau(beijing);
        assertThat(register.card(id).manager().orElseThrow().name()).isEqualTo("示例负责人");
        callers.become(SeededUnits.callerOf(beijing, "administrator", Roles.UNIT_ADMIN));
        assertThat(ownUnit.reached().managed()).isFalse();
    }
}
