package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.domainregister.record.DomainRemits;
import org.beian.domainregister.record.Reporter;
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
import org.beian.testing.TestTransactions;
import org.beian.trail.HistoryEntry;
import org.beian.value.DomainName;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what the end of a remit touches, and of an end that is taken back. */
@DatabaseTest
@Clause({"2", "10.1"})
class RemitKeepingTest {

    @Inject RemitRegistration remits;
    @Inject UnitRegistration registration;
    @Inject UnitEnding ending;
    @Inject PartyRegister register;
    @Inject DomainRemits domains;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private final String top = SeededUnits.unique("example").replace("-", "") + "x";
    private Unit ministry;
    private Unit bureau;
    private Unit registry;
    private Unit provider;
    private LocalDate today;

    @BeforeEach
    void addUnits() {
        ministry = units.add(Capacity.MINISTRY, null);
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        registry = units.add(Capacity.REGISTRY, null);
        today = Shanghai.date(TestClock.shared().instant());
        asBureau();
        UnitDetails isp = UnitRegistrationTest.details("ISP", Capacity.ACCESS_PROVIDER);
        Long id = registration.register(UnitRegistrationTest.wish(Province.BEIJING, isp));
        provider = all.find(id).orElseThrow();
        asMinistry();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void asMinistry() {
        callers.become(SeededUnits.callerOf(ministry, "ministry", Roles.MINISTRY));
    }

    private void asBureau() {
        callers.become(SeededUnits.callerOf(bureau, "reviewer", Roles.REVIEWER));
    }

    private boolean reports(LocalDate day) {
        return domains.on(day).has(Reporter.of(registry), DomainName.parse("example." + top));
    }

    private void keepTopLevel(LocalDate from) {
        remits.keepTopLevel(registry.id(), top, from, "继续");
    }

    @Test
    void aTopLevelDomainIsReportedOnTheDaysOfItsRemitOnly() {
        remits.giveTopLevel(registry.id(), top, today.plusDays(1), today.plusDays(2), "部核定");
        assertThat(List.of(0, 1, 2, 3).stream().map(today::plusDays).map(this::reports))
                .containsExactly(false, true, true, false);
    }

    @Test
    void anEndOfATopLevelDomainIsTakenBackWhileItLiesAhead() {
        remits.giveTopLevel(registry.id(), top, today, null, "部核定");
        assertThatThrownBy(() -> keepTopLevel(today))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_NOT_ENDING));
        remits.endTopLevel(registry.id(), top, today, today, "移交");
        assertThatThrownBy(() -> keepTopLevel(today.plusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_UNKNOWN));
        assertThatThrownBy(() -> remits.keepTopLevel(registry.id(), top, today, " "))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_REASON_MISSING));
        keepTopLevel(today);
        assertThat(reports(today.plusDays(1))).isTrue();
        assertThat(register.history(registry.id()))
                .extracting(HistoryEntry::act)
                .containsExactly("GIVE_TOP_LEVEL", "END_TOP_LEVEL", "KEEP_TOP_LEVEL");
        remits.endTopLevel(registry.id(), top, today, today, "移交");
        TestClock.shared().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> keepTopLevel(today))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_NOT_ENDING));
    }

    @Test
    void anEndIsNotTakenBackOverALaterRemitOrTheEndOfTheUnit() {
        Unit other = units.add(Capacity.REGISTRY, null);
        remits.giveTopLevel(registry.id(), top, today, today, "部核定");
        remits.giveTopLevel(other.id(), top, today.plusDays(1), today.plusDays(9), "移交");
        assertThatThrownBy(() -> keepTopLevel(today))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_OVERLAPS));
        give(today, today);
        give(today.plusDays(1), null);
        assertThatThrownBy(() -> keep(today))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_OVERLAPS_OPEN));
        asBureau();
        ending.end(provider.id(), register.card(provider.id()).version(), today, "注销");
        assertThatThrownBy(() -> keep(today)).is(rejectedAs(PartyRegisterRefusal.UNIT_HAS_ENDED));
    }

    private void give(LocalDate from, LocalDate to) {
        remits.give(provider.code(), Province.BEIJING, from, to, "许可证载明");
    }

    private void keep(LocalDate from) {
        remits.keep(provider.id(), Province.BEIJING, from, "继续经营");
    }

    @Test
    void anEndOfAProvinceIsTakenBackByItsBureau() {
        asBureau();
        give(today, today);
        assertThatThrownBy(() -> remits.keep(provider.id(), Province.HEBEI, today, "无权"))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_OF_OTHER_AUTHORITY));
        assertThatThrownBy(() -> keep(today.plusDays(1)))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_UNKNOWN));
        keep(today);
        assertThat(all.hasRemit(provider.id(), Province.BEIJING, today.plusDays(1))).isTrue();
        assertThatThrownBy(() -> keep(today)).is(rejectedAs(PartyRegisterRefusal.REMIT_NOT_ENDING));
        assertThat(register.history(provider.id()))
                .extracting(HistoryEntry::act)
                .containsExactly("REGISTER_UNIT", "GIVE_REMIT", "KEEP_REMIT");
    }

    @Test
    void tellsTheUnitTheDaysOfItsRemit() {
        LocalDate last = today.plusDays(9);
        asBureau();
        give(today, null);
        remits.end(provider.id(), Province.BEIJING, today, last, "注销许可");
        give(last.plusDays(1), last.plusDays(2));
        keep(last.plusDays(1));
        assertThat(events())
                .containsExactly(
                        event("REMIT_GIVEN", today, null, "许可证载明"),
                        event("REMIT_ENDS", today, last, "注销许可"),
                        event("REMIT_GIVEN", last.plusDays(1), last.plusDays(2), "许可证载明"),
                        event("REMIT_GIVEN", last.plusDays(1), null, "继续经营"));
        assertThat(mails())
                .satisfiesExactly(
                        given -> assertThat(given).contains("“北京市”，自" + words(today) + "起。"),
                        ends ->
                                assertThat(ends)
                                        .contains(
                                                "自" + words(today) + "起的业务范围“北京市”终止",
                                                "最后一日为" + words(last) + "。"),
                        until ->
                                assertThat(until)
                                        .contains(
                                                "自%s至%s。"
                                                        .formatted(
                                                                words(last.plusDays(1)),
                                                                words(last.plusDays(2)))),
                        kept -> assertThat(kept).contains("自" + words(last.plusDays(1)) + "起。"));
    }

    private static String words(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String event(String type, LocalDate from, LocalDate to, String text) {
        String until = to == null ? "" : ",\"to\":\"" + to + "\"";
        return "%s {\"from\":\"%s\",\"remit\":\"北京市\",\"text\":\"%s\"%s}"
                .formatted(type, from, text, until);
    }

    private List<String> events() {
        return em.createQuery(
                        """
                        select concat(e.type, ' ', e.payload) from Event e
                        where e.unitId = :unit and e.type like 'REMIT%' order by e.number""",
                        String.class)
                .setParameter("unit", provider.id())
                .getResultList();
    }

    private List<String> mails() {
        return em.createQuery(
                        """
                        select m.body from Mail m
                        where m.caseType = 'UNIT' and m.caseId = :unit
                        and m.subject like '%业务范围%' order by m.id""",
                        String.class)
                .setParameter("unit", provider.id())
                .getResultList();
    }

    @Test
    void tellsHowManyDomainsAndReportsTheEndTouches() throws Exception {
        Long id = registry.id();
        remits.giveTopLevel(id, top, today, null, "部核定");
        assertThat(remits.outlook(id, top)).isEqualTo(new UnitConsequences.OfTopLevel(0, 0));
        TestTransactions.inNew(
                () -> {
                    run("insert into domain_level (top_level, unit_id) values (?, ?)", top, id);
                    record("one." + top, top, id);
                    record("two." + top, top, id);
                    record("one.other" + top, "other" + top, id);
                    return null;
                });
        assertThat(remits.outlook(id, top).records()).isEqualTo(2);
        assertThat(remits.outlook(id, "other" + top).records()).isZero();
        TestTransactions.inNew(
                () -> {
                    run("delete from domain_record where unit_id = ?", id);
                    run("delete from domain_level where unit_id = ?", id);
                    return null;
                });
        asBureau();
        assertThat(remits.outlook(provider.id(), Province.BEIJING))
                .isEqualTo(new UnitConsequences.OfProvince(0, 0));
        assertThatThrownBy(() -> remits.outlook(provider.id(), Province.HEBEI))
                .is(rejectedAs(PartyRegisterRefusal.REMIT_OF_OTHER_AUTHORITY));
        Unit hidden = units.add(Capacity.ACCESS_PROVIDER, Province.HEBEI);
        assertThatThrownBy(() -> remits.outlook(hidden.id(), Province.BEIJING))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }

    private void record(String domain, String level, Long unit) {
        Date day = Date.valueOf(today);
        run(
                """
                insert into domain_record (domain, unit_id, top_level, registered, expires,
                  registrar, name_servers, valid_from, added_on, reported_on, import_id,
                  content_hash)
                values (?, ?, ?, ?, ?, '示例', 'ns.example', ?, ?, ?, 1, 1)""",
                domain,
                unit,
                level,
                day,
                day,
                day,
                day,
                day);
    }

    private void run(String sql, Object... values) {
        jakarta.persistence.Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
