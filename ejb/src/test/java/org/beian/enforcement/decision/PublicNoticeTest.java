package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.CaseView;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.dossier.view.MeasureView;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.service.GivenService;
import org.beian.remedy.service.ServiceDesk;
import org.beian.remedy.service.ServiceWay;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of decisions whose letter is served by a public notice, as of a day to come. */
@DatabaseTest
@Clause("16.3")
class PublicNoticeTest {

    @Inject CaseScene scene;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject CaseDecision decision;
    @Inject CaseRevocation revocation;
    @Inject DueExecutions due;
    @Inject ServiceDesk services;
    @Inject CaseReading reading;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    /** The party was told and waived, and it was decided. */
    private String decided(MeasureRequest... measures) {
        String id = scene.told("NUMBER_NOT_SHOWN", measures);
        scene.filed.asSponsor();
        defence.waive(id, version(id));
        scene.asOfficer();
        investigation.proceed(id, version(id), CaseScene.WORDS);
        scene.as(CaseScene.HEAD);
        decision.decide(
                id,
                version(id),
                new DecisionRequest(List.of(measures), CaseScene.WORDS, CaseScene.WORDS));
        return id;
    }

    /** Where the party's address was searched for in vain, nothing is sent by post. */
    @Test
    void servesAPartyWhoseAddressIsUnknown() {
        String id = scene.opened("NUMBER_NOT_SHOWN");
        scene.proven(id);
        scene.filed.filed.write(
                "update enforcement_case set party_address = '' where id = ?", Long.valueOf(id));
        investigation.recordSearch(id, version(id), scene.document());
        investigation.notifyIntended(id, version(id), CaseScene.intended(CaseScene.fine(5_000)));
        Long letter = scene.one(id).intended().letterId();
        LocalDate today = LocalDate.of(2026, 11, 24);
        List<String> proof = List.of(scene.document());
        assertThatThrownBy(
                        () ->
                                services.record(
                                        letter,
                                        null,
                                        new GivenService(ServiceWay.POST, today, proof)))
                .is(rejectedAs(RemedyRefusal.SERVICE_ADDRESS_UNKNOWN));
        services.record(letter, null, new GivenService(ServiceWay.PUBLIC_NOTICE, today, proof));
        assertThat(scene.one(id).intended().servedOn()).isEqualTo(today.plusDays(30));
    }

    /** Nobody is to do anything before the day of the public notice has come. */
    @Test
    void executesWhenAPublicNoticeCountsAsServed() {
        LocalDate until = LocalDate.of(2027, 3, 1);
        MeasureRequest rectify = new MeasureRequest(MeasureKind.RECTIFICATION, null, until);
        String id = decided(CaseScene.fine(5_000), rectify);
        LocalDate day = LocalDate.of(2026, 12, 24);
        scene.serve(id, day);
        CaseView noticed = reading.show(id);
        assertThat(noticed.state()).isEqualTo(CaseState.DECIDED);
        assertThat(noticed.decision().servedOn()).isEqualTo(day);
        assertThat(noticed.decision().payBy()).isNull();
        assertThat(noticed.measures()).extracting(MeasureView::done).containsOnly(false);
        assertThat(noticed.actBy()).isEqualTo(day);
        tray.lacks(WaitingKind.CASE, Long.parseLong(id));
        TestClock.shared().set(day.minusDays(1).atTime(23, 59));
        execute();
        assertThat(scene.one(id).state()).isEqualTo(CaseState.DECIDED);
        TestClock.shared().set(day.atTime(0, 0));
        execute();
        execute();
        assertThat(reading.show(id).state()).isEqualTo(CaseState.EXECUTING);
        assertThat(reading.show(id).decision().payBy()).isEqualTo("2027-01-08");
        assertThat(scene.acts(id)).endsWith("DECIDE", "DECISION_SERVED", "EXECUTE");
        tray.holds(WaitingKind.CASE, Long.parseLong(id));
        scene.isWhole(id);
    }

    private void execute() {
        List<Long> found = due.after(0);
        found.forEach(due::begin);
    }

    /** The notice was recorded by mistake: the letter had been handed over. */
    @Test
    void executesAtOnceWhenAPublicNoticeIsCorrected() {
        String id = decided(CaseScene.fine(5_000));
        scene.serve(id, LocalDate.of(2026, 12, 24));
        scene.serve(id);
        assertThat(reading.show(id).state()).isEqualTo(CaseState.EXECUTING);
    }

    @Test
    void executesNothingThatWasRevokedWhileItsNoticeRan() {
        String revoked = decided(CaseScene.fine(5_000));
        scene.serve(revoked, LocalDate.of(2026, 12, 24));
        revoke(revoked);
        TestClock.shared().set(LocalDate.of(2026, 12, 25).atTime(9, 0));
        execute();
        assertThat(scene.one(revoked).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scene.one(revoked).decision().servedOn()).isNull();
    }

    private void revoke(String id) {
        FiledScene.inNew(
                () -> {
                    revocation.revoke(scene.one(id).decision().letterId(), CaseScene.SET_ASIDE);
                    return null;
                });
    }
}
