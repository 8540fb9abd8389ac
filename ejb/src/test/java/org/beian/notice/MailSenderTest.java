package org.beian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.inject.Inject;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.party.UnitSummary;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of sending mail, against real SMTP servers in the process (fault F11, attack A15). */
@DatabaseTest
class MailSenderTest {

    private static final Sample CASE = new Sample("MAIL_TEST", 1L);

    @Inject MailSender sender;
    @Inject TestCallers callers;
    @Inject MailClaims claims;
    @Inject TestMailServer server;
    @Inject Outbox outbox;
    @Inject EntityManager em;
    @Inject Clock clock;

    private GreenMail greenMail;

    @BeforeEach
    void start() throws Exception {
        TestTransactions.inNew(() -> em.createQuery("delete from Mail m").executeUpdate());
        greenMail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        greenMail.start();
        server.at(greenMail.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        greenMail.stop();
        System.clearProperty("beian.mail.mode");
    }

    /** Sends as the timer does, in any thread. */
    private int sendDue() {
        UnitSummary nobody = SeededUnits.unnamed(1L);
        callers.become(new Caller(null, "timer", "timer", nobody, Set.of(Roles.SYSTEM), null));
        try {
            return sender.sendDue();
        } finally {
            callers.become(null);
        }
    }

    @Test
    void sendsEachMailOnceWhileSendersRace() throws Exception {
        TestTransactions.inNew(
                () -> {
                    IntStream.range(0, 30)
                            .forEach(i -> em.persist(mail("a" + i + "@example.cn", null)));
                    return null;
                });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            threads.invokeAll(Collections.nCopies(4, this::sendDue));
        } finally {
            threads.shutdown();
        }
        assertThat(recipients()).hasSize(30).doesNotHaveDuplicates();
        assertThat(states()).hasSize(30).containsOnly(MailState.SENT);
    }

    @Test
    void sendsWhatWasQueuedUnderItsOwnMessageIdInUtf8() throws Exception {
        Mail queued = queue(mail("zhang@example.cn", null));
        sendDue();
        MimeMessage received = greenMail.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo('<' + queued.messageId() + '>');
        assertThat(received.getSubject()).isEqualTo("备案结果𠮷");
        assertThat(received.getContent().toString().strip()).isEqualTo("准予备案。");
        assertThat(received.getFrom()[0]).hasToString("beian@example.cn");
    }

