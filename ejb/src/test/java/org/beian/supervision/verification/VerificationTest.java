package org.beian.supervision.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.supervision.VerificationOutcome;
import org.beian.supervision.VerificationRefusal;
import org.beian.supervision.VerificationRepository;
import org.beian.testing.DatabaseTest;
import org.beian.trail.History;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a provider's own verification of a filing: recorded, read, and what is refused. */
@DatabaseTest
@Clause("7.3")
class VerificationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String NOTE = "示例：电话无人接听";

    @Inject CancellationScene filed;
    @Inject VerificationRecording recording;
    @Inject VerificationReading reading;
    @Inject VerificationRepository verifications;
    @Inject UnfiledChangeReading changes;
    @Inject CancellationProcedure cancelling;
    @Inject History history;

    private String number;

    @BeforeEach
    void file() {
        number = filed.filedBySponsor();
        filed.asProvider();
    }

    private RecordedVerification of(VerificationOutcome outcome, String note) {
        return given(
                filed.website(), TODAY, SampleFiling.OFFICER, outcome.name(), note, null, null);
    }

    private static RecordedVerification given(
            String of,
            LocalDate day,
            String officer,
            String outcome,
            String note,
            String item,
            String found) {
        return new RecordedVerification(of, day, officer, outcome, note, item, found);
    }

    private void isRefused(RecordedVerification given, VerificationRefusal refusal) {
        assertThatThrownBy(() -> recording.record(given)).is(rejectedAs(refusal));
    }

    @Test
    void isKeptWithItsHistoryAndReadByWhomItConcerns() {
        String id = recording.record(of(VerificationOutcome.TRUE, null)).toString();
        VerificationView own = reading.show(id);
        assertThat(own.filingNumber()).isEqualTo(filed.website());
        assertThat(own.outcome()).isEqualTo(VerificationOutcome.TRUE);
        assertThat(own.unfiledChangeId()).isNull();
        assertThat(reading.list(VerificationOutcome.TRUE, null, 10)).contains(own);
        assertThat(reading.list(VerificationOutcome.UNTRUE, null, 10)).doesNotContain(own);
        assertThat(reading.after(own.id() - 1, 1)).containsExactly(own);
        assertThat(reading.history(id)).singleElement().matches(e -> e.act().equals("RECORD"));
        assertThat(FiledScene.inNew(() -> history.verify(verifications.find(id).orElseThrow())))
                .matches(verified -> verified.isWhole());

        filed.asReviewer();
        assertThat(reading.show(id)).isEqualTo(own);
        assertThat(reading.count(null)).isPositive();
        filed.filed.become(filed.filed.newProvider(), Roles.PROVIDER);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_NOT_FOUND));
        assertThat(reading.count(null)).isZero();
        assertThatThrownBy(() -> reading.show("x"))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_NOT_FOUND));
    }

    private RecordedVerification untrue() {
        return given(
                filed.website(),
                TODAY,
                SampleFiling.OFFICER,
                "UNTRUE",
                null,
                "WEBSITE_NAME",
                "示例新名称");
    }

    @Test
    @Clause("7.5")
    void ofWhatIsUntrueLeavesNothingToCancelOnBehalf() {
        recording.record(untrue());
        assertThatThrownBy(
                        () ->
                                cancelling.submit(
                                        filed.mandated(
                                                CancellationKind.CANCEL_WEBSITE,
                                                filed.website(),
                                                null)))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_INCOMPLETE));
    }

    @Test
    void opensAnUnfiledChangeOfWhatIsNoLongerTrue() {
        RecordedVerification untrue = untrue();
        VerificationView view = reading.show(recording.record(untrue).toString());
        assertThat(changes.show(view.unfiledChangeId().toString()).found()).isEqualTo("示例新名称");
        // the same item once more: nothing is recorded of what is refused
        int before = reading.count(null);
        assertThatThrownBy(() -> recording.record(untrue))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_OPEN));
        assertThat(reading.count(null)).isEqualTo(before);
    }

    @Test
    void takesTheSubjectUnderItsNumber() {
        RecordedVerification subject =
                given(number, TODAY, SampleFiling.OFFICER, "NOT_REACHED", NOTE, null, null);
        VerificationView view = reading.show(recording.record(subject).toString());
        assertThat(view.name()).isEqualTo(view.subject());
        assertThat(view.note()).isEqualTo(NOTE);
    }

    @Test
    void refusesAFilingOnceItsAccessEnded() {
        filed.filed.write(
                "update icp_access set state = 'CANCELLED' where website_id = (select w.id from"
                        + " icp_website w where w.filing_number = ?)",
                filed.website());
        isRefused(
                of(VerificationOutcome.TRUE, null),
                VerificationRefusal.VERIFICATION_FILING_UNKNOWN);
    }

    @Test
    void refusesFilingsThatItDoesNotServe() {
        for (String of : new String[] {null, "1", "京ICP备05000009号", number + "-7"}) {
            isRefused(
                    given(of, TODAY, SampleFiling.OFFICER, "TRUE", null, null, null),
                    VerificationRefusal.VERIFICATION_FILING_UNKNOWN);
        }
        filed.filed.become(filed.filed.newProvider(), Roles.PROVIDER);
        isRefused(
                of(VerificationOutcome.TRUE, null),
                VerificationRefusal.VERIFICATION_FILING_UNKNOWN);
    }

    @Test
    void refusesDaysOfficersOutcomesAndNotesThatDoNotFit() {
        String website = filed.website();
        for (LocalDate day : new LocalDate[] {null, TODAY.plusDays(1), TODAY.minusDays(1)}) {
            isRefused(
                    given(website, day, SampleFiling.OFFICER, "TRUE", null, null, null),
                    VerificationRefusal.VERIFICATION_DAY_INVALID);
        }
        for (String officer : new String[] {null, "示例路人"}) {
            isRefused(
                    given(website, TODAY, officer, "TRUE", null, null, null),
                    VerificationRefusal.VERIFICATION_OFFICER_UNKNOWN);
        }
        for (String outcome : new String[] {null, "", "FALSE"}) {
            isRefused(
                    given(website, TODAY, SampleFiling.OFFICER, outcome, null, null, null),
                    VerificationRefusal.VERIFICATION_OUTCOME_INVALID);
        }
        isRefused(
                given(website, TODAY, SampleFiling.OFFICER, "TRUE", null, "WEBSITE_NAME", "示例"),
                VerificationRefusal.VERIFICATION_OUTCOME_INVALID);
        for (String note : new String[] {null, "短", "示例\u0000文字", "字".repeat(1001)}) {
            isRefused(
                    of(VerificationOutcome.NOT_REACHED, note),
                    VerificationRefusal.VERIFICATION_NOTE_INVALID);
        }
        isRefused(
                of(VerificationOutcome.TRUE, "字".repeat(1001)),
                VerificationRefusal.VERIFICATION_NOTE_INVALID);
    }
}
