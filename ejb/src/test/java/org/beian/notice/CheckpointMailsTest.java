package org.beian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.beian.trail.SignedCheckpoint;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CheckpointMailsTest {

    private static final SignedCheckpoint TAKEN =
            new SignedCheckpoint(
                    "trail-1.jsonl", "{\"checkpoint\":1}\n{\"signature\":\"a{0}b\"}\n");

    @Inject Outbox outbox;
    @Inject EntityManager em;

    @Test
    @Clause("B8")
    void mailsACheckpointAsItIsToEachAddress() throws Exception {
        mail(Optional.of("audit-1@example.cn;audit-2@example.cn"));
        List<Mail> queued =
                TestTransactions.inNew(
                        () ->
                                em.createQuery(
                                                "select m from Mail m where m.caseType = 'HISTORY'",
                                                Mail.class)
                                        .getResultList());
        assertThat(queued).hasSize(2);
        assertThat(queued)
                .allMatch(mail -> mail.body().contains(TAKEN.text().strip()))
                .allMatch(mail -> mail.subject().endsWith(TAKEN.name()));
    }

    @Test
    void mailsNothingWithoutAnAddress() throws Exception {
        long before = mails();
        mail(Optional.empty());
        assertThat(mails()).isEqualTo(before);
    }

    private void mail(Optional<String> recipients) throws Exception {
        CheckpointMails mails = new CheckpointMails();
        mails.recipients = recipients;
        mails.outbox = outbox;
        TestTransactions.inNew(
                () -> {
                    mails.mail(TAKEN);
                    return null;
                });
    }

    private long mails() throws Exception {
        return TestTransactions.inNew(
                () -> em.createQuery("select count(m) from Mail m", Long.class).getSingleResult());
    }
}
