package org.beian.supervision.verification;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.ServedFilings;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.notice.FiledParties;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.supervision.VerificationRefusal;
import org.beian.supervision.VerificationTask;
import org.beian.supervision.VerificationTaskRepository;
import org.beian.supervision.VerificationTaskState;
import org.beian.supervision.verification.VerificationTaskLetters.Occasion;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.VisibleText;

/**
 * Acts of an authority on verification tasks (7.3): it sends them to the providers that serve its
 * filings, reminds of what is overdue, and takes them back.
 */
@Stateless
@RolesAllowed({REVIEWER, MINISTRY})
public class VerificationTasking {

    /** Most characters of a question or a reason. */
    public static final int LONGEST = 2000;

    /** Most filing numbers of a request. */
    public static final int MOST = 50;

    private static final int SHORTEST = 4;

    @Inject VerificationTaskRepository tasks;
    @Inject VerificationTaskLimits limits;
    @Inject VerificationTaskLetters letters;
    @Inject VerificationTaskNotices notices;
    @Inject ServedFilings served;
    @Inject FiledParties parties;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Sends a task to each provider of each filing that has none open about it; all or none.
     *
     * @return number of tasks
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_TEXT_INVALID} for the
     *     question
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_NUMBERS_INVALID} without
     *     a number, with too many, and for one of no filing in force of this authority that a
     *     provider serves
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_OPEN} when nobody is
     *     left to ask
     */
    @Clause("7.3")
    public int send(TaskRequest request) {
        String question = text(request.question());
        List<String> numbers =
                request.filingNumbers().stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw VerificationRefusal.VERIFICATION_TASK_NUMBERS_INVALID.of("", MOST);
        }
        int sent = numbers.stream().mapToInt(number -> send(number, question)).sum();
        if (sent == 0) {
            throw VerificationRefusal.VERIFICATION_TASK_OPEN.of();
        }
        return sent;
    }

    private int send(String number, String question) {
        CancellationTarget target =
                served.inForce(number)
                        .filter(found -> isOwn(parties.authorityOf(found.subject())))
                        .orElseThrow(() -> numberInvalid(number));
        Set<Long> providers = served.providersOf(target);
        if (providers.isEmpty()) {
            throw numberInvalid(number);
        }
        List<Long> asked =
                providers.stream()
                        .filter(provider -> !tasks.isOpen(provider, target.number()))
                        .toList();
        asked.forEach(provider -> send(target, provider, question));
        return asked.size();
    }

    private static RequestRejected numberInvalid(String number) {
        return VerificationRefusal.VERIFICATION_TASK_NUMBERS_INVALID.of(
                TextNormalizer.shortened(number), MOST);
    }

    private void send(CancellationTarget target, Long provider, String question) {
        Instant now = clock.instant();
        VerificationTask task =
                new VerificationTask(
                        target,
                        parties.authorityOf(target.subject()),
                        provider,
                        question,
                        callers.current().username(),
                        now);
        limits.tell(task, now);
        tasks.add(task);
        Letter letter = letters.issue(task, Occasion.SENT);
        history.write(
                task, Act.move("SEND", null, task.state(), letter.number(), "7.3"), task, letter);
        notices.told(task, Occasion.SENT, letter);
    }

    /**
     * Reminds the provider of what is overdue, with a letter that gives it its time anew.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_NOT_FOUND} when another
     *     authority sent it
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_STALE} when it changed
     *     since
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_STATE_FORBIDS} when it
     *     has ended
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_EARLY} before the
     *     provider's last day is over
     */
    @Clause("7.3")
    public void remind(String id, int version) {
        VerificationTask task = own(id, version);
        task.requireOpen();
        if (!Shanghai.date(clock.instant()).isAfter(task.due())) {
            throw VerificationRefusal.VERIFICATION_TASK_EARLY.of(task.id(), task.due());
        }
        limits.tell(task, clock.instant());
        Letter letter = letters.issue(task, Occasion.REMINDED);
        history.write(task, Act.note("REMIND", letter.number(), "7.3"), task, letter);
        notices.told(task, Occasion.REMINDED, letter);
    }

    /**
     * Takes a task back.
     *
     * @param reason 4 to 2000 characters; the provider reads it
     * @throws RequestRejected as {@link #remind}, but for the day
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_TEXT_INVALID} for the
     *     reason
     */
    @Clause("7.3")
    public void revoke(String id, int version, String reason) {
        VerificationTask task = own(id, version);
        VerificationTaskState before = task.state();
        String said = text(reason);
        task.revoke(said, clock.instant());
        history.write(task, Act.move("REVOKE", before, task.state(), said, "7.3"), task);
        notices.ended(task);
    }

    private static String text(String given) {
        return VisibleText.given(given, SHORTEST, LONGEST)
                .orElseThrow(
                        () ->
                                VerificationRefusal.VERIFICATION_TASK_TEXT_INVALID.of(
                                        SHORTEST, LONGEST));
    }

    private VerificationTask own(String id, int version) {
        VerificationTask task =
                hidden.unlessHidden(tasks.lock(id), found -> isOwn(found.authority()))
                        .orElseThrow(() -> VerificationRefusal.VERIFICATION_TASK_NOT_FOUND.of(id));
        if (task.version() != version) {
            throw VerificationRefusal.VERIFICATION_TASK_STALE.of(task.id());
        }
        return task;
    }

    private boolean isOwn(Authority authority) {
        return callers.current().authority().equals(Optional.of(authority));
    }
}
