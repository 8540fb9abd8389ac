package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.casework.CaseReminding;
import org.beian.enforcement.closure.ClosureScene;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseFilter;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseLine;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseRequest;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.CaseView;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of cases against access providers, and of the reminder of parties that are late. */
@DatabaseTest
@Clause({"16.3", "7.10"})
class ProviderCaseTest {

    private static final String NETWORK = "ACCESS_TO_UNFILED_SITE";
    private static final LocalDate RECTIFIED = LocalDate.of(2026, 12, 20);
    private static final MeasureRequest FINE = CaseScene.fine(10_000);
    private static final MeasureRequest RECTIFICATION =
            new MeasureRequest(MeasureKind.RECTIFICATION, null, RECTIFIED);

    @Inject ClosureScene closing;
    @Inject CaseScene scene;
    @Inject CaseOpening opening;
    @Inject CaseInvestigation investigation;
    @Inject CaseDefence defence;
    @Inject CaseExecution execution;
    @Inject CaseReminding reminding;
    @Inject CaseReading reading;
    @Inject SeededUnits seeded;
    @Inject TestCallers callers;
    @Inject InTray tray;

    private Unit provider;

    @BeforeEach
    void begin() {
        provider = seeded.provider(Province.BEIJING);
        scene.filed.filed.write("update unit set email = ? where id = ?", address(), provider.id());
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    private String address() {
        return provider.code() + "@example.ninja";
    }

    private int version(String id) {
        return scene.version(id);
    }

    private void as(Unit unit) {
        callers.become(SeededUnits.callerOf(unit, "network", Roles.PROVIDER));
    }

    private CaseRequest request(String clue, String code, String party) {
        CaseRequest one = scene.request(clue, NETWORK, party);
        return new CaseRequest(
                one.clueId(),
                one.clueVersion(),
                one.violation(),
                one.occurredOn(),
                one.facts(),
                code,
                one.party(),
                one.address(),
                one.first(),
                one.second());
    }

    /** A case against the provider about a site that is not filed; its officer calls. */
    private String opened() {
        String clue = scene.clue(SeededUnits.unique("network") + ".ninja", NETWORK);
        String id = opening.open(request(clue, provider.code(), null)).toString();
        scene.asOfficer();
        return id;
    }

    private String told(MeasureRequest... measures) {
        String id = scene.proven(opened());
        investigation.notifyIntended(id, version(id), CaseScene.intended(measures));
        scene.serve(id);
        return id;
    }

    /** Decided and served, as the provider waived. */
    private String executing(MeasureRequest... measures) {
        String id = told(measures);
        as(provider);
        defence.waive(id, version(id));
        return closing.decided(id, measures);
    }

    private List<String> mails() {
        return scene.filed.texts(
                "select subject from mail where recipient = ? order by id", address());
    }

    @Test
    void isChosenFromTheRegister() {
        String site = scene.clue(SeededUnits.unique("network") + ".ninja", NETWORK);
        Unit registrar = seeded.add(Capacity.REGISTRAR, Province.BEIJING);
        for (CaseRequest wrong :
                List.of(
                        request(site, "no-such-unit", null),
                        request(site, registrar.code(), null),
                        request(site, provider.code(), "示例其他单位"))) {
            assertThatThrownBy(() -> opening.open(wrong))
                    .is(rejectedAs(CaseRefusal.CASE_PARTY_INVALID));
        }
        assertThatThrownBy(() -> opening.open(request(site, "", " ")))
                .is(rejectedAs(CaseRefusal.CASE_TEXT_INVALID));
        String named = opening.open(request(site, null, provider.name())).toString();
        CaseView unknown = reading.show(named);
        assertThat(unknown.partyKind()).as("a name is no unit").isEqualTo(PartyKind.UNKNOWN);
        assertThat(unknown.reached()).isFalse();
        String website = scene.clue(scene.filedWebsite(), NETWORK);
        String id = opening.open(request(website, provider.code(), null)).toString();
        CaseView shown = reading.show(id);
        assertThat(shown.party()).isEqualTo(provider.name());
        assertThat(shown.partyKind()).isEqualTo(PartyKind.PROVIDER);
        assertThat(shown.reached()).isTrue();
        assertThat(shown.subjectName()).isNotEmpty();
    }

    @Test
    void defendsItself() {
        String id = opened();
        as(provider);
        assertThatThrownBy(() -> reading.show(id))
                .as("it was not told yet")
                .is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        assertThat(reading.list(CaseFilter.ALL, null, 10)).isEmpty();
        scene.proven(id);
        investigation.notifyIntended(id, version(id), CaseScene.intended(FINE));
        scene.serve(id);
        assertThat(scene.told(id)).contains("CASE_INTENDED");
        assertThat(mails()).hasSize(1);
        assertThat(scene.filed.texts("select body from mail where recipient = ?", address()))
                .allMatch(body -> body.contains("/provider/case.xhtml?id=" + id));
        as(provider);
        assertThat(tray.link(WaitingKind.CASE_NOTICE, Long.parseLong(id)))
                .isEqualTo("/provider/case.xhtml?id=" + id);
        assertThat(reading.list(CaseFilter.ALL, null, 10))
                .extracting(CaseLine::id)
                .containsExactly(Long.valueOf(id));
        assertThat(reading.count(CaseFilter.ALL)).isEqualTo(1);
        Letter letter = reading.letters(id).get(0);
        assertThat(reading.pdf(id, letter.id(), Locale.SIMPLIFIED_CHINESE).content()).isNotEmpty();
        assertThat(reading.show(id).acts()).containsExactly("ASK_HEARING", "STATE", "WAIVE");
        defence.state(id, version(id), "示例：已经停止接入", null);
        tray.lacks(WaitingKind.CASE_NOTICE, Long.parseLong(id));
        defence.askHearing(id, version(id));
        assertThat(reading.show(id).state()).isEqualTo(CaseState.HEARING);
        assertThat(reading.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("ASK_HEARING", "STATE", "NOTICE_SERVED", "NOTIFY");
        as(seeded.provider(Province.BEIJING));
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        assertThatThrownBy(() -> defence.waive(id, version(id)))
                .is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        scene.isWhole(id);
    }

    @Test
    void sponsorOfTheSiteKnowsNothing() {
        String clue = scene.clue(scene.filedWebsite(), NETWORK);
        String id = opening.open(request(clue, provider.code(), null)).toString();
        scene.proven(id);
        assertThatThrownBy(
                        () ->
                                investigation.notifyIntended(
                                        id,
                                        version(id),
                                        CaseScene.intended(
                                                new MeasureRequest(
                                                        MeasureKind.CANCELLATION, null, null))))
                .is(rejectedAs(CaseRefusal.CASE_MEASURES_INVALID));
        investigation.notifyIntended(id, version(id), CaseScene.intended(FINE));
        scene.serve(id);
        scene.filed.asSponsor();
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        tray.lacks(WaitingKind.CASE_NOTICE, Long.parseLong(id));
        as(provider);
        assertThat(reading.show(id).subjectName()).isNull();
    }

    @Test
    void paysAndRectifiesInTime() {
        String id = executing(FINE, RECTIFICATION);
        as(provider);
        tray.holds(WaitingKind.CASE_PAYMENT, Long.parseLong(id));
        LocalDate last = reading.show(id).decision().payBy();
        assertThat(reading.show(id).actBy()).isEqualTo(last);
        tray.becomesOverdue(WaitingKind.CASE_RECTIFICATION, Long.parseLong(id), RECTIFIED);
        tray.escalatesUntil(WaitingKind.CASE_RECTIFICATION, Long.parseLong(id), () -> rectify(id));
        as(provider);
        tray.lacks(WaitingKind.CASE_RECTIFICATION, Long.parseLong(id));
        tray.holds(WaitingKind.CASE_PAYMENT, Long.parseLong(id));
        remind();
        assertThat(mails()).anyMatch(text -> text.contains("罚款逾期未缴"));
        long before = mails().size();
        remind();
        assertThat(mails()).hasSize((int) before);
        assertThat(reading.history(id)).extracting(HistoryEntry::act).contains("REMIND_PARTY");
        scene.isWhole(id);
    }

    private void rectify(String id) {
        scene.asOfficer();
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        execution.rectified(id, version(id), today, CaseScene.WORDS);
    }

    private void remind() {
        callers.become(Caller.job("reminders"));
        while (reminding.remind() > 0) {
            // the next part
        }
        as(provider);
    }

    @Test
    void isRemindedOfWhatIsNotRectified() {
        String id = executing(FINE, RECTIFICATION);
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        execution.paid(id, version(id), 10_000, today, scene.document());
        remind();
        assertThat(mails()).noneMatch(text -> text.contains("逾期"));
        TestClock.shared().set(RECTIFIED.plusDays(1).atTime(9, 0));
        remind();
        assertThat(mails()).filteredOn(text -> text.contains("逾期未改正")).hasSize(1);
        rectify(id);
        scene.isWhole(id);
    }
}
