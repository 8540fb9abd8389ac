package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of cases that go to the bureau of another province with their files. */
@DatabaseTest
@Clause("16.2")
class CaseTransferTest {

    private static final String SHOWN = "NUMBER_NOT_SHOWN";

    @Inject CaseScene scene;
    @Inject CaseInvestigation investigation;
    @Inject CaseEnding ending;
    @Inject CaseReading reading;
    @Inject TransferDesk desk;
    @Inject TransferReading transfers;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    private String sent(String id) {
        scene.as(CaseScene.OPENER);
        return desk.send(
                        new TransferRequest(
                                null,
                                Long.valueOf(id),
                                version(id),
                                Province.GUANGDONG,
                                CaseScene.WORDS))
                .toString();
    }

    @Test
    void goesWithItsFileAndGetsANumberThere() {
        String id = scene.opened(SHOWN);
        investigation.addMaterial(id, version(id), "示例材料", scene.document());
        String transfer = sent(id);
        assertThat(reading.show(id).acts()).isEmpty();
        assertThat(reading.show(id).transfer().file()).hasSize(1);
        assertThatThrownBy(() -> ending.noPenalty(id, version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_TRANSFERRED));
        tray.lacks(WaitingKind.CASE, Long.parseLong(id));
        scene.asOther();
        assertThat(reading.show(id).number()).startsWith("京");
        assertThat(
                        scene.filed.texts(
                                "select basis from read_log where case_type = 'ENFORCEMENT_CASE'"
                                        + " and case_id = ?",
                                Long.valueOf(id)))
                .containsExactly("ADDRESSED");
        desk.receive(transfer, transfers.show(transfer).version());
        assertThat(reading.show(id).number()).startsWith("粤");
        assertThat(reading.show(id).officers()).isEmpty();
        investigation.replaceOfficer(
                id,
                version(id),
                null,
                new Officer(CaseScene.OTHER_FIRST, "粤440001"),
                CaseScene.WORDS);
        investigation.replaceOfficer(
                id,
                version(id),
                "",
                new Officer(CaseScene.OTHER_SECOND, "粤440002"),
                CaseScene.WORDS);
        assertThat(reading.show(id).officers()).hasSize(2);
        tray.holds(WaitingKind.CASE, Long.parseLong(id));
        scene.asOfficer();
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        scene.isWhole(id);
    }

    @Test
    void keepsItsNumberWhenItComesBack() {
        String id = scene.opened(SHOWN);
        String number = reading.show(id).number();
        String transfer = sent(id);
        scene.asOther();
        desk.giveBack(transfer, transfers.show(transfer).version(), CaseScene.WORDS);
        scene.asOfficer();
        assertThat(reading.show(id).number()).isEqualTo(number);
        assertThat(reading.show(id).acts()).contains("NOTIFY");
        scene.isWhole(id);
    }
}
