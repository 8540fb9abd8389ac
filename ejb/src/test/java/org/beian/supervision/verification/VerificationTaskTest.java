package org.beian.supervision.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.beian.access.replacement.MoveScene;
import org.beian.account.Roles;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.supervision.VerificationRefusal;
import org.beian.supervision.VerificationTaskPhase;
import org.beian.supervision.VerificationTaskRepository;
import org.beian.supervision.VerificationTaskState;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of verification tasks: sent, verified, reminded of, taken back, and what is refused. */
@DatabaseTest
@Clause("7.3")
class VerificationTaskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** As a browser sends it. */
    private static final String QUESTION = "示例：网站名称是否属实\r\n请核对首页";

    @Inject CancellationScene filed;
    @Inject MoveScene move;
    @Inject VerificationTasking tasking;
    @Inject VerificationTaskReading reading;
    @Inject VerificationRecording recording;
    @Inject VerificationReading verifications;
    @Inject VerificationTaskRepository tasks;
    @Inject History history;

    private String number;

    @BeforeEach
    void file() {
        number = filed.filedBySponsor();
        filed.asReviewer();
    }

    private String sent() {
        assertThat(tasking.send(new TaskRequest(List.of(filed.website()), QUESTION))).isEqualTo(1);
        return filed.texts(
                        "select id from verification_task where filing_number = ?", filed.website())
                .get(0);
    }

    private static RecordedVerification verified() {
        return new RecordedVerification(
                null, TODAY, SampleFiling.OFFICER, "TRUE", null, null, null);
    }

    private List<String> told(String id) {
        return filed.texts(
                "select event_type from event where case_type = 'VERIFICATION_TASK'"
                        + " and case_id = ? order by created_at, event_number",
                Long.valueOf(id));
    }

    private int mails(String id) {
        return filed.texts(
                        "select recipient from mail where case_type = 'VERIFICATION_TASK'"
                                + " and case_id = ?",
                        Long.valueOf(id))
                .size();
    }

    private List<String> acts(String id) {
        return reading.history(id).stream().map(HistoryEntry::act).toList();
    }

    private void isSendingRefused(List<String> numbers, VerificationRefusal refusal) {
        assertThatThrownBy(() -> tasking.send(new TaskRequest(numbers, QUESTION)))
                .is(rejectedAs(refusal));
    }

    @Test
    void isVerifiedByItsProvider() {
        String id = sent();
        VerificationTaskView open = reading.show(id);
        assertThat(open.phase()).isEqualTo(VerificationTaskPhase.OPEN);
        assertThat(open.question()).isEqualTo("示例：网站名称是否属实\n请核对首页");
        assertThat(open.due()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(reading.list(VerificationTaskPhase.OPEN, null, 500)).contains(open);
        assertThat(told(id)).containsExactly("VERIFICATION_TASK_SENT");
        assertThat(mails(id)).isEqualTo(1);
        assertThat(reading.pdf(id, reading.letters(id).get(0).id(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        filed.asProvider();
        assertThat(reading.after(VerificationTaskState.OPEN, open.id() - 1, 1))
                .containsExactly(open);
        Long verification = recording.report(id, verified());
        assertThat(verifications.show(verification.toString()).filingNumber())
                .isEqualTo(filed.website());
        assertThat(reading.show(id).verificationId()).isEqualTo(verification);
        assertThat(reading.after(VerificationTaskState.OPEN, open.id() - 1, 1))
                .doesNotContain(reading.show(id));
        assertThat(told(id)).contains("VERIFICATION_TASK_REPORTED");
        assertThat(acts(id)).containsExactly("REPORT", "SEND");
        assertThat(FiledScene.inNew(() -> history.verify(tasks.find(id).orElseThrow())))
                .matches(checked -> checked.isWhole());
        assertThatThrownBy(() -> recording.report(id, verified()))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_STATE_FORBIDS));
    }

    @Test
    void isRemindedOfOnceItIsOverdue() {
        String id = sent();
        assertThatThrownBy(() -> tasking.remind(id, reading.show(id).version()))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_EARLY));
        TestClock.shared().set(reading.show(id).due().plusDays(1).atTime(9, 0));
        VerificationTaskView late = reading.show(id);
        assertThat(late.phase()).isEqualTo(VerificationTaskPhase.OVERDUE);
        assertThat(late.daysLeft()).isNegative();
        assertThat(reading.count(VerificationTaskPhase.OVERDUE)).isPositive();
        assertThatThrownBy(() -> tasking.remind(id, late.version() - 1))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_STALE));
        tasking.remind(id, late.version());
        assertThat(reading.show(id).phase()).isEqualTo(VerificationTaskPhase.OPEN);
        assertThat(reading.letters(id)).hasSize(2);
        assertThat(told(id)).contains("VERIFICATION_TASK_REMINDED");
    }

    /** A provider that another one replaced has nothing to verify any more. */
    @Test
    @Clause({"7.3", "B13"})
    void endsOnceItsProviderIsReplaced() {
        String id = sent();
        move.goOn(filed, number);
        move.approved();
        assertThat(state(id)).isEqualTo("OPEN");
        move.open();
        assertThat(state(id)).isEqualTo("LAPSED");
        assertThat(told(id)).contains("VERIFICATION_TASK_ENDED");
    }

    private String state(String id) {
        return filed.texts("select state from verification_task where id = ?", Long.valueOf(id))
                .get(0);
    }

    @Test
    void isTakenBackWithAReason() {
        String id = sent();
        int version = reading.show(id).version();
        for (String reason : new String[] {null, "短", "字".repeat(2001)}) {
            assertThatThrownBy(() -> tasking.revoke(id, version, reason))
                    .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_TEXT_INVALID));
        }
        tasking.revoke(id, version, "示例：不再需要");
        assertThat(reading.show(id).reason()).isEqualTo("示例：不再需要");
        assertThat(told(id)).contains("VERIFICATION_TASK_ENDED");
        assertThat(mails(id)).isEqualTo(2);
        assertThatThrownBy(() -> tasking.revoke(id, version + 1, "示例：再次收回"))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_STATE_FORBIDS));
        // who was asked before may be asked again
        assertThat(tasking.send(new TaskRequest(List.of(filed.website()), QUESTION))).isEqualTo(1);
    }

    @Test
    void endsWithItsFiling() {
        String id = sent();
        filed.asSponsor();
        filed.approved(filed.ofWebsite());
        assertThat(FiledScene.inNew(() -> tasks.find(id).orElseThrow().state().name()))
                .isEqualTo("LAPSED");
    }

    @Test
    void isNotSentTwiceNorOfOthersFilings() {
        sent();
        isSendingRefused(List.of(filed.website()), VerificationRefusal.VERIFICATION_TASK_OPEN);
        isSendingRefused(List.of(), VerificationRefusal.VERIFICATION_TASK_NUMBERS_INVALID);
        isSendingRefused(
                IntStream.rangeClosed(0, 50).mapToObj(i -> number + "-" + i).toList(),
                VerificationRefusal.VERIFICATION_TASK_NUMBERS_INVALID);
        for (String wrong : List.of("1", "京ICP备05000009号", number + "-7")) {
            isSendingRefused(
                    List.of(number, wrong), VerificationRefusal.VERIFICATION_TASK_NUMBERS_INVALID);
        }
        // all or none: the subject was not asked about with a wrong number beside it
        assertThat(tasking.send(new TaskRequest(List.of(number), QUESTION))).isEqualTo(1);
        assertThatThrownBy(() -> tasking.send(new TaskRequest(List.of(number), "短")))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_TEXT_INVALID));
    }

    @Test
    void isHiddenFromOthers() {
        String id = sent();
        filed.filed.become(filed.filed.newProvider(), Roles.PROVIDER);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_NOT_FOUND));
        assertThatThrownBy(() -> recording.report(id, verified()))
                .is(rejectedAs(VerificationRefusal.VERIFICATION_TASK_NOT_FOUND));
        assertThat(reading.count(VerificationTaskPhase.OPEN)).isZero();
    }
}
