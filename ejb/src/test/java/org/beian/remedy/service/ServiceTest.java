package org.beian.remedy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;
import static org.beian.remedy.service.ServiceScene.TODAY;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.notice.Mail;
import org.beian.notice.MailClaims;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the record of service of letters, and of the periods that run from it. */
@DatabaseTest
@Clause("B5")
class ServiceTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject ServiceScene scene;
    @Inject ServiceDesk desk;
    @Inject SeveralServices several;
    @Inject ServiceReading reading;
    @Inject ServiceRepository services;
    @Inject MailClaims claims;
    @Inject History history;
    @Inject InTray tray;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    /** What other tests left to be sent. */
    @BeforeEach
    void leaveNoMail() throws Exception {
        TestTransactions.inNew(() -> em.createQuery("delete from Mail m").executeUpdate());
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private static GivenService given(ServiceWay way, LocalDate day, String... proof) {
        return new GivenService(way, day, List.of(proof));
    }

    private static SampleFiling agreed(SampleFiling filing) {
        return filing.with("/subject/electronicService", true);
    }

    /** Notes every due mail as sent, as the timer does. */
    private void sendMails() {
        callers.become(
                new Caller(
                        null,
                        "timer",
                        "timer",
                        SeededUnits.unnamed(1L),
                        Set.of(Roles.SYSTEM),
                        null));
        Optional<Mail> next = claims.next("service-test");
        while (next.isPresent()) {
            claims.sent(next.get().id(), "service-test");
            next = claims.next("service-test");
        }
    }

    private boolean isWhole(Long letter) {
        return FiledScene.inNew(
                () -> history.verify(services.find(letter).orElseThrow()).isWhole());
    }

    @Test
    void waitsUntilItIsRecordedAndThenPeriodsRun() {
        Long letter = scene.letterOfCancellation();
        scene.asClerk();
        ServiceView before = scene.one(letter);
        assertThat(before.state()).isEqualTo(ServiceState.UNSERVED);
        assertThat(before.until()).isNull();
        assertThat(before.serveBy()).as("seven working days").isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(before.addressee()).isNotBlank();
        assertThat(tray.linkOfUndated(WaitingKind.LETTER_SERVICE, letter))
                .contains("/bureau/service.xhtml?id=" + letter);

        desk.record(letter, before.version(), scene.handedOver(TODAY));

        ServiceView served = scene.one(letter);
        assertThat(served.serveBy()).isNull();
        assertThat(served.way()).isEqualTo(ServiceWay.HANDED_OVER);
        assertThat(served.servedOn()).isEqualTo(TODAY);
        // the sixtieth day is a Saturday
        assertThat(served.until().reconsideration()).isEqualTo(TODAY.plusDays(62));
        assertThat(served.until().lawsuit()).isEqualTo(TODAY.plusMonths(6));
        assertThat(reading.proof(letter).content()).isNotEmpty();
        assertThat(reading.letter(letter, Locale.ENGLISH).content()).startsWith("%PDF".getBytes());
        assertThat(tray.linkOfUndated(WaitingKind.LETTER_SERVICE, letter)).isEmpty();
        assertThat(isWhole(letter)).isTrue();
    }

    @Test
    void isShownToThePartiesOfTheLetterAndToNobodyElse() {
        Long letter = scene.letterOfCancellation();
        scene.asClerk();
        desk.record(letter, null, scene.handedOver(TODAY));
        String number = scene.one(letter).letterNumber();
        String stop = scene.one(scene.letterOfStop()).letterNumber();

        scene.cancelled.asSponsor();
        assertThat(reading.ofLetter(number, CHINESE).orElseThrow().servedOn()).isEqualTo(TODAY);
        assertThat(reading.ofLetter(stop, CHINESE)).isEmpty();
        scene.cancelled.asProvider();
        assertThat(reading.ofLetter(number, CHINESE)).isEmpty();
        assertThat(reading.ofLetter(stop, CHINESE).orElseThrow().state())
                .isEqualTo(ServiceState.UNSERVED);
        scene.asClerk("service-clerk-gd", Province.GUANGDONG);
        assertThat(reading.ofLetter(number, CHINESE)).isEmpty();
        assertThatThrownBy(() -> scene.one(letter))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_NOT_FOUND));
    }

    private List<String> told(Long letter) {
        return scene.cancelled.texts(
                "select event_type from event where case_type = 'LETTER_SERVICE' and case_id = ?"
                        + " and unit_id = "
                        + scene.cancelled.filed.sponsor().id(),
                letter);
    }

    @Test
    void tellsThePartiesWhatAnOfficerRecordedOrCorrected() {
        Long letter = scene.letterOfCancellation();
        Long stop = scene.letterOfStop();
        scene.asClerk();
        desk.record(letter, null, scene.handedOver(TODAY));
        desk.record(stop, null, scene.handedOver(TODAY));
        assertThat(told(letter)).containsExactly("LETTER_SERVED");
        assertThat(told(stop)).as("of the provider alone").isEmpty();
        desk.correct(letter, null, given(ServiceWay.POST, TODAY, scene.proof()), "示例：看错回执");
        assertThat(told(letter)).hasSize(2);
    }

    @Test
    void countsAPublicNoticeAsServedAfterThirtyDays() {
        Long letter = scene.letterOfCancellation();
        scene.asClerk();
        desk.record(letter, null, given(ServiceWay.PUBLIC_NOTICE, TODAY, scene.proof()));
        ServiceView served = scene.one(letter);
        assertThat(served.day()).isEqualTo(TODAY);
        assertThat(served.servedOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(served.until().reconsideration()).isEqualTo(TODAY.plusDays(90));
    }

    @Test
    void isElectronicOnceTheMailWentToTheAgreedAddress() {
        Long letter = scene.letterOfCancellation(ServiceTest::agreed);
        Long stop = scene.letterOfStop();
        scene.asClerk();
        assertThat(scene.one(letter).state()).isEqualTo(ServiceState.UNSERVED);
        assertThat(reading.isAgreed(letter)).isTrue();
        sendMails();
        scene.asClerk();
        ServiceView served = scene.one(letter);
        assertThat(served.way()).isEqualTo(ServiceWay.ELECTRONIC);
        assertThat(served.servedOn()).isEqualTo(TODAY);
        assertThat(served.proven()).isFalse();
        assertThat(scene.one(stop).state()).isEqualTo(ServiceState.UNSERVED);
        assertThat(told(letter)).as("the mail itself tells").isEmpty();
        assertThat(isWhole(letter)).isTrue();
    }

    @Test
    void isNotElectronicWithoutAgreement() {
        Long letter = scene.letterOfCancellation();
        sendMails();
        scene.asClerk();
        assertThat(scene.one(letter).state()).isEqualTo(ServiceState.UNSERVED);
        assertThat(reading.isAgreed(letter)).isFalse();
        assertThatThrownBy(() -> desk.record(letter, null, given(ServiceWay.ELECTRONIC, TODAY)))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_NOT_AGREED));
    }

    @Test
    void leavesWhatAnOfficerRecordedWhenTheMailIsSentLater() {
        Long letter = scene.letterOfCancellation(ServiceTest::agreed);
        scene.asClerk();
        desk.record(letter, null, scene.handedOver(TODAY));
        sendMails();
        scene.asClerk();
        assertThat(scene.one(letter).way()).isEqualTo(ServiceWay.HANDED_OVER);
    }

    @Test
    void reachesWhoAgreedInTheApplicationThatAProviderHandedIn() {
        SampleFiling filing =
                scene.cancelled.filed.providerReady().with("/subject/electronicService", true);
        scene.cancelled.filed.asProvider();
        String number = scene.cancelled.filed.approved(filing);
        Long letter =
                Long.valueOf(
                        scene.cancelled
                                .texts(
                                        "select l.id from letter l join icp_subject s"
                                                + " on s.application_id = l.case_id where"
                                                + " l.case_type = 'FILING' and s.filing_number = ?",
                                        number)
                                .get(0));
        sendMails();
        scene.asClerk();
        assertThat(scene.one(letter).way()).isEqualTo(ServiceWay.ELECTRONIC);
    }

    static Stream<ServiceCase> refusals() {
        return Stream.of(
                new ServiceCase(
                        RemedyRefusal.SERVICE_WAY_MISSING, proof -> given(null, TODAY, proof)),
                new ServiceCase(
                        RemedyRefusal.SERVICE_DAY_INVALID,
                        proof -> given(ServiceWay.POST, TODAY.minusDays(1), proof)),
                new ServiceCase(
                        RemedyRefusal.SERVICE_DAY_INVALID,
                        proof -> given(ServiceWay.POST, TODAY.plusDays(1), proof)),
                new ServiceCase(
                        RemedyRefusal.SERVICE_DAY_INVALID,
                        proof -> given(ServiceWay.POST, null, proof)),
                new ServiceCase(
                        RemedyRefusal.SERVICE_PROOF_INVALID,
                        proof -> given(ServiceWay.POST, TODAY)),
                new ServiceCase(
                        RemedyRefusal.SERVICE_PROOF_INVALID,
                        proof -> given(ServiceWay.HANDED_OVER, TODAY, proof, proof)),
                new ServiceCase(
                        RemedyRefusal.SERVICE_PROOF_INVALID,
                        proof -> given(ServiceWay.PUBLIC_NOTICE, TODAY, "no-such-document")));
    }

    /** What was entered wrongly, with the one refusal for it. */
    record ServiceCase(
            RemedyRefusal refusal, java.util.function.Function<String, GivenService> given) {}

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatWasEnteredWrongly(ServiceCase wrong) {
        Long letter = scene.letterOfCancellation();
        scene.asClerk();
        GivenService given = wrong.given().apply(scene.proof());
        assertThatThrownBy(() -> desk.record(letter, null, given))
                .satisfies(rejectedAs(wrong.refusal()));
        assertThat(scene.one(letter).state()).isEqualTo(ServiceState.UNSERVED);
    }

    @Test
    void refusesADocumentOfAnotherUnit() {
        Long letter = scene.letterOfCancellation();
        String others = scene.cancelled.mandateOf(scene.cancelled.filed.provider());
        scene.asClerk();
        assertThatThrownBy(() -> desk.record(letter, null, given(ServiceWay.POST, TODAY, others)))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_PROOF_INVALID));
    }

    @Test
    void refusesALetterOfAnotherBureau() {
        Long letter = scene.letterOfCancellation();
        scene.asClerk("service-clerk-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> desk.record(letter, null, scene.handedOver(TODAY)))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_NOT_FOUND));
    }

    @Test
    void recordsOnceWhenTwoClerksActAtOnce() {
        Long letter = scene.letterOfCancellation();
        scene.asClerk();
        int seen = scene.one(letter).version();
        desk.record(letter, seen, scene.handedOver(TODAY));
        scene.asClerk("service-clerk-2", Province.BEIJING);
        assertThatThrownBy(() -> desk.record(letter, seen, scene.handedOver(TODAY)))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_STALE));
        assertThatThrownBy(() -> desk.record(letter, null, scene.handedOver(TODAY)))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_RECORDED));
    }

    @Test
    void correctsAWrongRecordForAReason() {
        Long letter = scene.letterOfCancellation();
        scene.asClerk();
        GivenService right = given(ServiceWay.POST, TODAY, scene.proof());
        assertThatThrownBy(() -> desk.correct(letter, null, right, "示例：回执"))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_NOT_RECORDED));
        desk.record(letter, null, scene.handedOver(TODAY));
        assertThatThrownBy(() -> desk.correct(letter, null, right, " "))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_REASON_INVALID));
        assertThatThrownBy(
                        () ->
                                desk.correct(
                                        letter,
                                        null,
                                        given(ServiceWay.POST, TODAY.minusDays(1), scene.proof()),
                                        "示例：回执"))
                .satisfies(rejectedAs(RemedyRefusal.SERVICE_DAY_INVALID));

        desk.correct(letter, scene.one(letter).version(), right, "示例：看错回执");

        assertThat(scene.one(letter).way()).isEqualTo(ServiceWay.POST);
        assertThat(reading.history(letter))
                .extracting(HistoryEntry::act)
                .containsExactly("CORRECT_SERVICE", "RECORD_SERVICE");
        assertThat(reading.history(letter).get(0).reason()).contains("示例：看错回执", "POST");
        assertThat(isWhole(letter)).isTrue();
    }

    @Test
    void recordsSeveralInTheSameWayAndNamesThoseRefused() {
        Long letter = scene.letterOfCancellation();
        Long stop = scene.letterOfStop();
        scene.asClerk();
        desk.record(letter, null, scene.handedOver(TODAY));
        SeveralOutcome<Long> outcome =
                several.record(List.of(letter, stop), given(ServiceWay.POST, TODAY, scene.proof()));
        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused()).containsOnlyKeys(letter);
        assertThat(scene.one(stop).way()).isEqualTo(ServiceWay.POST);
    }

    @Test
    void listsLettersByStateWayAndNumber() {
        Long letter = scene.letterOfCancellation();
        Long stop = scene.letterOfStop();
        scene.asClerk();
        desk.record(letter, null, given(ServiceWay.POST, TODAY, scene.proof()));
        String number = scene.one(letter).letterNumber();
        ServiceFilter posted = new ServiceFilter(ServiceState.SERVED, ServiceWay.POST, number);
        assertThat(reading.list(posted, null, 10, CHINESE))
                .extracting(ServiceView::id)
                .contains(letter);
        assertThat(reading.list(posted, letter, 10, CHINESE))
                .extracting(ServiceView::id)
                .doesNotContain(letter);
        ServiceFilter waiting =
                new ServiceFilter(ServiceState.UNSERVED, null, scene.one(stop).letterNumber());
        assertThat(reading.list(waiting, stop - 1, 1, CHINESE))
                .extracting(ServiceView::id)
                .containsExactly(stop);
        assertThat(reading.count(waiting)).isPositive();
        assertThat(
                        reading.count(
                                new ServiceFilter(
                                        ServiceState.SERVED, ServiceWay.HANDED_OVER, number)))
                .isZero();
    }
}
