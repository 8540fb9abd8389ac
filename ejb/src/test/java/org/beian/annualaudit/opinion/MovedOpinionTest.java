package org.beian.annualaudit.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.annualaudit.OpinionKind.REVOKE_QUALIFICATION;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.ProvinceMove;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of opinions on websites whose filing moves to another province meanwhile. */
@DatabaseTest
@Clause({"18.3", "B13"})
class MovedOpinionTest {

    @Inject OpinionScene scene;
    @Inject ProvinceMove move;
    @Inject OpinionReading reading;
    @Inject OpinionFollowUp followUp;
    @Inject AuditItemReading items;
    @Inject CancellationReading cancellations;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.audit.leave();
    }

    /** What a department decided does not end as the sponsor moves: the bureau there opens it. */
    @Test
    void goesWithAFilingThatMovesToTheBureauThere() {
        String item = scene.audited();
        String number = scene.audit.number();
        String waiting = move.applied(scene.audit.filed, number, Province.GUANGDONG);
        String id = scene.given(REVOKE_QUALIFICATION);
        assertThat(reading.show(id).waiting()).as("the move hinders it").isTrue();
        String latter = move.approved(scene.audit.filed, waiting, Province.GUANGDONG);
        OpinionView view = reading.show(id);
        assertThat(view.waiting()).isTrue();
        assertThat(view.filingNumber()).isEqualTo(latter + "-1");
        for (String searched : List.of(number, number + "-1", latter, latter + "-1")) {
            OpinionFilter filter = new OpinionFilter(null, null, null, searched);
            assertThat(reading.list(filter, null, 10))
                    .as(searched)
                    .extracting(OpinionView::id)
                    .containsExactly(view.id());
            assertThat(reading.count(filter)).isEqualTo(1);
        }
        assertThat(tray.holds(WaitingKind.OPINION_FOLLOW_UP, Long.parseLong(id)).deadline())
                .isEqualTo(view.followUpBy());
        assertThat(items.show(item).opinions())
                .extracting(OpinionView::id)
                .containsExactly(view.id());
        scene.audit.filed.asReviewer();
        tray.lacks(WaitingKind.OPINION_FOLLOW_UP, Long.parseLong(id));
        scene.audit.filed.asReviewer(ProvinceMove.REVIEWER, Province.GUANGDONG);
        String opened = followUp.open(id).toString();
        assertThat(cancellations.show(opened).filingNumber()).isEqualTo(latter + "-1");
        assertThat(reading.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("OPEN_CANCELLATION", "FOLLOW_FILING", "RECORD");
        assertThat(scene.isWhole(id)).isTrue();
        scene.asDepartment();
        assertThat(reading.show(id).cancellationId()).hasToString(opened);
    }
}
