package org.beian.unfiledchange.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.procedure.ProvinceMove;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.UnfiledChangeState;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of unfiled changes of a filing that moves to another province. */
@DatabaseTest
@Clause({"8.4", "B13"})
class MovedChangeTest {

    private static final String ANSWER = "示例：网站名称没有变化";

    @Inject UnfiledChangeScene scene;
    @Inject UnfiledChangeAnswering answering;
    @Inject UnfiledChangeReview review;
    @Inject UnfiledChangeReporting reporting;
    @Inject ProvinceMove move;
    @Inject InTray tray;

    private String number;
    private String id;

    @BeforeEach
    void report() {
        number = scene.file();
        id = scene.reported();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    @Test
    void goWithItWhereItSaysTheSameThere() {
        LocalDate due = scene.one(id).due();
        String latter = move.moved(scene.filed, number, Province.GUANGDONG);
        UnfiledChange change = scene.one(id);
        assertThat(change.state()).isEqualTo(UnfiledChangeState.OPEN);
        assertThat(change.filingNumber()).isEqualTo(latter + "-1");
        assertThat(change.due()).isEqualTo(due);
        assertThat(change.decideBy()).isAfter(due);
        assertThat(scene.acts(id)).containsExactly("FIND", "FOLLOW_FILING");
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(scene.told(id)).filteredOn("UNFILED_CHANGE_FOLLOWED"::equals).hasSize(3);
        assertThat(scene.mails(id)).isEqualTo(2);

        scene.filed.asSponsor();
        assertThat(tray.holds(WaitingKind.UNFILED_CHANGE, Long.parseLong(id)).deadline())
                .isEqualTo(due);
        answering.answer(
                id,
                change.version(),
                ANSWER,
                List.of(scene.filed.mandateOf(scene.filed.filed.sponsor())));
        scene.filed.asReviewer();
        tray.lacks(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id));
        scene.filed.asReviewer(ProvinceMove.REVIEWER, Province.GUANGDONG);
        tray.holds(WaitingKind.UNFILED_CHANGE_DECISION, Long.parseLong(id));
        review.decide(id, scene.one(id).version(), false, "示例：已核实");
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.REFUTED);
    }

    @Test
    void endWhereTheMoveFilesTheChange() {
        String waiting =
                move.applied(
                        scene.filed,
                        scene.filed.filing().with("/websites/0/name", UnfiledChangeScene.FOUND),
                        number,
                        Province.GUANGDONG);
        move.approved(scene.filed, waiting, Province.GUANGDONG);
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.FILED);
        assertThat(scene.acts(id)).containsExactly("FIND", "FILE");
        assertThat(scene.told(id)).doesNotContain("UNFILED_CHANGE_FOLLOWED");
    }

    @Test
    void areFoundOnceUnderTheLatterNumber() {
        String latter = move.moved(scene.filed, number, Province.GUANGDONG);
        scene.filed.asProvider();
        ReportedChange again =
                new ReportedChange(
                        latter + "-1",
                        ChangedItem.WEBSITE_NAME.name(),
                        UnfiledChangeScene.FOUND,
                        SampleFiling.OFFICER,
                        UnfiledChangeScene.TODAY);
        assertThatThrownBy(() -> reporting.report(again))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_OPEN));
    }
}
