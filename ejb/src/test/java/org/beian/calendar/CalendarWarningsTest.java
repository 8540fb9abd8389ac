package org.beian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.notice.Outbox;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.Test;

/** Tests of the warning that the calendar ends: 2026 is the last year that is shipped. */
@DatabaseTest
@Clause("B1")
class CalendarWarningsTest {

    @Inject CalendarEnd end;
    @Inject EntityManager em;
    @Inject Outbox outbox;

    @Test
    void warnsOnceFromThreeMonthsBefore() throws Exception {
        on(2026, 9, 30);
        assertThat(end.isNear()).isFalse();
        warn(Optional.of("operator@example.cn"));
        assertThat(mails()).isEmpty();

        on(2026, 10, 1);
        assertThat(end.isNear()).isTrue();
        assertThat(end.missingYear()).isEqualTo(2027);
        warn(Optional.empty());
        assertThat(mails()).as("nobody to tell yet").isEmpty();
        warn(Optional.of("operator@example.cn;second@example.cn"));
        warn(Optional.of("operator@example.cn"));
        assertThat(mails()).hasSize(2).allMatch(subject -> subject.contains("2027"));
    }

    private static void on(int year, int month, int day) {
        TestClock.shared().set(LocalDateTime.of(year, month, day, 10, 0));
    }

    private void warn(Optional<String> recipients) throws Exception {
        CalendarWarnings warnings = new CalendarWarnings();
        warnings.recipients = recipients;
        warnings.em = em;
        warnings.end = end;
        warnings.outbox = outbox;
        warnings.clock = TestClock.shared();
        TestTransactions.inNew(
                () -> {
                    warnings.warn();
                    return null;
                });
    }

    private List<String> mails() throws Exception {
        return TestTransactions.inNew(
                () ->
                        em.createQuery(
                                        "select m.subject from Mail m"
                                                + " where m.caseType = 'CALENDAR_YEAR'",
                                        String.class)
                                .getResultList());
    }
}
