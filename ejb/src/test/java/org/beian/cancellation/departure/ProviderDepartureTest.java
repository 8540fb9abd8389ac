package org.beian.cancellation.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessRequest;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessExecution;
import org.beian.account.AccountRefusal;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.IssuedPassword;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignedIn;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Units;
import org.beian.partyregister.UnitEnding;
import org.beian.partyregister.departure.LeftAccessLine;
import org.beian.partyregister.departure.LeftAccessPhase;
import org.beian.partyregister.departure.LeftAccessReading;
import org.beian.remedy.service.OwnLetterFilter;
import org.beian.remedy.service.OwnLetters;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of providers that end: their sponsors are told, and what they leave ends with them. */
@DatabaseTest
@Clause({"B14", "4"})
class ProviderDepartureTest {

    @Inject CancellationScene scene;
    @Inject ProviderDepartures departures;
    @Inject LeftAccessReading reading;
    @Inject OwnLetters own;
    @Inject UnitEnding ending;
    @Inject FilingRepository filings;
    @Inject History history;
    @Inject InTray tray;
    @Inject SeededUnits units;
    @Inject Units all;
    @Inject Accounts accounts;
    @Inject SignIn signIn;
    @Inject AccessProcedure access;
    @Inject StopAccessExecution execution;
    @Inject CurrentActor actor;
    @Inject TestCallers callers;

    private String number;
    private Long provider;
    private LocalDate last;

    @BeforeEach
    void endTheProvider() {
        number = scene.filedBySponsor();
        provider = scene.filed.provider().id();
        last = Shanghai.date(TestClock.shared().instant()).plusDays(10);
        scene.asReviewer();
        ending.end(provider, 0, last, "示例：许可证注销");
    }

    @AfterEach
    void reset() {
        callers.become(null);
        TestClock.shared().reset();
    }

    /** What the timer does, for this subject alone; twice, as on two nodes. */
    private void run() {
        callers.become(Caller.job("reminders"));
        Long subject =
                Long.valueOf(
                        scene.texts("select id from icp_subject where filing_number = ?", number)
                                .get(0));
        for (int node = 0; node < 2; node++) {
            departures.tell(subject);
            scene.texts("select id from left_access where provider_id = ?", provider)
                    .forEach(id -> departures.settle(Long.valueOf(id)));
        }
    }

    private List<String> states() {
        return scene.texts("select state from left_access where provider_id = ?", provider);
    }

    private List<String> events(String type) {
        return scene.texts(
                "select event_type from event where unit_id = ? and event_type = ?",
                scene.filed.sponsor().id(),
                type);
    }

    private Long source() {
        return Long.valueOf(
                scene.texts(
                                "select application_id from icp_subject where filing_number = ?",
                                number)
                        .get(0));
    }

    private List<String> acts() {
        return FiledScene.inNew(
                () ->
                        history.of(filings.find(source()).orElseThrow()).stream()
                                .map(HistoryEntry::act)
                                .toList());
    }

    private boolean isWhole() {
        return FiledScene.inNew(
                () -> history.verify(filings.find(source()).orElseThrow()).isWhole());
    }

    private List<String> letters() {
        return scene.texts(
                "select kind from letter where case_type = 'FILING' and case_id = ?"
                        + " and kind = 'PROVIDER_ENDS'",
                source());
    }

    private List<LeftAccessLine> list(Long unit, LeftAccessPhase phase) {
        return reading.list(unit, null, phase, null, 100);
    }

    @Test
    @Clause("B5")
    void tellsTheSponsorOnceWithTheWayToAnotherProvider() {
        callers.become(Caller.job("reminders"));
        assertThat(departures.untold(0)).isNotEmpty();
        run();
        assertThat(states()).containsExactly("OPEN");
        assertThat(letters()).hasSize(1);
        assertThat(events("PROVIDER_ENDS")).hasSize(1);
        assertThat(
                        scene.texts(
                                "select subject from mail where case_type = 'FILING'"
                                        + " and case_id = ? and letter_id is not null"
                                        + " and subject like '%请另选接入提供者'",
                                source()))
                .hasSize(1);
        assertThat(acts()).endsWith("TELL_PROVIDER_ENDS");
        assertThat(isWhole()).isTrue();
        scene.asSponsor();
        List<LeftAccessLine> own = list(null, LeftAccessPhase.OPEN);
        assertThat(own).extracting(LeftAccessLine::filingNumber).containsExactly(scene.website());
        assertThat(tray.holds(WaitingKind.PROVIDER_ENDING, own.get(0).id()).deadline())
                .isEqualTo(last);
    }

    @Test
    @Clause("8.8")
    void isToldByALetterOfTheHolderThatIsOpenUntilTheLastDay() {
        run();
        scene.asSponsor();
        assertThat(openLetters())
                .singleElement()
                .satisfies(
                        act -> {
                            assertThat(act.kind()).isEqualTo(WaitingKind.PROVIDER_ENDING);
                            assertThat(act.deadline()).isEqualTo(last);
                        });
        assertThat(
                        scene.texts(
                                "select addressed_as from letter_party where letter_id ="
                                        + " (select letter_id from left_access where provider_id = ?)",
                                provider))
                .containsExactly("HOLDER");
        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        run();
        scene.asSponsor();
        assertThat(openLetters()).isEmpty();
    }

