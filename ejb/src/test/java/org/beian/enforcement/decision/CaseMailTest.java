package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.account.Roles.SYSTEM;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Duration;
import java.util.List;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.notice.MailSender;
import org.beian.notice.TestMailServer;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test of the mail about a decision while the mail server is down (fault F11). */
@DatabaseTest
@Clause("16.3")
class CaseMailTest {

    @Inject CaseScene scene;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject CaseDecision decision;
    @Inject CaseReading reading;
    @Inject MailSender sender;
    @Inject TestMailServer server;

    private GreenMail mails;

    @BeforeEach
    void start() {
        mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mails.start();
        server.at(mails.getSmtp().getPort());
    }

    @AfterEach
    void leave() {
        mails.stop();
        scene.leave();
    }

    private void decide(String id) {
        scene.as(CaseScene.HEAD);
        decision.decide(
                id,
                scene.version(id),
                new DecisionRequest(
                        List.of(CaseScene.fine(5_000)), CaseScene.WORDS, CaseScene.WORDS));
    }

    private void send() {
        scene.by("timer", SYSTEM, sender::sendDue).run();
    }

    private String stateOfTheMail(String id) {
        return scene.filed
                .texts(
                        "select state from mail where case_type = 'ENFORCEMENT_CASE' and case_id = ?",
                        Long.valueOf(id))
                .get(0);
    }

    @Test
    void leavesOnceWithTheDecisionWhenTheServerIsBack() throws Exception {
        String id = scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(5_000));
        scene.filed.asSponsor();
        defence.waive(id, scene.version(id));
        scene.asOfficer();
        investigation.proceed(id, scene.version(id), CaseScene.WORDS);
        scene.filed.filed.write("delete from mail");
        assertThatThrownBy(
                        () ->
                                FiledScene.inNew(
                                        () -> {
                                            decide(id);
                                            throw new IllegalStateException("rolls back");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(scene.mails(id)).isEmpty();
        assertThat(scene.letters(id)).hasSize(1);

        mails.stop();
        decide(id);
        send();
        assertThat(stateOfTheMail(id)).isEqualTo("WAITING");
        assertThat(scene.one(id).state()).isEqualTo(CaseState.DECIDED);
        mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mails.start();
        server.at(mails.getSmtp().getPort());
        TestClock.shared().advance(Duration.ofHours(1));
        send();
        send();
        assertThat(stateOfTheMail(id)).isEqualTo("SENT");
        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(1);
        MimeMultipart parts = (MimeMultipart) received[0].getContent();
        scene.asOfficer();
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                .isEqualTo(reading.letters(id).get(1).number() + ".pdf");
        scene.isWhole(id);
    }
}
