package org.beian.remedy.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;
import static org.beian.remedy.service.ServiceScene.TODAY;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.application.AccessScene;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessState;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.clearing.Clearance;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.clearing.ClearingRepository;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.RemedyState;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of accesses whose cancellation is revoked: what else ended meanwhile stays ended. */
@DatabaseTest
@Clause({"B5", "15.4"})
class RestoredAccessTest extends RemedyAgainstCancellation {

    private static final String NEXT = "203.0.113.78";

    @Inject Clearance clearance;
    @Inject ClearingRepository clearings;

    private String number;

    @BeforeEach
    void file() {
        number = cancelled().filedBySponsor();
    }

    private Unit added() {
        Unit provider = cancelled().filed.newProvider();
        cancelled().asSponsor();
        cancelled()
                .filed
                .approved(
                        cancelled()
                                .filing()
                                .asAddedAccess(number, NEXT)
                                .with("/websites/0/accesses/0/provider", provider.code()));
        return provider;
    }

    /** The provider withdraws; gives the remedy against that decision. */
    private Long againstWithdrawal() {
        cancelled().asProvider();
        return against(cancelled().submitted(cancelled().withdrawal(TODAY)));
    }

    private Long against(String cancellation) {
        cancelled().approved(cancellation);
        letter = scene.letterOf("CANCELLATION", cancellation);
        cancelled().asReviewer();
        return desk.open(letter, RemedyKind.LAWSUIT, TODAY, COURT);
    }

    private List<String> states() {
        return cancelled()
                .texts(
                        "select a.state from icp_access a join icp_website w on w.id ="
                                + " a.website_id where w.filing_number = ? order by a.id",
                        cancelled().website());
    }

    private String content() {
        return cancelled()
                .texts(
                        "select cast(content as varchar(8000)) from icp_website"
                                + " where filing_number = ?",
                        cancelled().website())
                .get(0);
    }

    @Test
    @Clause("B14")
    void givesTheLastAccessItsEntryAgain() {
        Long id = againstWithdrawal();
        assertThat(content()).doesNotContain(AccessScene.ADDRESS);
        decided(id, RemedyState.REVOKED);
        assertThat(states()).containsExactly("ACTIVE");
        assertThat(cancelled().stateOf("icp_website", cancelled().website())).isEqualTo("ACTIVE");
        assertThat(content()).contains(AccessScene.ADDRESS);
        assertThat(isFilingWhole()).isTrue();
    }

    @Test
    void leavesAWebsiteCancelledThatEndedLater() {
        Long id = againstWithdrawal();
        cancelled().asSponsor();
        cancelled().approved(cancelled().ofWebsite());
        cancelled().asReviewer();
        int seen = one(id).version();
        GivenOutcome revoked = outcome(RemedyState.REVOKED);
        assertThatThrownBy(() -> desk.decide(id, seen, revoked))
                .satisfies(rejectedAs(RemedyRefusal.REMEDY_RESTORE_CONFLICT));
        assertThat(states()).containsExactly("CANCELLED");
        assertThat(cancelled().stateOf("icp_website", cancelled().website()))
                .isEqualTo("CANCELLED");
    }

    @Test
    void restoresAWebsiteWithoutTheAccessThatEndedBefore() {
        Unit second = added();
        cancelled().asSponsor();
        cancelled()
                .approved(
                        cancelled()
                                .submitted(
                                        CancellationScene.request(
                                                CancellationKind.CANCEL_ACCESS,
                                                cancelled().website(),
                                                second.code())));
        cancelled().asSponsor();
        Long id = against(cancelled().ofWebsite());
        decided(id, RemedyState.REVOKED);
        assertThat(states()).containsExactly("ACTIVE", "CANCELLED");
        assertThat(content()).contains(AccessScene.ADDRESS).doesNotContain(second.code());
    }

    private Long cleared(String filingNumber) {
        String id =
                cancelled()
                        .texts(
                                "select id from clearing where filing_number = ? and state = 'OPEN'",
                                filingNumber)
                        .get(0);
        Clearing open = FiledScene.inNew(() -> clearings.find(Long.valueOf(id)).orElseThrow());
        TestClock.shared().set(open.due().plusDays(1).atTime(9, 0));
        cancelled().asReviewer();
        clearance.clear(open.id(), open.version());
        return scene.letterOf("CLEARING", id);
    }

    @Test
    @Clause("B14")
    void restoresASubjectWithoutTheWebsiteThatWasClearedBefore() {
        againstWithdrawal();
        cleared(cancelled().website());
        Long decision = cleared(number);
        assertThat(cancelled().stateOf("icp_subject", number)).isEqualTo("CANCELLED");
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        decided(desk.open(decision, RemedyKind.LAWSUIT, today, COURT), RemedyState.REVOKED);
        assertThat(cancelled().stateOf("icp_subject", number)).isEqualTo("ACTIVE");
        assertThat(cancelled().stateOf("icp_website", cancelled().website()))
                .isEqualTo("CANCELLED");
        assertThat(isFilingWhole()).isTrue();
    }

    /** A provider that withdraws has nothing to resume any more. */
    @Test
    @Clause({"15.5", "B14"})
    void isNotResumedByAProviderThatWithdrew() {
        Long remedy = against(cancelled().ofWebsite());
        stopped();
        decided(remedy, RemedyState.REVOKED);
        assertThat(ofProvider(AccessOrder.RESUME, StopAccessState.OPEN)).hasSize(1);
        cancelled().approved(cancelled().submitted(cancelled().withdrawal(TODAY)));
        assertThat(ofProvider(AccessOrder.RESUME, StopAccessState.OPEN)).isEmpty();
        assertThat(ofProvider(AccessOrder.RESUME, StopAccessState.REVOKED)).hasSize(1);
    }

    /** Two accesses of one provider to one website: each is resumed on its own order. */
    @Test
    @Clause("15.5")
    void areResumedEachByItself() {
        cancelled()
                .filed
                .approved(
                        cancelled()
                                .filing()
                                .asAddedAccess(number, NEXT)
                                .with(
                                        "/websites/0/accesses/0/provider",
                                        cancelled().filed.provider().code()));
        assertThat(states()).containsExactly("ACTIVE", "ACTIVE");
        cancelled().asSponsor();
        Long remedy = against(cancelled().ofWebsite());
        stopped();
        stopped();
        decided(remedy, RemedyState.REVOKED);
        List<StopAccessNotice> resumed = ofProvider(AccessOrder.RESUME, StopAccessState.OPEN);
        assertThat(resumed)
                .extracting(StopAccessNotice::addresses)
                .containsExactlyInAnyOrder(List.of(AccessScene.ADDRESS), List.of(NEXT));
        resumed.forEach(each -> report(each, ExecutionResult.RESUMED));
        assertThat(
                        cancelled()
                                .texts(
                                        "select f.access_id from icp_access_fact f join icp_access a"
                                                + " on a.id = f.access_id join icp_website w"
                                                + " on w.id = a.website_id where f.fact = 'RESUMED'"
                                                + " and w.filing_number = ?",
                                        cancelled().website()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
