package org.beian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.value.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OutboxAdministrationTest {

    @Inject OutboxAdministration desk;
    @Inject MailClaims claims;
    @Inject InTray tray;
    @Inject EntityManager em;
    @Inject Clock clock;
    @Inject TestCallers callers;

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    @BeforeEach
    void empty() throws Exception {
        callers.become(
                new Caller(
                        1L,
                        "operator",
                        "操作员",
                        SeededUnits.unnamed(1L),
                        Set.of("OPERATOR"),
                        "request-1"));
        TestTransactions.inNew(() -> em.createQuery("delete from Mail m").executeUpdate());
    }

    @Test
    void listsByStateAndPageNewestFirstWithMaskedRecipients() throws Exception {
        long first = queue("zhang@example.cn");
        long second = queue("li@example.cn");
        long third = queue("wang@example.cn");
        claims.next("claim");
        assertThat(ids(desk.list(null, null, 2))).containsExactly(third, second);
        assertThat(ids(desk.list(null, second, 2))).containsExactly(first);
        assertThat(ids(desk.list(MailState.SENDING, null, 50))).containsExactly(first);
        assertThat(desk.list(null, null, -5)).hasSize(1);
        assertThat(desk.list(null, first + 1, 1).get(0).recipient()).isEqualTo("z***@example.cn");
        assertThat(desk.counts())
                .containsEntry(MailState.WAITING, 2L)
                .containsEntry(MailState.SENDING, 1L)
                .containsEntry(MailState.PARKED, 0L);
    }

    @Test
    void showsHeldMailsWhollyAndLogsTheReading() throws Exception {
        long id = queue("zhang@example.cn");
        claims.hold();
        MailView opened = desk.open(id);
        assertThat(opened.line().recipient()).isEqualTo("zhang@example.cn");
        assertThat(opened.body()).isEqualTo("准予备案。");
        List<?> readings =
                em.createNativeQuery("select actor from read_log where field = ?")
                        .setParameter(1, "/mail/" + id)
                        .getResultList();
        assertThat(readings).hasSize(1);
    }

    /** A3: outside of the demo a one-time link is for its recipient only. */
    @Test
    void hidesAOneTimeLinkAndForgetsItOnceSent() throws Exception {
        long id = queue("zhang@example.cn");
        TestTransactions.inNew(
                () -> {
                    em.find(Mail.class, id).keepSecret("准予");
                    return null;
                });
        assertThat(desk.open(id).body()).isEqualTo("***备案。");
        Mail claimed = claims.next("claim").orElseThrow();
        assertThat(claimed.body()).isEqualTo("准予备案。");
        claims.sent(id, "claim");
        assertThat(
                        em.createNativeQuery("select body, secret from mail where id = ?")
                                .setParameter(1, id)
                                .getSingleResult())
                .isEqualTo(new Object[] {"***备案。", null});
    }

    @Test
    void findsTheMailsToOneAddress() throws Exception {
        long first = queue("zhang@example.cn");
        queue("zhang2@example.cn");
        long second = queue("zhang@example.cn");
        EmailAddress whose = EmailAddress.parse(" zhang@EXAMPLE.cn ");
        assertThat(ids(desk.to(whose, null, 50))).containsExactly(second, first);
        assertThat(ids(desk.to(whose, second, 50))).containsExactly(first);
        assertThat(ids(desk.to(whose, null, 1))).containsExactly(second);
        assertThat(desk.to(EmailAddress.parse("zhang@example.com"), null, 50)).isEmpty();
    }

    @Test
    void parksAndRetriesWhatWaits() throws Exception {
        long id = queue("zhang@example.cn");
        desk.park(id);
        assertThat(claims.next("claim")).isEmpty();
        desk.retry(id);
        assertThat(claims.next("claim")).isPresent();
    }

    @Test
    void waitsForTheOperatorWhenItCouldNotBeSent() throws Exception {
        long id = queue("zhang@example.cn");
        claims.next("claim");
        claims.refused(id, "claim", "550 no such mailbox");
        assertThat(tray.link(WaitingKind.PARKED_MAIL, id))
                .isEqualTo("/operator/mail.xhtml?id=" + id);
        desk.settle(id);
        tray.lacks(WaitingKind.PARKED_MAIL, id);
        assertThat(desk.list(MailState.PARKED, null, 1).get(0).settled()).isTrue();
        assertThatThrownBy(() -> desk.settle(id)).is(rejectedAs(NoticeRefusal.MAIL_IN_OTHER_STATE));
        desk.retry(id);
        claims.next("other");
        claims.refused(id, "other", "550 no such mailbox");
        tray.holds(WaitingKind.PARKED_MAIL, id);
        desk.retry(id);
        tray.lacks(WaitingKind.PARKED_MAIL, id);
        desk.park(id);
        tray.lacks(WaitingKind.PARKED_MAIL, id);
    }

    @Test
    void leavesAllParkedMailsUnsent() throws Exception {
        long id = queue("zhang@example.cn");
        assertThatThrownBy(() -> desk.settle(id)).is(rejectedAs(NoticeRefusal.MAIL_IN_OTHER_STATE));
        claims.next("claim");
        claims.refused(id, "claim", "550 no such mailbox");
        assertThatThrownBy(() -> desk.settleAll(MailState.WAITING))
                .is(rejectedAs(NoticeRefusal.MAIL_IN_OTHER_STATE));
        assertThat(desk.settleAll(MailState.PARKED)).isPositive();
        assertThat(desk.settleAll(null)).isZero();
        tray.lacks(WaitingKind.PARKED_MAIL, id);
    }

    @Test
    void parksAndRetriesAllInAStateAndTouchesNoOther() throws Exception {
        long sending = queue("zhang@example.cn");
        claims.next("claim");
        long first = queue("li@example.cn");
        long second = queue("wang@example.cn");
        assertThat(desk.parkAll(null)).isEqualTo(2);
        assertThat(ids(desk.list(MailState.PARKED, null, 50))).containsExactly(second, first);
        assertThat(claims.next("other")).isEmpty();
        assertThat(desk.retryAll(MailState.PARKED)).isEqualTo(2);
        assertThat(desk.retryAll(MailState.PARKED)).isZero();
        assertThat(ids(desk.list(MailState.WAITING, null, 50))).containsExactly(second, first);
        assertThat(desk.parkAll(MailState.WAITING)).isEqualTo(2);
        assertThat(desk.retryAll(null)).isEqualTo(2);
        assertThat(claims.next("other")).isPresent();
        assertThat(ids(desk.list(MailState.SENDING, null, 50))).contains(sending);
    }

    @Test
    void refusesAnActOnAllThatIsNotForTheirState() {
        assertThatThrownBy(() -> desk.parkAll(MailState.PARKED))
                .is(rejectedAs(NoticeRefusal.MAIL_IN_OTHER_STATE));
        assertThatThrownBy(() -> desk.retryAll(MailState.SENT))
                .is(rejectedAs(NoticeRefusal.MAIL_IN_OTHER_STATE));
    }

    @Test
    void refusesToTouchAMailThatIsBeingSentOrWasSent() throws Exception {
        long id = queue("zhang@example.cn");
        claims.next("claim");
        assertThatThrownBy(() -> desk.park(id)).is(rejectedAs(NoticeRefusal.MAIL_IN_OTHER_STATE));
        claims.sent(id, "claim");
        assertThatThrownBy(() -> desk.retry(id)).is(rejectedAs(NoticeRefusal.MAIL_IN_OTHER_STATE));
        assertThatThrownBy(() -> desk.open(-1)).is(rejectedAs(NoticeRefusal.MAIL_UNKNOWN));
    }

    @Test
    @Clause("B1")
    void tellsTheMinistryOfAMailThatNobodyLookedAt() throws Exception {
        long id = queue("zhang@example.cn");
        claims.next("claim");
        claims.refused(id, "claim", "550");
        tray.becomesOverdue(WaitingKind.PARKED_MAIL, id, LocalDate.of(2026, 11, 27));
        tray.escalatesUntil(WaitingKind.PARKED_MAIL, id, () -> desk.settle(id));
    }

    private static List<Long> ids(List<MailLine> lines) {
        return lines.stream().map(MailLine::id).toList();
    }

    private long queue(String recipient) throws Exception {
        return TestTransactions.inNew(
                () -> {
                    Mail mail = MailSenderTest.mail(recipient, null, clock.instant());
                    em.persist(mail);
                    return mail.id();
                });
    }
}
