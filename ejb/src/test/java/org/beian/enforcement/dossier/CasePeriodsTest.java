package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.transfer.FileLimits;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the periods around cases by the calendar, and of clocks that jump (fault F12). */
@DatabaseTest
@Clause("16.3")
class CasePeriodsTest {

    /** Before the week of the Spring Festival, with the 14th and the 28th to make up for it. */
    private static final LocalDate BEFORE = LocalDate.of(2026, 2, 12);

    private static final Authority BUREAU = Authority.bureauOf(Province.BEIJING);

    @Inject CaseScene scene;
    @Inject CaseLimits limits;
    @Inject FileLimits files;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject CaseReading reading;

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void countsWorkingDaysOverTheSpringFestivalByTheTable() {
        assertThat(limits.statement(BUREAU, BEFORE)).isEqualTo("2026-02-26");
        assertThat(limits.hearing(BUREAU, BEFORE)).isEqualTo("2026-02-26");
        assertThat(limits.hearingFrom(BUREAU, BEFORE)).isEqualTo("2026-02-28");
        assertThat(limits.service(BUREAU, BEFORE.plusDays(1))).isEqualTo("2026-03-02");
        assertThat(files.ofClue(BUREAU, Shanghai.startOfDay(BEFORE))).isEqualTo("2026-03-11");
    }

    @Test
    void countsCalendarDaysOverTheLastOfFebruary() {
        assertThat(limits.payment(BUREAU, LocalDate.of(2028, 2, 14))).isEqualTo("2028-02-29");
        // the fifteenth day is a Sunday
        assertThat(limits.payment(BUREAU, LocalDate.of(2026, 2, 14))).isEqualTo("2026-03-02");
        assertThat(limits.decision(BUREAU, LocalDate.of(2027, 12, 1))).isEqualTo("2028-02-29");
    }

    /** The clock goes back by months and on again. */
    @Test
    void endsThePeriodOfThePartyAfterTheFestival() {
        String id = scene.proven(scene.opened("NUMBER_NOT_SHOWN"));
        TestClock.shared().set(BEFORE.atTime(9, 0));
        investigation.notifyIntended(
                id, scene.version(id), CaseScene.intended(CaseScene.fine(5_000)));
        scene.serve(id);
        TestClock.shared().set(LocalDate.of(2026, 2, 26).atTime(23, 59));
        assertThatThrownBy(() -> investigation.proceed(id, scene.version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_EARLY));
        TestClock.shared().set(LocalDate.of(2026, 2, 27).atTime(0, 0));
        investigation.proceed(id, scene.version(id), CaseScene.WORDS);
        assertThat(scene.one(id).state()).isEqualTo(CaseState.DECISION);
        scene.isWhole(id);
    }

    /** The record of the service was wrong: the party has its time from the true day on. */
    @Test
    void goesBackToItsOfficersWhereThePartyHasTimeAgain() {
        String id = scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(10_000));
        scene.serve(id);
        scene.afterThePeriodsOf(id);
        scene.asOfficer();
        investigation.proceed(id, scene.version(id), CaseScene.WORDS);
        scene.serve(id);
        assertThat(scene.one(id).state()).isEqualTo(CaseState.NOTIFIED);
        assertThatThrownBy(() -> investigation.proceed(id, scene.version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_EARLY));
        scene.filed.asSponsor();
        defence.waive(id, scene.version(id));
        scene.asOfficer();
        investigation.proceed(id, scene.version(id), CaseScene.WORDS);
        scene.serve(id);
        assertThat(scene.one(id).state()).as("it waived").isEqualTo(CaseState.LEGAL_REVIEW);
        scene.isWhole(id);
    }

    /** What the party was told lies a day ahead; it answers all the same. */
    @Test
    void takesAnswersThoughTheClockWasPutBack() {
        String id = scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(10_000));
        scene.serve(id);
        LocalDate told = LocalDate.of(2026, 11, 24);
        TestClock.shared().set(told.minusDays(1).atTime(23, 0));
        scene.filed.asSponsor();
        assertThat(reading.show(id).daysLeft()).isPositive();
        defence.state(id, scene.version(id), CaseScene.WORDS, null);
        defence.waive(id, scene.version(id));
        assertThat(scene.one(id).statement().statedOn()).isEqualTo(told);
        scene.asOfficer();
        assertThat(reading.show(id).daysLeft()).isPositive();
    }
}
