package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.GivenOutcome;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the collection of fines that were not paid in time. */
@DatabaseTest
@Clause("16.3")
class CaseCollectionTest {

    /** Last day of a lawsuit against the decision, which is served on the day of the tests. */
    private static final LocalDate SUIT = LocalDate.of(2027, 5, 24);

    private static final LocalDate FROM = SUIT.plusDays(1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 8, 24);
    private static final String COURT = "示例市示例区人民法院";

    @Inject CaseScene scene;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject CaseDecision decision;
    @Inject CaseExecution execution;
    @Inject CaseCollection collection;
    @Inject CaseReading reading;
    @Inject RemedyDesk remedies;
    @Inject RemedyReading remedyReading;
    @Inject Letters letters;
    @Inject Event<Letters.Served> served;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    private static void on(LocalDate day) {
        TestClock.shared().set(day.atTime(9, 0));
    }

    /** A fine of 5,000 yuan, whose decision is served; the officer calls. */
    private String fined() {
        String id = scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(5_000));
        scene.filed.asSponsor();
        defence.waive(id, version(id));
        scene.asOfficer();
        investigation.proceed(id, version(id), CaseScene.WORDS);
        scene.as(CaseScene.HEAD);
        decision.decide(
                id,
                version(id),
                new DecisionRequest(
                        List.of(CaseScene.fine(5_000)), CaseScene.WORDS, CaseScene.WORDS));
        scene.serve(id);
        scene.asOfficer();
        return id;
    }

    /** The party is told to pay, and that is served; gives the first day to apply. */
    private LocalDate urged(String id) {
        on(FROM);
        collection.urge(id, version(id));
        Long letter = scene.one(id).execution().collection().letterId();
        FiledScene.inNew(
                () -> {
                    served.fire(new Letters.Served(letter, FROM));
                    return null;
                });
        return scene.one(id).execution().collection().applyFrom();
    }

    private void applied(String id, LocalDate day) {
        scene.asOfficer();
        collection.apply(id, version(id), new CourtRequest(COURT, day, scene.document()));
    }

    private static void refuses(CaseRefusal reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RequestRejected.class).is(rejectedAs(reason));
    }

    private CollectionState state(String id) {
        return scene.one(id).execution().collection().state();
    }

    @Test
    void demandsWhatIsOwedOnceRemediesAreOver() {
        String id = fined();
        on(SUIT);
        refuses(CaseRefusal.CASE_COURT_EARLY, () -> collection.urge(id, version(id)));
        assertThat(reading.show(id).acts()).doesNotContain("URGE");
        tray.lacks(WaitingKind.CASE_FINE, Long.parseLong(id));
        on(FROM);
        tray.holds(WaitingKind.CASE_FINE, Long.parseLong(id));
        assertThat(reading.show(id).acts()).contains("URGE");
        assertThat(reading.show(id).collection().until()).isEqualTo(UNTIL);
        scene.filed.asSponsor();
        assertThat(reading.show(id).collection()).isNull();
        scene.asOfficer();
        collection.urge(id, version(id));
        List<Letter> all = reading.letters(id);
        assertThat(letters.text(all.get(all.size() - 1), Locale.SIMPLIFIED_CHINESE).paragraphs())
                .anyMatch(text -> text.contains("罚款5000元，截至今日加处罚款5000元，合计10000元"))
                .anyMatch(text -> text.contains("10个工作日内"))
                .anyMatch(text -> text.contains("申请人民法院强制执行"))
                .anyMatch(text -> text.contains("陈述和申辩"));
        assertThat(scene.letters(id)).last().isEqualTo("CASE_URGED");
        assertThat(scene.told(id)).last().isEqualTo("CASE_URGED");
        assertThat(scene.mails(id)).anyMatch(subject -> subject.contains("罚款催告"));
        tray.lacks(WaitingKind.CASE_FINE, Long.parseLong(id));
        refuses(CaseRefusal.CASE_STATE_FORBIDS, () -> collection.urge(id, version(id)));
        refuses(CaseRefusal.CASE_COURT_EARLY, () -> applied(id, FROM));
        scene.filed.asSponsor();
        assertThat(reading.show(id).collection().urgedOn()).isEqualTo(FROM);
        assertThat(reading.history(id)).extracting(HistoryEntry::act).contains("URGE_PAYMENT");
        scene.isWhole(id);
    }

    @Test
    @Clause({"16.3", "B5"})
    void waitsForRemedies() {
        String id = fined();
        on(LocalDate.of(2027, 5, 20));
        LocalDate filed = LocalDate.of(2027, 1, 11);
        Long remedy =
                remedies.open(
                        scene.one(id).decision().letterId(),
                        RemedyKind.RECONSIDERATION,
                        filed,
                        "示例复议机关");
        on(FROM);
        refuses(CaseRefusal.CASE_COURT_EARLY, () -> collection.urge(id, version(id)));
        tray.lacks(WaitingKind.CASE_FINE, Long.parseLong(id));
        scene.as(CaseScene.HEAD);
        remedies.decide(
                remedy,
                remedyReading.show(remedy, Locale.SIMPLIFIED_CHINESE).version(),
                new GivenOutcome(RemedyState.UPHELD, SUIT, "示例：维持", List.of(scene.document())));
        // fifteen days for a lawsuit
        on(SUIT.plusDays(15));
        refuses(CaseRefusal.CASE_COURT_EARLY, () -> collection.urge(id, version(id)));
        on(SUIT.plusDays(16));
        tray.holds(WaitingKind.CASE_FINE, Long.parseLong(id));
        scene.asOfficer();
        collection.urge(id, version(id));
        assertThat(reading.show(id).collection().until()).isEqualTo(LocalDate.of(2027, 9, 8));
    }

    @Test
    void appliesToTheCourtWithTwoPersonsAndClosesOnceThatHasEndedIt() {
        String id = fined();
        LocalDate first = urged(id);
        tray.lacks(WaitingKind.CASE_FINE, Long.parseLong(id));
        on(first.minusDays(1));
        refuses(CaseRefusal.CASE_COURT_EARLY, () -> applied(id, first.minusDays(1)));
        on(first);
        tray.holds(WaitingKind.CASE_FINE, Long.parseLong(id));
        proposes(id, first);
        scene.filed.asSponsor();
        assertThat(reading.show(id).collection().court()).isNull();
        assertThat(reading.show(id).collection().state()).isEqualTo(CollectionState.URGED);
        scene.as(CaseScene.SECOND);
        refuses(CaseRefusal.CASE_FOUR_EYES, () -> collection.approve(id, version(id)));
        refuses(CaseRefusal.CASE_FOUR_EYES, () -> collection.sendBack(id, version(id), COURT));
        scene.as(CaseScene.HEAD);
        tray.holds(WaitingKind.CASE_FINE, Long.parseLong(id));
        refuses(CaseRefusal.CASE_TEXT_INVALID, () -> collection.sendBack(id, version(id), " "));
        collection.sendBack(id, version(id), CaseScene.WORDS);
        assertThat(state(id)).isEqualTo(CollectionState.URGED);
        refuses(CaseRefusal.CASE_STATE_FORBIDS, () -> collection.approve(id, version(id)));
        applied(id, first);
        scene.as(CaseScene.HEAD);
        assertThat(reading.show(id).acts()).contains("APPROVE_COURT", "RETURN_COURT");
        collection.approve(id, version(id));
        tray.lacks(WaitingKind.CASE_FINE, Long.parseLong(id));
        scene.filed.asSponsor();
        assertThat(reading.show(id).collection().court()).isEqualTo(COURT);
        scene.asOfficer();
        refuses(
                CaseRefusal.CASE_OUTSTANDING,
                () -> execution.close(id, version(id), CaseScene.WORDS));
        ends(id, first);
        assertThat(reading.show(id).measures().get(0).done()).isTrue();
        assertThat(reading.show(id).measures().get(0).doneOn()).isNull();
        assertThat(reading.show(id).decision().payable()).isNull();
        execution.close(id, version(id), CaseScene.WORDS);
        assertThat(scene.one(id).state()).isEqualTo(CaseState.CLOSED);
        scene.filed.asSponsor();
        tray.lacks(WaitingKind.CASE_PAYMENT, Long.parseLong(id));
        scene.isWhole(id);
    }

    private void proposes(String id, LocalDate first) {
        scene.as(CaseScene.CHAIR);
        String document = scene.document();
        CourtRequest good = new CourtRequest(COURT, first, document);
        refuses(CaseRefusal.CASE_NOT_OFFICER, () -> collection.apply(id, version(id), good));
        scene.asOfficer();
        refuses(
                CaseRefusal.CASE_DAY_INVALID,
                () ->
                        collection.apply(
                                id,
                                version(id),
                                new CourtRequest(COURT, first.plusDays(1), document)));
        refuses(
                CaseRefusal.CASE_TEXT_INVALID,
                () -> collection.apply(id, version(id), new CourtRequest("", first, document)));
        refuses(
                CaseRefusal.CASE_DOCUMENT_UNKNOWN,
                () -> collection.apply(id, version(id), new CourtRequest(COURT, first, "")));
        collection.apply(id, version(id), good);
        assertThat(state(id)).isEqualTo(CollectionState.PROPOSED);
    }

    private void ends(String id, LocalDate first) {
        refuses(
                CaseRefusal.CASE_DAY_INVALID,
                () ->
                        collection.ended(
                                id,
                                version(id),
                                new CourtRequest(COURT, first.minusDays(1), scene.document())));
        refuses(
                CaseRefusal.CASE_DOCUMENT_UNKNOWN,
                () -> collection.ended(id, version(id), new CourtRequest("示例：终结执行", first, "")));
        assertThat(reading.show(id).acts()).contains("END_COURT");
        collection.ended(id, version(id), new CourtRequest("示例：终结执行", first, scene.document()));
        assertThat(state(id)).isEqualTo(CollectionState.ENDED);
    }

    @Test
    void isPaidAtLast() {
        String id = fined();
        LocalDate first = urged(id);
        on(first);
        applied(id, first);
        scene.as(CaseScene.HEAD);
        collection.approve(id, version(id));
        scene.asOfficer();
        execution.paid(id, version(id), 10_000, first, scene.document());
        assertThat(reading.show(id).acts()).doesNotContain("END_COURT").contains("CLOSE");
        refuses(
                CaseRefusal.CASE_STATE_FORBIDS,
                () ->
                        collection.ended(
                                id, version(id), new CourtRequest(COURT, first, scene.document())));
        execution.close(id, version(id), CaseScene.WORDS);
        scene.isWhole(id);
    }

    @Test
    void endsWhereTheTimeToApplyWentBy() {
        String id = fined();
        on(UNTIL);
        scene.as(CaseScene.HEAD);
        refuses(
                CaseRefusal.CASE_COURT_EARLY,
                () -> collection.lapse(id, version(id), CaseScene.WORDS));
        on(UNTIL.plusDays(1));
        assertThat(reading.show(id).acts()).contains("LAPSE_COURT").doesNotContain("URGE");
        refuses(CaseRefusal.CASE_COURT_TOO_LATE, () -> collection.urge(id, version(id)));
        scene.as(CaseScene.SECOND);
        refuses(
                CaseRefusal.CASE_FOUR_EYES,
                () -> collection.lapse(id, version(id), CaseScene.WORDS));
        scene.as(CaseScene.HEAD);
        refuses(CaseRefusal.CASE_TEXT_INVALID, () -> collection.lapse(id, version(id), ""));
        collection.lapse(id, version(id), CaseScene.WORDS);
        tray.lacks(WaitingKind.CASE_FINE, Long.parseLong(id));
        execution.close(id, version(id), CaseScene.WORDS);
        scene.isWhole(id);
    }

    @Test
    void isHiddenFromOtherBureausAndForbiddenBeforeADecision() {
        String id = fined();
        LocalDate first = urged(id);
        on(first);
        Map<String, Runnable> acts = acts(id, version(id), first);
        scene.asOther();
        acts.forEach(
                (name, act) ->
                        assertThatThrownBy(act::run)
                                .as(name)
                                .is(rejectedAs(CaseRefusal.CASE_NOT_FOUND)));
        TestClock.shared().reset();
        String other = scene.opened("NUMBER_NOT_SHOWN");
        acts(other, version(other), first)
                .forEach(
                        (name, act) ->
                                assertThatThrownBy(act::run)
                                        .as(name)
                                        .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS)));
    }

    private Map<String, Runnable> acts(String id, int version, LocalDate day) {
        CourtRequest request = new CourtRequest(COURT, day, scene.document());
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("urge", () -> collection.urge(id, version));
        acts.put("apply", () -> collection.apply(id, version, request));
        acts.put("approve", () -> collection.approve(id, version));
        acts.put("sendBack", () -> collection.sendBack(id, version, CaseScene.WORDS));
        acts.put("ended", () -> collection.ended(id, version, request));
        acts.put("lapse", () -> collection.lapse(id, version, CaseScene.WORDS));
        return acts;
    }
}
