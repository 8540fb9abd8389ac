package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.CasePhase;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.view.MaterialView;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the opening and investigation of cases, and of the notice of what is intended. */
@DatabaseTest
@Clause("16.3")
class CaseInvestigationTest {

    private static final String SHOWN = "NUMBER_NOT_SHOWN";

    @Inject CaseScene scene;
    @Inject CaseOpening opening;
    @Inject CaseInvestigation investigation;
    @Inject CaseReading reading;
    @Inject CaseFigures figures;
    @Inject Letters letters;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    @Test
    void opensACaseFromAClue() {
        String website = scene.filedWebsite();
        String clue = scene.clue(website, SHOWN);
        String id = opening.open(scene.request(clue, SHOWN, null)).toString();
        CaseView shown = reading.show(id);
        assertThat(shown.number()).matches("京通管案〔2026〕[1-9][0-9]*号");
        assertThat(shown.phase()).isEqualTo(CasePhase.INVESTIGATION);
        assertThat(shown.due()).isEqualTo(LocalDate.of(2027, 2, 22));
        assertThat(shown.filingNumber()).isEqualTo(website);
        assertThat(shown.party()).isEqualTo(shown.subjectName());
        assertThat(shown.overTwoYears()).isFalse();
        assertThat(shown.officers()).hasSize(2);
        assertThat(shown.acts()).contains("EXTEND", "TRANSFER").doesNotContain("NOTIFY");
        assertThat(
                        scene.filed.texts(
                                "select state from enforcement_clue where id = ?",
                                Long.valueOf(clue)))
                .containsExactly("CASE_OPENED");
        assertThat(scene.acts(id)).containsExactly("OPEN");
        assertThat(figures.figures().byViolation()).containsKey(SHOWN);
        tray.holds(WaitingKind.CASE, Long.parseLong(id));
        scene.isWhole(id);
    }

    @Test
    void opensOnlyWhatIsWhole() {
        String clue = scene.clue(scene.filedWebsite(), SHOWN);
        CaseRequest right = scene.request(clue, SHOWN, null);
        refused(
                right,
                with(right, "NO_SUCH", CaseScene.ACT, right.second()),
                CaseRefusal.CASE_VIOLATION_UNKNOWN);
        refused(
                right,
                with(right, SHOWN, CaseScene.ACT.plusYears(1), right.second()),
                CaseRefusal.CASE_DAY_INVALID);
        refused(
                right,
                with(right, SHOWN, CaseScene.ACT, right.first()),
                CaseRefusal.CASE_OFFICER_UNKNOWN);
        refused(
                right,
                with(right, SHOWN, CaseScene.ACT, new Officer("nobody", "京110003")),
                CaseRefusal.CASE_OFFICER_UNKNOWN);
        refused(
                right,
                with(right, SHOWN, CaseScene.ACT, new Officer(CaseScene.SECOND, "1")),
                CaseRefusal.CASE_CERTIFICATE_INVALID);
        assertThat(opening.officers())
                .extracting(OfficerChoice::username)
                .contains(CaseScene.FIRST);
    }

    private void refused(CaseRequest right, CaseRequest wrong, CaseRefusal reason) {
        assertThat(wrong).isNotEqualTo(right);
        assertThatThrownBy(() -> opening.open(wrong)).is(rejectedAs(reason));
    }

    private static CaseRequest with(
            CaseRequest one, String violation, LocalDate day, Officer second) {
        return new CaseRequest(
                one.clueId(),
                one.clueVersion(),
                violation,
                day,
                one.facts(),
                one.provider(),
                one.party(),
                one.address(),
                one.first(),
                second);
    }

    @Test
    void keepsAFileOfMaterials() {
        String id = scene.opened(SHOWN);
        investigation.addMaterial(id, version(id), "示例材料", scene.document());
        List<MaterialView> first = reading.materials(id, null, 5);
        assertThat(first).hasSize(1).noneMatch(each -> each.sha256().isEmpty());
        assertThat(reading.material(id, first.get(0).attachmentId()).id())
                .isEqualTo(first.get(0).attachmentId());
        assertThatThrownBy(
                        () ->
                                investigation.addMaterial(
                                        id, version(id), null, first.get(0).attachmentId()))
                .is(rejectedAs(CaseRefusal.CASE_DOCUMENT_UNKNOWN));
        assertThatThrownBy(
                        () ->
                                investigation.addMaterial(
                                        id, version(id), null, scene.sponsorDocument()))
                .is(rejectedAs(CaseRefusal.CASE_DOCUMENT_UNKNOWN));
        scene.as(CaseScene.OPENER);
        assertThatThrownBy(() -> investigation.addMaterial(id, version(id), null, scene.document()))
                .is(rejectedAs(CaseRefusal.CASE_NOT_OFFICER));
        scene.asOther();
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        scene.asMinistry();
        assertThat(reading.show(id).acts()).isEmpty();
        scene.isWhole(id);
    }