    /** What the letters about the end ask the sponsor for. */
    private List<WaitingCase> openLetters() {
        return own
                .list(
                        new OwnLetterFilter("FILING", null, null, true),
                        Long.MAX_VALUE,
                        100,
                        Locale.SIMPLIFIED_CHINESE)
                .stream()
                .flatMap(letter -> letter.acts().stream())
                .toList();
    }

    @Test
    void whatIsLeftEndsOnTheDayAfterAndGetsItsClock() {
        run();
        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        run();
        assertThat(states()).containsExactly("ENDED");
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("WITHOUT_ACCESS");
        assertThat(events("ACCESS_ENDED_WITH_PROVIDER")).hasSize(1);
        assertThat(events("CLEARING_OPENED")).hasSize(1);
        assertThat(acts()).endsWith("PROVIDER_ENDED");
        assertThat(isWhole()).isTrue();
        scene.asSponsor();
        assertThat(list(null, LeftAccessPhase.OPEN)).isEmpty();
        scene.asReviewer();
        assertThat(list(provider, LeftAccessPhase.EMPTY))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.clearingId()).isNotNull();
                            assertThat(line.mendBy()).isAfter(last);
                            assertThat(line.clearBy()).isAfter(line.mendBy());
                        });
        assertThat(reading.count(provider, null, LeftAccessPhase.SETTLED)).isZero();
    }

    @Test
    void waitsForACancellationThatIsUnderReview() {
        run();
        scene.asSponsor();
        String id = scene.ofWebsite();
        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        run();
        assertThat(states()).containsExactly("OPEN");
        scene.approved(id);
        run();
        assertThat(states()).containsExactly("SETTLED");
        assertThat(events("ACCESS_ENDED_WITH_PROVIDER")).isEmpty();
        scene.asReviewer();
        assertThat(list(provider, LeftAccessPhase.SETTLED)).hasSize(1);
    }

    @Test
    void isTakenBackWithTheEndAndToldAnewOfAnother() {
        run();
        scene.asReviewer();
        ending.keep(provider, version(), "示例：许可证已续期");
        run();
        assertThat(states()).containsExactly("KEPT");
        assertThat(events("PROVIDER_KEPT")).hasSize(1);
        scene.asReviewer();
        ending.end(provider, version(), last.plusDays(5), "示例：再次注销");
        run();
        assertThat(states()).containsExactlyInAnyOrder("KEPT", "OPEN");
        assertThat(letters()).hasSize(2);
    }

    private int version() {
        return Integer.parseInt(
                scene.texts("select version from registered_unit where unit_id = ?", provider)
                        .get(0));
    }

    @Test
    @Clause("2")
    void isReadByItsKeeperAndByTheAuthorityOfTheFiling() {
        run();
        callers.become(
                SeededUnits.callerOf(
                        units.add(Capacity.BUREAU, Province.GUANGDONG), "other", Roles.REVIEWER));
        assertThatThrownBy(() -> list(provider, LeftAccessPhase.OPEN))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThat(list(null, LeftAccessPhase.OPEN))
                .extracting(LeftAccessLine::unitId)
                .doesNotContain(provider);
        scene.asReviewer();
        assertThat(list(null, LeftAccessPhase.OPEN))
                .extracting(LeftAccessLine::unitId)
                .contains(provider);
        assertThat(list(provider, LeftAccessPhase.OPEN)).hasSize(1);
    }

    @Test
    @Clause("15.5")
    void keepsItsPeopleInForOrdersThatAreDue() {
        callers.become(Caller.job("test"));
        String user = SeededUnits.unique("departing");
        IssuedPassword issued =
                accounts.create(
                        user, "示例人员", scene.filed.provider().code(), Set.of(Roles.PROVIDER), null);
        SignedIn session = signIn.withPassword(user, issued.password(), "10.3.0.2");
        scene.asSponsor();
        scene.approved(scene.ofWebsite());
        TestClock.shared().set(last.plusDays(1).atTime(9, 0));
        SignedIn after = signIn.resume(issued.accountId(), session.sessionEpoch());
        assertThat(after.afterEnd()).isTrue();
        callers.become(after.caller());
        String notice =
                scene.texts("select id from stop_access_notice where provider_id = ?", provider)
                        .get(0);
        tray.holds(WaitingKind.STOP_ACCESS, Long.parseLong(notice));
        assertThatThrownBy(
                        () ->
                                access.apply(
                                        new AccessRequest(
                                                null,
                                                new AccessRequest.Customer(
                                                        "示例客户", null, null, null),
                                                null,
                                                "示例网站",
                                                List.of("shili-after.cn"),
                                                List.of("HOSTING"),
                                                List.of("110000"))))
                .isInstanceOf(RequestRejected.class);
        execution.report(
                AccessOrder.STOP,
                Long.valueOf(notice),
                null,
                new ExecutionReport(
                        null,
                        SampleFiling.OFFICER,
                        ExecutionResult.NOT_SERVED,
                        "示例：已停止服务",
                        List.of()));
        assertThatThrownBy(() -> signIn.resume(issued.accountId(), session.sessionEpoch()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void actsOnNothingElseAfterItsEnd() {
        TestClock.shared().set(last.plusDays(1).atTime(9, 0));
        callers.become(
                SeededUnits.callerOf(all.find(provider).orElseThrow(), "late", Roles.PROVIDER));
        assertThatThrownBy(() -> actor.requireMayAct("FILING"))
                .is(rejectedAs(AccountRefusal.UNIT_IS_OVER));
        actor.requireMayAct("STOP_ACCESS_NOTICE");
    }
}
