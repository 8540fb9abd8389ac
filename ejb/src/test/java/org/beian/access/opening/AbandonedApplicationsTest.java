package org.beian.access.opening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessScene;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.account.Caller;
import org.beian.cancellation.departure.ProviderDepartures;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of applications for access at a provider whose registration ended. */
@DatabaseTest
@Clause("11.1")
class AbandonedApplicationsTest {

    @Inject AccessScene scene;
    @Inject AbandonedApplications abandoned;
    @Inject AccessProcedure access;
    @Inject AccessOpening opening;
    @Inject ProviderDepartures departures;
    @Inject TestCallers callers;

    private String applied;
    private String preAssigned;
    private SampleFiling filing;
    private LocalDate last;

    @BeforeEach
    void apply() {
        filing = scene.applied();
        scene.filed.write(
                "update unit set email = ? where id = ?",
                "applicant@example.cn",
                scene.filed.sponsor().id());
        applied = scene.apply(filing);
        preAssigned = scene.preAssigned(filing);
        last = Shanghai.date(TestClock.shared().instant()).plusDays(10);
    }

    private void endTheProvider() {
        scene.filed.write(
                "update unit set valid_to = ? where id = ?", last, scene.filed.provider().id());
    }

    @AfterEach
    void reset() {
        callers.become(null);
        TestClock.shared().reset();
    }

    /** What the timer does on two nodes, for the applications from one on. */
    private void run() {
        callers.become(Caller.job("reminders"));
        for (int node = 0; node < 2; node++) {
            abandoned.waiting(Long.parseLong(applied) - 1).forEach(abandoned::end);
            abandoned.end(Long.valueOf(applied));
        }
        scene.filed.asSponsor();
    }

    @Test
    void areLeftToTheProviderUntilItsLastDay() {
        endTheProvider();
        TestClock.shared().set(last.atTime(23, 0));
        run();
        assertThat(access.find(applied).state()).isEqualTo(AccessState.APPLIED);
        assertThat(access.find(preAssigned).state()).isEqualTo(AccessState.PRE_ASSIGNED);
    }

    @Test
    void endOnTheDayAfterAndTheirApplicantIsTold() {
        endTheProvider();
        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        run();
        for (String id : new String[] {applied, preAssigned}) {
            AccessStatus ended = access.find(id);
            assertThat(ended.state()).isEqualTo(AccessState.REFUSED);
            assertThat(ended.ended().on()).isEqualTo(last.plusDays(1));
            assertThat(ended.ended().officer()).isNull();
            assertThat(scene.actsOf(id)).endsWith("PROVIDER_ENDED").containsOnlyOnce("APPLY");
            assertThat(scene.actsOf(id)).containsOnlyOnce("PROVIDER_ENDED");
            assertThat(scene.isWhole(id)).isTrue();
            assertThat(scene.eventsOf(id)).containsOnlyOnce("ACCESS_REFUSED");
        }
        assertThat(scene.mailsOf(applied)).containsExactly("applicant@example.cn");
        callers.become(Caller.job("reminders"));
        assertThat(abandoned.waiting(Long.parseLong(applied) - 1))
                .doesNotContain(Long.valueOf(applied), Long.valueOf(preAssigned));
    }

    @Test
    void thatWereWithdrawnStayAsTheyAre() {
        scene.filed.asSponsor();
        access.withdraw(applied, null);
        endTheProvider();
        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        run();
        assertThat(access.find(applied).state()).isEqualTo(AccessState.WITHDRAWN);
        assertThat(scene.actsOf(applied)).doesNotContain("PROVIDER_ENDED");
    }

    @Test
    @Clause({"11.3", "B14"})
    void thatWereOpenedEndWithTheirAccess() {
        String number = scene.selfFiled(filing, preAssigned);
        opening.compare(preAssigned, number, AccessScene.given(filing), AccessScene.CONFIRM);
        opening.open(preAssigned, null, number, SampleFiling.OFFICER, null);
        endTheProvider();
        callers.become(Caller.job("reminders"));
        departures.tell(id("select id from icp_subject where filing_number = ?", number));
        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        run();
        assertThat(access.find(preAssigned).state()).isEqualTo(AccessState.OPENED);
        callers.become(Caller.job("reminders"));
        departures.settle(
                id(
                        "select id from left_access where provider_id = ?",
                        scene.filed.provider().id()));
        scene.filed.asSponsor();
        AccessStatus ended = access.find(preAssigned);
        assertThat(ended.state()).isEqualTo(AccessState.STOPPED);
        assertThat(ended.ended().officer()).isNull();
        assertThat(scene.actsOf(preAssigned)).endsWith("PROVIDER_ENDED");
        assertThat(scene.isWhole(preAssigned)).isTrue();
    }

    private Long id(String sql, Object parameter) {
        return ((Number) scene.filed.read(sql, parameter).get(0)).longValue();
    }
}