    @Test
    void sendsTheLetterAlongUnderItsChineseName() throws Exception {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, -1};
        String name = "京通管备〔2026〕1号.pdf";
        MailAttachments.File letter = new MailAttachments.File(name, "application/pdf", pdf);
        Transport.send(OutgoingMessage.of(mail("a@example.cn", 1L), letter, server.session()));
        MimeMultipart parts = (MimeMultipart) greenMail.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("准予备案。");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo(name);
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void sendsNothingForARolledBackDecision() throws Exception {
        assertThatThrownBy(
                        () ->
                                TestTransactions.inNew(
                                        () -> {
                                            em.persist(mail("a@example.cn", null));
                                            em.flush();
                                            throw new IllegalStateException("rolls back");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sendDue()).isZero();
        assertThat(recipients()).isEmpty();
    }

    @Test
    void triesAgainAfterGrowingPausesWhileTheServerIsDown() throws Exception {
        queue(mail("a@example.cn", null));
        greenMail.stop();
        sendDue();
        assertThat(one().state()).isEqualTo(MailState.WAITING);
        assertThat(one().lastError()).isNotBlank();
        assertThat(sendDue()).isZero();
        advance(Duration.ofMinutes(1));
        assertThat(sendDue()).isEqualTo(1);
        advance(Duration.ofMinutes(4));
        assertThat(sendDue()).isZero();

        greenMail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        greenMail.start();
        server.at(greenMail.getSmtp().getPort());
        advance(Duration.ofMinutes(1));
        sendDue();
        assertThat(one().state()).isEqualTo(MailState.SENT);
        assertThat(one().attempts()).isEqualTo(3);
    }

    @Test
    void refusesToSendAgainToARejectedAddressAndSendsTheOthers() throws Exception {
        queue(mail("bad@example.cn", null));
        queue(mail("good@example.cn", null));
        try (ScriptedSmtp smtp =
                scripted(
                        line ->
                                line.startsWith("RCPT TO:<bad@")
                                        ? "550 no such user Bad@Example.cn, try <other@example.cn>"
                                        : null)) {
            sendDue();
            assertThat(smtp.received()).contains("RCPT TO:<good@example.cn>");
        }
        assertThat(states()).containsExactly(MailState.PARKED, MailState.SENT);
        assertThat(mails().get(0).lastError())
                .contains("550 no such user …, try <…>")
                .doesNotContain("@");
    }

    @Test
    void triesAgainWhenTheServerSaysLater() throws Exception {
        queue(mail("grey@example.cn", null));
        try (ScriptedSmtp smtp =
                scripted(line -> line.startsWith("RCPT") ? "451 4.7.1 later" : null)) {
            sendDue();
            assertThat(smtp.received()).anyMatch(line -> line.startsWith("RCPT"));
        }
        assertThat(one().state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void repeatsUnderTheSameMessageIdWhenTheConnectionBreaksAfterData() throws Exception {
        Mail queued = queue(mail("a@example.cn", null));
        String header = "Message-ID: <" + queued.messageId() + '>';
        try (ScriptedSmtp smtp = scripted(line -> line.equals(".") ? ScriptedSmtp.CUT : null)) {
            sendDue();
            assertThat(smtp.received()).contains(header);
        }
        assertThat(one().state()).isEqualTo(MailState.WAITING);
        advance(Duration.ofMinutes(1));
        server.at(greenMail.getSmtp().getPort());
        sendDue();
        assertThat(greenMail.getReceivedMessages()[0].getMessageID())
                .isEqualTo('<' + queued.messageId() + '>');
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws Exception {
        queue(mail("a@example.cn", null));
        try (ScriptedSmtp smtp =
                scripted(line -> line.startsWith("MAIL") ? ScriptedSmtp.SILENCE : null)) {
            sendDue();
            assertThat(smtp.received()).anyMatch(line -> line.startsWith("MAIL"));
        }
        assertThat(one().state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void takesOverTheClaimOfADeadNode() throws Exception {
        queue(mail("a@example.cn", null));
        assertThat(claims.next("dead")).isPresent();
        assertThat(sendDue()).isZero();
        advance(Duration.ofMinutes(11));
        assertThat(sendDue()).isEqualTo(1);
        assertThat(recipients()).containsExactly("a@example.cn");
        claims.failed(one().id(), "dead", "woke up too late");
        assertThat(one().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void parksAMailThatCanNeverBeMadeAndSendsTheOthers() throws Exception {
        queue(mail("poison@example.cn", 987_654_321L));
        queue(mail("a@example.cn", null));
        for (int i = 0; i < 12; i++) {
            sendDue();
            advance(Duration.ofDays(1));
        }
        assertThat(states()).containsExactly(MailState.PARKED, MailState.SENT);
        assertThat(mails().get(0).attempts()).isEqualTo(12);
    }

    @Test
    void holdsAllMailsWhereNoServerIsSet() throws Exception {
        System.setProperty("beian.mail.mode", "held");
        queue(mail("a@example.cn", null));
        assertThat(sendDue()).isZero();
        assertThat(one().state()).isEqualTo(MailState.HELD);
        assertThat(recipients()).isEmpty();
    }

    @Test
    void refusesARecipientThatWouldAddAHeader() {
        for (String bad : List.of("a@example.cn\r\nBcc: b@example.cn", "a@example.cn\nX: y", "a")) {
            assertThatThrownBy(
                            () ->
                                    outbox.queue(
                                            bad,
                                            MailFrame.to(null),
                                            "none",
                                            Locale.CHINA,
                                            CASE,
                                            null))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void addsNoHeaderFromASubject() throws Exception {
        queue(
                new Mail(
                        EmailAddress.parse("a@example.cn"),
                        "结果\r\nBcc: b@example.cn\u0000\u001b[31m",
                        "准予备案。",
                        Locale.CHINA,
                        CASE,
                        null,
                        clock.instant()));
        sendDue();
        MimeMessage received = greenMail.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).isEqualTo("结果 Bcc: b@example.cn [31m");
        assertThat(recipients()).containsExactly("a@example.cn");
    }

    static Mail mail(String recipient, Long letterId, Instant at) {
        return new Mail(
                EmailAddress.parse(recipient),
                "备案结果𠮷",
                "准予备案。",
                Locale.SIMPLIFIED_CHINESE,
                CASE,
                letterId,
                at);
    }

    private Mail mail(String recipient, Long letterId) {
        return mail(recipient, letterId, clock.instant());
    }

    private Mail queue(Mail mail) throws Exception {
        return TestTransactions.inNew(
                () -> {
                    em.persist(mail);
                    return mail;
                });
    }

    private ScriptedSmtp scripted(UnaryOperator<String> script) throws Exception {
        ScriptedSmtp smtp = new ScriptedSmtp(script);
        server.at(smtp.port());
        return smtp;
    }

    private void advance(Duration step) {
        ((TestClock) clock).advance(step);
    }

    private Mail one() throws Exception {
        return mails().get(0);
    }

    private List<MailState> states() throws Exception {
        return mails().stream().map(Mail::state).toList();
    }

    private List<Mail> mails() throws Exception {
        return TestTransactions.inNew(
                () ->
                        em.createQuery("select m from Mail m order by m.id", Mail.class)
                                .getResultList());
    }

    private List<String> recipients() {
        return Stream.of(greenMail.getReceivedMessages()).map(MailSenderTest::recipient).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
