package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.TransferPhase;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.view.EarlierCase;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.enforcement.transfer.TransferView;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of claims of a bureau to what another one has on a filing of Beijing, which the ministry
 * decides.
 */
@DatabaseTest
@Clause("16.3")
class CaseClaimTest {

    private static final String SHOWN = "NUMBER_NOT_SHOWN";

    @Inject CaseScene scene;
    @Inject CaseOpening opening;
    @Inject CaseEnding ending;
    @Inject CaseReading reading;
    @Inject ClueReading clues;
    @Inject TransferDesk desk;
    @Inject TransferReading transfers;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    /** Guangdong has a case that Beijing sent to it. */
    private String caseElsewhere() {
        String id = scene.opened(SHOWN);
        scene.as(CaseScene.OPENER);
        received(null, Long.valueOf(id), reading.show(id).version());
        return id;
    }

    /** Guangdong has a clue that Beijing sent to it; its reviewer calls. */
    private String clueElsewhere(String site) {
        String clue = scene.clue(site, SHOWN);
        received(Long.valueOf(clue), null, clues.show(clue).version());
        return clue;
    }

    private void received(Long clue, Long id, int version) {
        String transfer =
                desk.send(
                                new TransferRequest(
                                        clue, id, version, Province.GUANGDONG, CaseScene.WORDS))
                        .toString();
        scene.asOther();
        desk.receive(transfer, seen(transfer));
    }

    private int seen(String transfer) {
        return transfers.show(transfer).version();
    }

    private String claimed(String clue, String id) {
        return desk.claim(
                        clue == null ? null : Long.valueOf(clue),
                        id == null ? null : Long.valueOf(id),
                        CaseScene.WORDS)
                .toString();
    }

    private List<String> told(String transfer) {
        return scene.filed.texts(
                "select event_type from event where case_type = 'ENFORCEMENT_TRANSFER'"
                        + " and case_id = ?",
                Long.valueOf(transfer));
    }

    @Test
    void leavesTheCaseWithTheBureauThatTheMinistryNames() {
        String id = caseElsewhere();
        String number = reading.show(id).number();
        assertThat(number).startsWith("粤");
        scene.as(CaseScene.OPENER);
        assertThat(reading.show(id).acts()).containsExactly("CLAIM");
        String transfer = claimed(null, id);
        assertThat(reading.show(id).acts()).isEmpty();
        TransferView asked = transfers.show(transfer);
        assertThat(asked.claimed()).isTrue();
        assertThat(asked.phase()).isEqualTo(TransferPhase.ASSIGNMENT);
        assertThat(transfers.isFileOpen(transfer)).as("it is of the filing").isTrue();
        scene.asOther();
        assertThat(transfers.show(transfer).from()).contains("广东");
        assertThatThrownBy(() -> ending.noPenalty(id, scene.version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_TRANSFERRED));
        scene.asMinistry();
        tray.holds(WaitingKind.TRANSFER_ASSIGNMENT, asked.id());
        desk.assign(transfer, seen(transfer), Province.GUANGDONG, CaseScene.WORDS);
        tray.lacks(WaitingKind.TRANSFER_ASSIGNMENT, asked.id());
        assertThat(told(transfer))
                .containsExactlyInAnyOrder(
                        "TRANSFER_CLAIMED",
                        "TRANSFER_ASSIGNMENT",
                        "TRANSFER_ASSIGNED",
                        "TRANSFER_ASSIGNED");
        assertThat(reading.show(id).number()).isEqualTo(number);
        assertThat(scene.acts(id)).endsWith("CLAIM_TRANSFER", "ASSIGN_TRANSFER");
        scene.isWhole(id);
        scene.as(CaseScene.OPENER);
        assertThat(reading.show(id).acts()).as("it was decided").isEmpty();
        assertThatThrownBy(() -> claimed(null, id))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_ASSIGNED));
    }

    @Test
    void givesTheCaseToTheBureauThatTheMinistryNames() {
        String id = caseElsewhere();
        scene.as(CaseScene.OPENER);
        String transfer = claimed(null, id);
        scene.asMinistry();
        desk.assign(transfer, seen(transfer), Province.BEIJING, CaseScene.WORDS);
        scene.as(CaseScene.OPENER);
        assertThat(reading.show(id).number()).startsWith("京");
        assertThat(reading.show(id).officers()).isEmpty();
        assertThat(reading.show(id).lacking()).isEqualTo(CaseRefusal.CASE_OFFICER_UNKNOWN);
        scene.isWhole(id);
    }

    @Test
    void clueIsClaimedByTheBureauOfTheFiling() {
        String clue = clueElsewhere(scene.filedWebsite());
        assertThat(clues.show(clue).claimable()).as("its own").isFalse();
        assertThatThrownBy(() -> claimed(clue, null))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_FILE_NOT_FOUND));
        scene.as(CaseScene.OPENER);
        assertThat(clues.show(clue).claimable()).isTrue();
        assertThatThrownBy(() -> desk.claim(Long.valueOf(clue), null, "短"))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_TEXT_INVALID));
        String transfer = claimed(clue, null);
        assertThat(clues.show(clue).claimable()).isFalse();
        assertThatThrownBy(() -> claimed(clue, null))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS));
        scene.asMinistry();
        desk.assign(transfer, seen(transfer), Province.BEIJING, CaseScene.WORDS);
        scene.as(CaseScene.OPENER);
        assertThat(clues.show(clue).province()).isEqualTo(Province.BEIJING);
        assertThat(opening.open(scene.request(clue, SHOWN, null))).isNotNull();
    }

    /** It knows of the case by its own clue on the site. */
    @Test
    void caseIsClaimedByABureauWithAClueOnTheSite() {
        String id = scene.opened(SHOWN);
        scene.asOther();
        assertThatThrownBy(() -> claimed(null, id))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_FILE_NOT_FOUND));
        String clue = clueElsewhere(scene.filed.website());
        assertThat(clues.show(clue).earlier())
                .extracting(EarlierCase::id, EarlierCase::claimable)
                .containsExactly(tuple(null, Long.valueOf(id)));
        assertThat(transfers.show(claimed(null, id)).claimed()).isTrue();
        assertThat(clues.show(clue).earlier().get(0).claimable()).isNull();
    }
}
