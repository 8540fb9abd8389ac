package org.beian.enforcement.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.TransferPhase;
import org.beian.enforcement.clue.ClueEnding;
import org.beian.enforcement.clue.ClueEntering;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueScene;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of transfers of clues: sent, received, returned, assigned, and what is refused. */
@DatabaseTest
@Clause("16.2")
class TransferTest {

    private static final String WHY = "示例：主办者住所在该省";

    @Inject ClueScene scene;
    @Inject ClueEntering entering;
    @Inject ClueEnding ending;
    @Inject ClueReading clues;
    @Inject TransferDesk desk;
    @Inject TransferReading reading;
    @Inject TransferRepository transfers;
    @Inject InTray tray;
    @Inject History history;

    private String sent(String clue, Province to) {
        return desk.send(
                        new TransferRequest(Long.valueOf(clue), null, scene.version(clue), to, WHY))
                .toString();
    }

    private int version(String transfer) {
        return reading.show(transfer).version();
    }

    private void isWhole(String id) {
        assertThat(FiledScene.inNew(() -> history.verify(transfers.find(id).orElseThrow())))
                .matches(checked -> checked.isWhole());
    }

    @Test
    void movesAClueWithItsMaterials() {
        scene.asReviewer(Province.BEIJING);
        String document = scene.document(Province.BEIJING);
        String clue =
                entering.enter(ClueScene.report(ClueScene.site(), null, List.of(document)))
                        .toString();
        String id = sent(clue, Province.GUANGDONG);
        assertThat(clues.show(clue).phase()).isEqualTo(CluePhase.TRANSFERRED);
        assertThat(clues.letters(clue)).hasSize(1);
        TransferView view = reading.show(id);
        assertThat(view.phase()).isEqualTo(TransferPhase.SENT);
        assertThat(view.file()).hasSize(1);
        assertThat(view.file().get(0).sha256()).isNotEmpty();
        assertThat(reading.pdf(id, reading.letters(id).get(0).id(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> ending.noGround(clue, null, "示例：不再核查"))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS));
        assertThatThrownBy(() -> sent(clue, Province.HEBEI))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS));
        assertThatThrownBy(() -> desk.receive(id, version(id)))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_NOT_FOUND));

        scene.asReviewer(Province.HEBEI);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_NOT_FOUND));
        scene.asReviewer(Province.GUANGDONG);
        assertThat(tray.holds(WaitingKind.TRANSFER, Long.parseLong(id)).deadline())
                .isEqualTo(view.due());
        assertThat(reading.list(new TransferFilter(TransferPhase.SENT, true, view.site()), null, 9))
                .extracting(TransferView::id)
                .containsExactly(view.id());
        assertThat(clues.show(clue).site()).isEqualTo(view.site());
        assertThat(
                        scene.texts(
                                "select basis from read_log where case_type = 'ENFORCEMENT_CLUE'"
                                        + " and case_id = ?",
                                Long.valueOf(clue)))
                .containsExactly("ADDRESSED");
        int seen = version(id);
        desk.receive(id, seen);
        assertThatThrownBy(() -> desk.receive(id, version(id)))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_STATE_FORBIDS));
        assertThatThrownBy(() -> desk.giveBack(id, seen, WHY))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_STALE));
        tray.lacks(WaitingKind.TRANSFER, Long.parseLong(id));
        tray.holds(WaitingKind.ENFORCEMENT_CLUE, Long.parseLong(clue));
        assertThat(clues.show(clue).province()).isEqualTo(Province.GUANGDONG);
        assertThat(scene.told(Transfer.CASE_TYPE, id))
                .containsExactly("TRANSFER_SENT", "TRANSFER_RECEIVED");
        isWhole(id);

        scene.asReviewer(Province.BEIJING);
        assertThat(reading.show(id).phase()).isEqualTo(TransferPhase.RECEIVED);
        assertThatThrownBy(() -> clues.show(clue))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
    }

    @Test
    void isOpenToTheBureauThatHasItNow() {
        String clue = scene.clueOf(Province.BEIJING, ClueScene.site());
        String first = sent(clue, Province.GUANGDONG);
        scene.asReviewer(Province.GUANGDONG);
        desk.receive(first, version(first));
        assertThat(reading.isFileOpen(first)).isTrue();
        String passedOn = sent(clue, Province.HEBEI);
        scene.asReviewer(Province.HEBEI);
        assertThat(reading.isFileOpen(passedOn)).as("on its way here").isTrue();
        desk.receive(passedOn, version(passedOn));
        scene.asReviewer(Province.GUANGDONG);
        assertThat(reading.isFileOpen(first)).as("it was passed on").isFalse();
    }

    @Test
    void isReturnedAndThenAssignedByTheMinistry() {
        String clue = scene.clueOf(Province.BEIJING, ClueScene.site());
        String first = sent(clue, Province.GUANGDONG);
        scene.asReviewer(Province.GUANGDONG);
        assertThatThrownBy(() -> desk.giveBack(first, version(first), "短"))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_TEXT_INVALID));
        desk.giveBack(first, version(first), "示例：住所不在本省");
        scene.asReviewer(Province.BEIJING);
        assertThat(reading.show(first).phase()).isEqualTo(TransferPhase.RETURNED);
        assertThat(clues.show(clue).phase()).isEqualTo(CluePhase.OPEN);
        assertThat(clues.show(clue).transfer().returnReason()).isEqualTo("示例：住所不在本省");

        String second = sent(clue, Province.HEBEI);
        scene.asReviewer(Province.HEBEI);
        desk.giveBack(second, version(second), "示例：住所也不在本省");
        scene.asMinistry();
        TransferView waiting = reading.show(second);
        assertThat(waiting.phase()).isEqualTo(TransferPhase.ASSIGNMENT);
        assertThat(waiting.returns()).isEqualTo(2);
        tray.holds(WaitingKind.TRANSFER_ASSIGNMENT, waiting.id());
        assertThat(clues.show(clue).phase()).isEqualTo(CluePhase.TRANSFERRED);
        assertThatThrownBy(() -> desk.assign(second, waiting.version(), null, WHY))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_BUREAU_INVALID));
        assertThatThrownBy(() -> desk.assign(first, version(first), Province.HEBEI, WHY))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_STATE_FORBIDS));
        desk.assign(second, waiting.version(), Province.GUANGDONG, WHY);
        assertThat(clues.show(clue).province()).isEqualTo(Province.GUANGDONG);
        assertThat(reading.show(second).phase()).isEqualTo(TransferPhase.ASSIGNED);
        assertThat(scene.told(Transfer.CASE_TYPE, second))
                .containsOnlyOnce("TRANSFER_SENT", "TRANSFER_RETURNED", "TRANSFER_ASSIGNMENT")
                .contains("TRANSFER_ASSIGNED");
        isWhole(second);
        scene.asReviewer(Province.GUANGDONG);
        assertThat(reading.show(second).to()).contains("广东");
    }

    @Test
    void isRefusedToTheOwnBureauAndOfAnother() {
        String clue = scene.clueOf(Province.BEIJING, ClueScene.site());
        for (Province to : new Province[] {null, Province.BEIJING}) {
            assertThatThrownBy(() -> sent(clue, to))
                    .is(rejectedAs(EnforcementRefusal.TRANSFER_BUREAU_INVALID));
        }
        int version = scene.version(clue);
        Long key = Long.valueOf(clue);
        assertThatThrownBy(
                        () ->
                                desk.send(
                                        new TransferRequest(
                                                key, null, version, Province.HEBEI, null)))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_TEXT_INVALID));
        assertThatThrownBy(
                        () ->
                                desk.send(
                                        new TransferRequest(
                                                key, null, version - 1, Province.HEBEI, WHY)))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_STALE));
        scene.asReviewer(Province.GUANGDONG);
        assertThatThrownBy(
                        () ->
                                desk.send(
                                        new TransferRequest(
                                                key, null, version, Province.HEBEI, WHY)))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_FILE_NOT_FOUND));
    }

    @Test
    void isOverdueAfterItsLastDay() {
        String clue = scene.clueOf(Province.BEIJING, ClueScene.site());
        String id = sent(clue, Province.GUANGDONG);
        scene.asReviewer(Province.GUANGDONG);
        TransferView view = reading.show(id);
        TestClock.shared().set(view.due().plusDays(1).atTime(9, 0));
        assertThat(reading.show(id).phase()).isEqualTo(TransferPhase.OVERDUE);
        assertThat(reading.count(new TransferFilter(TransferPhase.OVERDUE, true, view.site())))
                .isEqualTo(1);
        desk.receive(id, version(id));
    }
}
