package org.beian.notice.own;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.Caller;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.value.EmailAddress;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the mails to an account's own address. */
@DatabaseTest
@Clause("8.8")
class OwnMailsTest {

    /** Keys that no sequence comes to. */
    private static long nextId = -1_000_000;

    @Inject OwnMails mails;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    void showsMailsToTheOwnAddressTheLatestFirst() throws Exception {
        String address = SeededUnits.unique("own") + "@example.cn";
        queue(address, "第一封");
        queue(address, "第二封");
        queue("other" + address, "他人的");
        become(address);
        assertThat(mails.latest(5)).extracting(OwnMail::subject).containsExactly("第二封", "第一封");
        assertThat(mails.latest(-1)).extracting(OwnMail::subject).containsExactly("第二封");
    }

    @Test
    void showsNoneWhereNoAddressIsKnown() throws Exception {
        become(null);
        assertThat(mails.latest(5)).isEmpty();
        callers.become(new Caller(null, "nobody", "示例人员", null, Set.of("ADMIN"), "request"));
        assertThat(mails.latest(5)).isEmpty();
    }

    private void become(String address) throws Exception {
        Long id =
                TestTransactions.inNew(
                        () -> {
                            Account account =
                                    new Account(
                                            SeededUnits.unique("user"),
                                            "示例人员",
                                            units.provider(Province.NINGXIA).id(),
                                            Set.of("ADMIN"),
                                            TestClock.shared().instant());
                            if (address != null) {
                                account.reachedAt(EmailAddress.parse(address));
                            }
                            em.persist(account);
                            return account.id();
                        });
        callers.become(new Caller(id, "user", "示例人员", null, Set.of("ADMIN"), "request"));
    }

    private void queue(String address, String subject) throws Exception {
        TestTransactions.inNew(
                () ->
                        em.createNativeQuery(
                                        """
                                        insert into mail (id, message_id, recipient, subject, body,
                                          language, state, attempts, created_at, due_at, version)
                                        values (?4, ?1, ?2, ?3, 'x', 'zh-CN', 'SENT', 1,
                                          current_timestamp, current_timestamp, 0)""")
                                .setParameter(1, subject + address)
                                .setParameter(2, address)
                                .setParameter(3, subject)
                                .setParameter(4, nextId++)
                                .executeUpdate());
    }
}
