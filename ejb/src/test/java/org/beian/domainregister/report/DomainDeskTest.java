package org.beian.domainregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.code.RuleSeverities;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.lookup.DomainAnswer;
import org.beian.domainregister.lookup.DomainSearch;
import org.beian.domainregister.unit.ContactInvalid;
import org.beian.domainregister.unit.DomainContact;
import org.beian.domainregister.unit.DomainContacts;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.InvalidValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the desk of domain reports: the ministry and its reports, the unit and its contact, and
 * the holder of a domain.
 */
@DatabaseTest
class DomainDeskTest {

    @Inject DomainScene scene;
    @Inject RuleSeverities severities;
    @Inject DomainReportReview desk;
    @Inject DomainContacts contacts;
    @Inject DomainSearch search;

    private Unit registrar;
    private SampleDomain domain;

    @BeforeEach
    void aRegistrar() {
        registrar = scene.registrar();
        domain = SampleDomain.another();
    }

    private void asMinistry() {
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
    }

    private DomainReport last() {
        return desk.list(null, Long.MAX_VALUE, 1).get(0);
    }

    @Test
    @Clause("10.2")
    void judgesAnIncompleteReport() {
        scene.full(registrar, domain.without("adminEmail"), SampleDomain.named("co.uk"));
        DomainReport report = last();
        assertThat(List.of(report.rowsRead(), report.rowsRefused(), report.rowsIncomplete()))
                .containsExactly(2L, 1L, 1L);
        assertThat(report.state()).isEqualTo(ReportState.OPEN);

        asMinistry();
        assertThatThrownBy(() -> desk.accept(report.id(), null, " 短 "))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));
        assertThat(report.findings())
                .extracting(ReportFinding::kind)
                .containsExactly(ReportFinding.Kind.REFUSED, ReportFinding.Kind.INCOMPLETE);
        int seen = desk.show(report.id()).version();
        int open = desk.count(ReportState.OPEN);
        desk.sendBack(report.id(), seen, "请补充管理联系人");
        assertThat(desk.count(ReportState.OPEN)).isEqualTo(open - 1);
        assertThatThrownBy(
                        () ->
                                DomainScene.inNew(
                                        () -> {
                                            desk.accept(report.id(), seen, "可以接受");
                                            return null;
                                        }))
                .is(rejectedAs(DomainRefusal.DOMAIN_REPORT_STALE));
        desk.close(report.id(), null, "已经补充完整");

        assertThat(desk.show(report.id()).state()).isEqualTo(ReportState.CLOSED);
        assertThat(DomainScene.inNew(() -> desk.history(report.id())))
                .extracting(HistoryEntry::act)
                .containsExactly("RECEIVE", "TAKE_EFFECT", "JUDGE", "SEND_BACK", "CLOSE");
        assertThatThrownBy(() -> desk.accept(report.id(), null, "可以接受"))
                .is(rejectedAs(DomainRefusal.REPORT_STATE_FORBIDS));
    }

    /** On a day of its own: the rule is the whole country's. */
    @Test
    @Clause("10.2")
    void countsNoIncompleteRowsWhereTheRuleIsSwitchedOff() {
        DomainScene.inNew(
                () ->
                        scene.em
                                .createNativeQuery(
                                        "insert into rule_severity (rule_code, province,"
                                                + " valid_from, valid_to, severity) values"
                                                + " ('REPORTED_ITEMS_MISSING', '', date('2026-12-17'),"
                                                + " date('2026-12-17'), 'OFF')")
                                .executeUpdate());
        severities.refresh();
        TestClock.shared().set(LocalDate.of(2026, 12, 17).atTime(9, 0));
        scene.full(registrar, domain.without("adminEmail"));

        assertThat(last().rowsIncomplete()).isZero();
        assertThat(last().state()).isEqualTo(ReportState.CLEAN);
    }

    @Test
    void showsAUnitItsOwnReportsOnly() {
        scene.full(registrar, domain);
        DomainReport report = last();
        scene.registrar();

        assertThat(desk.list(null, Long.MAX_VALUE, 100)).isEmpty();
        assertThatThrownBy(() -> desk.show(report.id()))
                .is(rejectedAs(DomainRefusal.DOMAIN_REPORT_NOT_FOUND));
    }

    @Test
    @Clause("10.3")
    void marksAChangeOfTheContactThatIsReportedLate() {
        DomainContact first =
                contacts.report(
                        "示例人", "010-66412345", "a@example.cn", LocalDate.of(2026, 1, 5), null);
        assertThat(first.isLate()).as("the first one changes nothing").isFalse();

        assertThat(
                        contacts.report(
                                        "示例乙",
                                        "010-66412345",
                                        "b@example.cn",
                                        LocalDate.of(2026, 11, 17),
                                        null)
                                .isLate())
                .isFalse();
        assertThat(
                        contacts.report(
                                        "示例丙",
                                        "010-66412345",
                                        "c@example.cn",
                                        LocalDate.of(2026, 11, 16),
                                        null)
                                .isLate())
                .isTrue();
        assertThat(contacts.own().orElseThrow().name()).isEqualTo("示例丙");
        int seen = contacts.own().orElseThrow().version();
        assertThatThrownBy(
                        () ->
                                contacts.report(
                                        "示例丁",
                                        "010-66412345",
                                        "d@example.cn",
                                        LocalDate.of(2026, 11, 17),
                                        seen + 1))
                .is(rejectedAs(DomainRefusal.DOMAIN_CONTACT_STALE));
        asMinistry();
        assertThat(contacts.list(0, 500))
                .extracting(DomainContact::unitId)
                .contains(registrar.id());
    }

    @Test
    @Clause("10.3")
    void showsAContactAndItsHistoryToTheUnitAndTheMinistryOnly() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(() -> contacts.of(registrar.id()))
                .is(rejectedAs(DomainRefusal.DOMAIN_CONTACT_NOT_NAMED));
        contacts.report("示例人", "010-66412345", "a@example.cn", day, 0);
        contacts.report("示例乙", "010-66412345", "b@example.cn", day, null);
        assertThat(contacts.of(registrar.id()).name()).isEqualTo("示例乙");
        Unit named = registrar;
        scene.registrar();
        assertThatThrownBy(() -> contacts.of(named.id()))
                .is(rejectedAs(DomainRefusal.DOMAIN_CONTACT_NOT_NAMED));
        assertThatThrownBy(() -> contacts.history(named.id()))
                .is(rejectedAs(DomainRefusal.DOMAIN_CONTACT_NOT_NAMED));

        asMinistry();
        assertThat(contacts.of(named.id()).email()).isEqualTo("b@example.cn");
        assertThat(contacts.history(named.id()))
                .extracting(HistoryEntry::act)
                .containsExactly("NAME", "CHANGE");
        assertThat(contacts.isWhole(named.id())).isTrue();
    }

    @Test
    void refusesAContactThatIsNone() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(() -> contacts.report(" ", "010-66412345", "a@example.cn", day, null))
                .isInstanceOf(ContactInvalid.class);
        assertThatThrownBy(
                        () ->
                                contacts.report(
                                        "示\u202E例", "010-66412345", "a@example.cn", day, null))
                .isInstanceOf(ContactInvalid.class);
        assertThatThrownBy(() -> contacts.report("示例", "call", "a@example.cn", day, null))
                .isInstanceOf(ContactInvalid.class);
        assertThatThrownBy(() -> contacts.report("示例", "010-66412345", "a@", day, null))
                .isInstanceOf(ContactInvalid.class);
        assertThatThrownBy(
                        () ->
                                contacts.report(
                                        "示例",
                                        "010-66412345",
                                        "a@example.cn",
                                        day.plusDays(1),
                                        null))
                .isInstanceOf(ContactInvalid.class);
    }

    @Test
    @Clause({"B4", "B10"})
    void tellsWhoHeldADomainOnADay() {
        scene.delta(registrar, domain.with("eventDate", "2026-11-18"));
        scene.delta(
                registrar,
                domain.with("action", "CHANGE")
                        .with("registrantOrganisation", "示例新公司")
                        .with("eventDate", "2026-11-23"));
        Unit first = registrar;
        scene.full(scene.registrar(), domain, SampleDomain.named("a" + domain.domain()));
        asMinistry();

        DomainAnswer now = search.find("WWW." + domain.domain(), null);
        assertThat(now.isDisputed()).isTrue();
        assertThat(now.versions()).hasSize(3);
        assertThat(organisations(now)).containsExactlyInAnyOrder("示例公司", "示例新公司");
        DomainAnswer before = search.find(domain.domain(), LocalDate.of(2026, 11, 22));
        assertThat(organisations(before)).containsExactly("示例公司");
        assertThat(before.held().get(0).unitId()).isEqualTo(first.id());
        assertThat(search.find(domain.domain(), LocalDate.of(2026, 11, 17)).held()).isEmpty();
        assertThat(search.find("a" + domain.domain(), null).after()).isNotNull();
        assertThatThrownBy(() -> search.find("-", null)).isInstanceOf(InvalidValue.class);
    }

    private static List<String> organisations(DomainAnswer answer) {
        return answer.held().stream()
                .map(version -> version.items().get("registrantOrganisation"))
                .toList();
    }

    @Test
    @Clause("3")
    void masksPersonalItemsOfOthers() {
        scene.full(registrar, domain);
        assertThat(email()).isEqualTo("a@example.cn");
        scene.as(scene.seeded.provider(), "PROVIDER");
        assertThat(email()).isEqualTo("***@example.cn");
        scene.registrar();
        assertThat(email()).isEqualTo("***@example.cn");
        asMinistry();
        assertThat(email()).isEqualTo("a@example.cn");
    }

    private String email() {
        return search.find(domain.domain(), null).held().get(0).items().get("registrantEmail");
    }
}
