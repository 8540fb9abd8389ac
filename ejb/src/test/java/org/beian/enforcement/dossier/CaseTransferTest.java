package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.Clue;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.clue.ClueFilter;
import org.beian.enforcement.clue.ClueLine;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.MattersReading;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Units;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Authority;
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
    @Inject ClueReading clues;
    @Inject TransferDesk desk;
    @Inject TransferReading transfers;
    @Inject MattersReading matters;
    @Inject FilingSubmission submission;
    @Inject Units units;
    @Inject TestCallers callers;
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
        String clue = reading.show(id).clueId().toString();
        scene.asOther();
        assertThat(clues.show(clue).caseId()).isEqualTo(Long.valueOf(id));
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
        assertThatThrownBy(() -> investigation.addMaterial(id, version(id), null, null))
                .is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        scene.isWhole(id);
    }

    @Test
    void bureauOfTheFilingReadsWhatAnotherHas() {
        String id = scene.opened(SHOWN);
        String website = scene.filed.website();
        String clue = reading.show(id).clueId().toString();
        String transfer = sent(id);
        scene.asOther();
        desk.receive(transfer, transfers.show(transfer).version());
        scene.asOfficer();
        assertThat(reading.show(id).number()).startsWith("粤");
        assertThat(reading.show(id).acts()).isEmpty();
        assertThat(clues.show(clue).caseId()).isEqualTo(Long.valueOf(id));
        assertThat(
                        scene.filed.texts(
                                "select distinct basis from read_log where case_id = ?"
                                        + " and case_type = 'ENFORCEMENT_CASE'",
                                Long.valueOf(id)))
                .containsExactly("DOMICILE");
        assertThat(reading.list(CaseFilter.ALL, null, 500))
                .as("its own list is of what it has")
                .extracting(CaseLine::id)
                .doesNotContain(Long.valueOf(id));
        CaseFilter elsewhere = new CaseFilter(null, null, null, null, null, true);
        assertThat(reading.list(elsewhere, null, 500))
                .extracting(CaseLine::id)
                .contains(Long.valueOf(id));
        assertThat(reading.list(elsewhere, Long.valueOf(id), 500))
                .extracting(CaseLine::id)
                .doesNotContain(Long.valueOf(id));
        assertThat(reading.count(elsewhere)).isPositive();
        assertThat(clues.list(new ClueFilter(null, null, null, null, null, true), null, 500))
                .extracting(ClueLine::id)
                .contains(Long.valueOf(clue));
        String later = scene.clue(website, "BEYOND_FILING");
        assertThat(matters.openBeside(website, 0L))
                .extracting(FilingMatter::caseType, FilingMatter::id, FilingMatter::authority)
                .containsExactly(
                        tuple(
                                EnforcementCase.CASE_TYPE,
                                Long.valueOf(id),
                                Authority.bureauOf(Province.GUANGDONG)),
                        tuple(
                                Clue.CASE_TYPE,
                                Long.valueOf(later),
                                Authority.bureauOf(Province.BEIJING)));
        assertThat(matters.all(scene.one(id).site().subjectId()))
                .filteredOn(each -> !each.open() && each.caseType().equals(Clue.CASE_TYPE))
                .extracting(FilingMatter::id)
                .containsExactly(Long.valueOf(clue));
        callers.become(
                SeededUnits.callerOf(
                        units.bureauOf(Province.HEBEI).orElseThrow(), "case-he", REVIEWER));
        assertThat(matters.openBeside(website, 0L)).isEmpty();
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        assertThatThrownBy(() -> clues.show(clue))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
    }

    @Test
    void deskOfAChangeOrMoveNamesWhatIsOpen() {
        String id = scene.opened(SHOWN);
        String number = scene.filed.website().replaceFirst("-1$", "");
        scene.filed.asSponsor();
        String change = submission.submit(scene.filed.filing().asChange(number).toContent()).id();
        String move =
                submission.submit(scene.filed.filing().with("/movesFrom", number).toContent()).id();
        scene.as(CaseScene.HEAD);
        for (String each : List.of(change, move)) {
            assertThat(matters.openBeside(each))
                    .extracting(FilingMatter::name)
                    .containsExactly(reading.show(id).number());
        }
        ending.noPenalty(id, version(id), CaseScene.WORDS);
        assertThat(matters.openBeside(change)).isEmpty();
        scene.asOther();
        assertThat(matters.openBeside(change)).isEmpty();
    }

    @Test
    void isActedOnByNobodyOnTheWay() {
        String id = scene.opened(SHOWN);
        sent(id);
        int seen = version(id);
        IntendedRequest intended = CaseScene.intended(CaseScene.fine(5_000));
        scene.asOther();
        assertThatThrownBy(() -> ending.noPenalty(id, seen, CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        scene.asOfficer();
        refused(() -> investigation.addMaterial(id, seen, null, scene.document()));
        refused(() -> investigation.notifyIntended(id, seen, intended));
        scene.as(CaseScene.OPENER);
        refused(() -> ending.notEstablished(id, seen, CaseScene.WORDS));
        refused(() -> ending.handOver(id, seen, "示例市公安局", CaseScene.WORDS));
        refused(() -> ending.extend(id, seen, LocalDate.of(2027, 4, 1), CaseScene.WORDS));
        refused(() -> sent(id));
        Officer other = new Officer(CaseScene.LAWYER, "京110009");
        refused(
                () ->
                        investigation.replaceOfficer(
                                id, seen, CaseScene.SECOND, other, CaseScene.WORDS));
        assertThat(version(id)).isEqualTo(seen);
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).is(rejectedAs(CaseRefusal.CASE_TRANSFERRED));
    }

    /** It is told to its party or sent away, and then received or given back: one of each. */
    @Test
    void isInOnePlaceHoweverManyActAtOnce() throws Exception {
        String id = scene.proven(scene.opened(SHOWN));
        int seen = version(id);
        IntendedRequest intended = CaseScene.intended(CaseScene.fine(5_000));
        TransferRequest request =
                new TransferRequest(
                        null, Long.valueOf(id), seen, Province.GUANGDONG, CaseScene.WORDS);
        List<String> first =
                AtOnce.run(
                        scene.by(
                                CaseScene.FIRST,
                                CLERK,
                                () -> investigation.notifyIntended(id, seen, intended)),
                        scene.by(CaseScene.OPENER, REVIEWER, () -> desk.send(request)));
        boolean sent = scene.one(id).isTransferPending();
        assertThat(first)
                .isEqualTo(
                        sent
                                ? List.of("CASE_STALE", AtOnce.DONE)
                                : List.of(AtOnce.DONE, "TRANSFER_STALE"));
        assertThat(scene.one(id).state() == CaseState.INVESTIGATING).isEqualTo(sent);
        scene.isWhole(id);

        String other = scene.opened(SHOWN);
        String transfer = sent(other);
        int shown = transfers.show(transfer).version();
        List<String> second =
                AtOnce.run(
                        scene.byOther(() -> desk.receive(transfer, shown)),
                        scene.byOther(() -> desk.receive(transfer, shown)),
                        scene.byOther(() -> desk.giveBack(transfer, shown, CaseScene.WORDS)));
        assertThat(second).containsOnlyOnce(AtOnce.DONE);
        assertThat(Collections.frequency(second, "TRANSFER_STALE")).isEqualTo(2);
        EnforcementCase there = scene.one(other);
        assertThat(there.isTransferPending()).isFalse();
        assertThat(there.number()).startsWith(second.get(2).equals(AtOnce.DONE) ? "京" : "粤");
        assertThat(scene.acts(other)).hasSize(3);
        scene.isWhole(other);
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
        assertThat(reading.show(id).acts()).contains("ADD_MATERIAL");
        scene.isWhole(id);
    }
}