    @Test
    void putsAnotherOfficerInThePlaceOfOne() {
        String id = scene.opened(SHOWN);
        scene.as(CaseScene.OPENER);
        Officer other = new Officer(CaseScene.LAWYER, "京110009");
        investigation.replaceOfficer(id, version(id), CaseScene.SECOND, other, CaseScene.WORDS);
        assertThat(reading.show(id).officers())
                .extracting(each -> each.username())
                .containsExactly(CaseScene.FIRST, CaseScene.LAWYER);
        assertThatThrownBy(
                        () ->
                                investigation.replaceOfficer(
                                        id, version(id), CaseScene.SECOND, other, CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_OFFICER_UNKNOWN));
        scene.as(CaseScene.LAWYER);
        assertThatThrownBy(
                        () ->
                                investigation.replaceOfficer(
                                        id,
                                        version(id),
                                        CaseScene.FIRST,
                                        new Officer(CaseScene.HEAD, "京110008"),
                                        CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
    }

    @Test
    void tellsThePartyWhatIsIntended() {
        String id = scene.told(SHOWN, CaseScene.fine(10_000));
        CaseView shown = reading.show(id);
        assertThat(shown.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(shown.intended().hearingRight()).isTrue();
        assertThat(shown.intended().statementUntil()).isNull();
        assertThat(scene.told(id)).containsExactly("CASE_INTENDED");
        assertThat(scene.mails(id)).hasSize(1);
        Letter letter = reading.letters(id).get(0);
        assertThat(letter.kind()).isEqualTo("CASE_INTENDED");
        assertThat(letters.text(letter, Locale.SIMPLIFIED_CHINESE).paragraphs())
                .anyMatch(text -> text.contains("罚款人民币10000元"))
                .anyMatch(text -> text.contains("要求听证"));
        tray.lacks(WaitingKind.CASE, Long.parseLong(id));
        scene.serve(id);
        assertThat(reading.show(id).intended().statementUntil())
                .isEqualTo(LocalDate.of(2026, 12, 1));
        assertThatThrownBy(() -> investigation.proceed(id, version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_EARLY));
        scene.afterThePeriodsOf(id);
        tray.holds(WaitingKind.CASE, Long.parseLong(id));
        investigation.proceed(id, version(id), CaseScene.WORDS);
        assertThat(reading.show(id).state()).isEqualTo(CaseState.LEGAL_REVIEW);
        scene.isWhole(id);
    }

    /** Penalty law 40 and 54: what is not proved is told to nobody. */
    @Test
    void tellsNothingWithoutEvidence() {
        String id = scene.opened(SHOWN);
        intend(id, CaseRefusal.CASE_EVIDENCE_MISSING, CaseScene.fine(5_000));
        investigation.addMaterial(id, version(id), "示例截图", scene.document());
        investigation.notifyIntended(id, version(id), CaseScene.intended(CaseScene.fine(5_000)));
        assertThat(reading.show(id).state()).isEqualTo(CaseState.NOTIFIED);
    }

    /** Penalty law 59: the decision names the party's address. */
    @Test
    void tellsNothingWithoutTheAddressOfTheParty() {
        String id = withoutAddress();
        intend(id, CaseRefusal.CASE_ADDRESS_MISSING, CaseScene.fine(5_000));
        assertThatThrownBy(() -> investigation.recordAddress(id, version(id), " "))
                .is(rejectedAs(CaseRefusal.CASE_TEXT_INVALID));
        assertThat(reading.show(id).acts()).contains("RECORD_ADDRESS", "RECORD_SEARCH");
        investigation.recordAddress(id, version(id), "示例路2号");
        assertThat(reading.show(id).acts()).doesNotContain("RECORD_SEARCH");
        assertThatThrownBy(() -> investigation.recordSearch(id, version(id), scene.document()))
                .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS));
        assertThat(addressTold(id)).isEqualTo("示例路2号");
        assertThat(scene.acts(id)).contains("RECORD_ADDRESS");
        scene.isWhole(id);
    }

    @Test
    void tellsAPartyWhoseAddressWasSearchedForInVain() {
        String id = withoutAddress();
        investigation.recordSearch(id, version(id), scene.document());
        assertThat(addressTold(id)).isEqualTo("经查找不能确定");
        assertThat(scene.acts(id)).contains("RECORD_SEARCH");
        scene.isWhole(id);
    }

    private String withoutAddress() {
        String clue = scene.clue(scene.filedWebsite(), SHOWN);
        CaseRequest one = scene.request(clue, SHOWN, null);
        CaseRequest unlocated =
                new CaseRequest(
                        one.clueId(),
                        one.clueVersion(),
                        SHOWN,
                        CaseScene.ACT,
                        one.facts(),
                        null,
                        null,
                        "",
                        one.first(),
                        one.second());
        return scene.proven(opening.open(unlocated).toString());
    }

    /** The address in the letter by which the party is now told. */
    private String addressTold(String id) {
        investigation.notifyIntended(id, version(id), CaseScene.intended(CaseScene.fine(5_000)));
        return letters.text(reading.letters(id).get(0), Locale.SIMPLIFIED_CHINESE).facts().stream()
                .filter(fact -> fact.label().equals("地址"))
                .map(fact -> fact.value())
                .findFirst()
                .orElse("");
    }

    @Test
    void needsNoReviewOfALowFine() {
        String id = scene.told(SHOWN, CaseScene.fine(5_000));
        assertThat(reading.show(id).intended().hearingRight()).isFalse();
        scene.serve(id);
        scene.afterThePeriodsOf(id);
        investigation.proceed(id, version(id), CaseScene.WORDS);
        assertThat(reading.show(id).state()).isEqualTo(CaseState.DECISION);
    }

    @Test
    void intendsOnlyWhatTheViolationAllows() {
        String id = scene.opened(SHOWN);
        intend(id, CaseRefusal.CASE_MEASURES_INVALID);
        intend(
                id,
                CaseRefusal.CASE_MEASURES_INVALID,
                new MeasureRequest(MeasureKind.CANCELLATION, null, null));
        intend(id, CaseRefusal.CASE_MEASURES_INVALID, CaseScene.fine(5_000), CaseScene.fine(6_000));
        intend(
                id,
                CaseRefusal.CASE_MEASURES_INVALID,
                new MeasureRequest(MeasureKind.RECTIFICATION, null, CaseScene.ACT));
        intend(
                id,
                CaseRefusal.CASE_MEASURE_NOT_CHOSEN,
                new MeasureRequest(MeasureKind.RECTIFICATION, 5_000L, CaseScene.ACT.plusYears(1)));
        intend(
                id,
                CaseRefusal.CASE_MEASURE_NOT_CHOSEN,
                new MeasureRequest(MeasureKind.FINE, 5_000L, CaseScene.ACT.plusYears(1)));
        intend(id, CaseRefusal.CASE_FINE_INVALID, CaseScene.fine(4_999));
        intend(id, CaseRefusal.CASE_FINE_INVALID, CaseScene.fine(50_001));
        assertThatThrownBy(
                        () ->
                                investigation.notifyIntended(
                                        id,
                                        version(id) - 1,
                                        new IntendedRequest(
                                                "示例事实", "示例理由", List.of(CaseScene.fine(5_000)))))
                .is(rejectedAs(CaseRefusal.CASE_STALE));
    }

    @Test
    void namesTheOneFineThatTheLawHas() {
        String id = scene.opened("CHANGE_NOT_FILED");
        assertThatThrownBy(
                        () ->
                                investigation.notifyIntended(
                                        id, version(id), CaseScene.intended(CaseScene.fine(9_999))))
                .is(rejectedAs(CaseRefusal.CASE_FINE_FIXED));
    }

    private void intend(String id, CaseRefusal reason, MeasureRequest... measures) {
        assertThatThrownBy(
                        () ->
                                investigation.notifyIntended(
                                        id,
                                        version(id),
                                        new IntendedRequest("示例事实", "示例理由", List.of(measures))))
                .is(rejectedAs(reason));
    }

    @Test
    void recordsWhatThePartyHandsInOnPaper() {
        String id = scene.told(SHOWN, CaseScene.fine(10_000));
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(
                        () ->
                                investigation.recordStatement(
                                        id, version(id), today.minusDays(1), "示例陈述", null))
                .is(rejectedAs(CaseRefusal.CASE_DAY_INVALID));
        investigation.recordStatement(id, version(id), today, "示例陈述", List.of(scene.document()));
        assertThat(reading.show(id).statement().documents()).hasSize(1);
        assertThatThrownBy(
                        () -> investigation.recordStatement(id, version(id), today, "示例陈述", null))
                .is(rejectedAs(CaseRefusal.CASE_STATED));
        investigation.recordWaiver(id, version(id), today, scene.document());
        assertThatThrownBy(
                        () ->
                                investigation.recordHearingRequest(
                                        id, version(id), today, scene.document()))
                .is(rejectedAs(CaseRefusal.CASE_STATED));
        investigation.proceed(id, version(id), CaseScene.WORDS);
        assertThat(scene.acts(id))
                .containsExactly("OPEN", "ADD_MATERIAL", "NOTIFY", "STATE", "WAIVE", "PROCEED");
        scene.isWhole(id);
    }

    @Test
    void marksActsOfLongAgo() {
        String clue = scene.clue(scene.filedWebsite(), SHOWN);
        CaseRequest now = scene.request(clue, SHOWN, null);
        String id =
                opening.open(with(now, SHOWN, LocalDate.of(2024, 11, 23), now.second())).toString();
        assertThat(reading.show(id).overTwoYears()).isTrue();
        TestClock.shared().set(LocalDate.of(2027, 2, 23).atTime(9, 0));
        assertThat(reading.show(id).phase()).isEqualTo(CasePhase.OVERDUE);
        assertThat(
                        reading.list(
                                new CaseFilter(
                                        CasePhase.OVERDUE,
                                        SHOWN,
                                        CaseScene.FIRST,
                                        reading.show(id).number()),
                                null,
                                10))
                .extracting(CaseLine::id)
                .contains(Long.valueOf(id));
        assertThat(figures.figures().overdue()).isPositive();
    }
}
