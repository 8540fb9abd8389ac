package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the cases that hold back the masking of a cancelled filing as long as they are open. */
@DatabaseTest
@Clause("3")
class MaskingHoldsTest {

    @Inject MaskingScene old;

    @BeforeEach
    void begin() {
        old.cancelled();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    @Test
    void anOrderThatIsNotCarriedOutHoldsIt() {
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isFalse();
        old.carryOut();
        old.run(MaskingScene.NEXT.plusDays(1));
        assertThat(old.isMasked()).isTrue();
    }

    @Test
    void aPendingApplicationHoldsIt() {
        old.carryOut();
        String state = "update filing_application set state = ? where id = ?";
        Long id = Long.valueOf(old.refusedChange);
        for (String open : List.of("UNDER_REVIEW", "AWAITING_PROVIDER", "AWAITING_SPONSOR")) {
            old.scene.filed.write(state, open, id);
            old.run(MaskingScene.NEXT);
            assertThat(old.isMasked()).as(open).isFalse();
        }
        old.scene.filed.write(state, "REFUSED", id);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isTrue();
    }

    @Test
    void anOpenCancellationOrClearingHoldsIt() {
        old.carryOut();
        Long id = Long.valueOf(old.cancellation);
        old.scene.filed.write("update cancellation set state = 'UNDER_REVIEW' where id = ?", id);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isFalse();
        old.scene.filed.write("update cancellation set state = 'APPROVED' where id = ?", id);
        old.scene.filed.write(
                "insert into clearing (id, kind, state, authority, subject_id, filing_number,"
                        + " subject_name, opened_at, due, clear_by, trail_count, version)"
                        + " values (?, 'EMPTY_SUBJECT', 'OPEN', '110000', ?, ?, 'x',"
                        + " current_timestamp, current_date, current_date, 0, 1)",
                -old.subject,
                old.subject,
                old.number);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isFalse();
        old.scene.filed.write("delete from clearing where id = ?", -old.subject);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isTrue();
    }

    @Test
    void anOpenDisavowalHoldsItAlsoWithTheClerk() {
        old.carryOut();
        Long id = Long.valueOf(old.refusedChange);
        old.scene.filed.write(
                "insert into disavowal (id, state, authority, application_id, sponsor_id,"
                        + " provider_id, decided, subject_name, reason, submitter, submitted_at,"
                        + " deadline, working_days_total, answer_due, trail_count, version)"
                        + " values (?, 'OPEN', '110000', ?, ?, ?, true, 'x', 'x', 'x',"
                        + " current_timestamp, current_date, 1, current_date, 0, 1)",
                -id,
                id,
                old.scene.filed.sponsor().id(),
                old.scene.filed.provider().id());
        for (String open : List.of("OPEN", "WITH_CLERK")) {
            old.scene.filed.write("update disavowal set state = ? where id = ?", open, -id);
            old.run(MaskingScene.NEXT);
            assertThat(old.isMasked()).as(open).isFalse();
        }
        old.scene.filed.write("delete from disavowal where id = ?", -id);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isTrue();
    }
}
