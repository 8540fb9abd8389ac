package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.law.Shanghai;
import org.beian.party.Authorities;
import org.beian.testing.TestClock;

/**
 * Test fixture that looks into the in-tray of whoever is signed in, among what others left there.
 */
@Dependent
public class InTray {

    private static final int MOST = 501;

    @Inject WaitingList waiting;
    @Inject WaitingReminders reminders;
    @Inject Authorities authorities;
    @Inject EntityManager em;
    @Inject Callers callers;

    /** Cases that wait, at most 501. */
    List<WaitingCase> listed(WaitingKind kind) {
        return waiting.next(kind, WaitingPosition.START, MOST);
    }

    /** Asserts that a case waits once, and that as many are counted as listed. */
    public WaitingCase holds(WaitingKind kind, long id) {
        List<WaitingCase> listed = listed(kind);
        assertThat(listed).extracting(WaitingCase::id).containsOnlyOnce(id);
        assertAgrees(kind, listed);
        return listed.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    /** Asserts that a case does not wait, and that as many are counted as listed. */
    public void lacks(WaitingKind kind, long id) {
        List<WaitingCase> listed = listed(kind);
        assertThat(listed).extracting(WaitingCase::id).doesNotContain(id);
        assertAgrees(kind, listed);
    }

    /** Asserts that nothing of a kind ever waits for the role of the caller. */
    public void hasNo(WaitingKind kind) {
        assertThat(waiting.counts()).doesNotContainKey(kind);
        assertThat(listed(kind)).isEmpty();
    }

    /** Number of a kind, counted up to 1,001. */
    public int count(WaitingKind kind) {
        return waiting.counts().get(kind).all();
    }

    /** Asserts that a case is overdue from the day after its last one. */
    public void becomesOverdue(WaitingKind kind, long id, LocalDate last) {
        WaitingCase found = holds(kind, id);
        assertThat(found.deadline()).isEqualTo(last);
        assertThat(found.isOverdue(Shanghai.date(TestClock.shared().instant()))).isFalse();
        int before = waiting.counts().get(kind).overdue();
        TestClock.shared().set(last.plusDays(1).atTime(0, 5));
        assertThat(holds(kind, id).isOverdue(last.plusDays(1))).isTrue();
        assertThat(waiting.counts().get(kind).overdue()).isGreaterThan(before);
    }

    /**
     * Asserts that an overdue case is escalated once, that it stays so with each run of the timer
     * as long as it waits, and no longer once it is answered.
     */
    public void escalatesUntil(WaitingKind kind, long id, Runnable answer) {
        authorities.ensure();
        remind(kind);
        assertThat(escalations(kind, id)).isEqualTo(1);
        remind(kind);
        TestClock.shared().advance(Duration.ofDays(3));
        remind(kind);
        assertThat(escalations(kind, id)).isEqualTo(1);
        answer.run();
        remind(kind);
        assertThat(escalations(kind, id)).isZero();
    }

    /** Notes all of a kind that is to be noted, as the timer does for each kind. */
    public void remind(WaitingKind kind) {
        while (reminders.remind(kind) > 0) {
            // the next part
        }
    }

    private long escalations(WaitingKind kind, long id) {
        return em.createQuery(
                        """
                        select count(n) from WaitingNotice n where n.kind = :kind
                        and n.caseId = :id and n.stage = :stage and n.endedAt is null""",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("stage", WaitingStage.ESCALATED)
                .getSingleResult();
    }

    /** Path of the caller's page where a case is done. */
    public String link(WaitingKind kind, long id) {
        Caller caller = callers.current();
        return kind.one(caller, holds(kind, id));
    }

    /** The same for a case of a kind without last day, also behind more than are listed. */
    public Optional<String> linkOfUndated(WaitingKind kind, long id) {
        Caller caller = callers.current();
        return waiting
                .next(kind, new WaitingPosition(WaitingPosition.NEVER, kind, id - 1), 1)
                .stream()
                .filter(found -> found.id() == id)
                .map(found -> kind.one(caller, found))
                .findFirst();
    }

    private void assertAgrees(WaitingKind kind, List<WaitingCase> listed) {
        assertThat(Math.min(waiting.counts().get(kind).all(), MOST)).isEqualTo(listed.size());
    }
}
