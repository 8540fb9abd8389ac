package org.beian.cancellation.procedure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationState;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.review.DecidedPosition;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of applications for cancellation: a unit its own and, as a sponsor, those about its
 * filing; an authority those that it decides; the ministry all (article 15, 5.2).
 */
@Stateless
public class CancellationReading {

    private static final int MOST = 501;

    /** Acts by which an authority shares its work among its reviewers; not shown outside of it. */
    private static final Set<String> INTERNAL_ACTS = Set.of("TAKE", "TAKE_OVER", "RELEASE");

    @Inject CancellationRepository cancellations;
    @Inject CancellationViews views;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * The caller's cancellations, the latest first.
     *
     * @param state null for all
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("15.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public List<CancellationView> own(CancellationState state, long before, int limit) {
        return cancellations.own(callers.current().unitId(), state, before, bounded(limit)).stream()
                .map(views::of)
                .toList();
    }

    /** Number of the caller's cancellations, counted up to 1,001. */
    @Clause("15.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public int countOwn(CancellationState state) {
        return cancellations.countOwn(callers.current().unitId(), state);
    }

    /** What waits for the caller's authority, by deadline; at most 501. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<CancellationView> queue(QueuePosition after, int limit) {
        return official()
                .map(own -> cancellations.queue(own, after, bounded(limit)))
                .orElseGet(List::of)
                .stream()
                .map(views::of)
                .toList();
    }

    /** Number of what waits for the caller's authority, counted up to 1,001. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public int countQueue() {
        return official().map(cancellations::countQueue).orElse(0);
    }

    /** What the caller's authority decided, the latest first; at most 501. */
    @Clause("15.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<CancellationView> decided(DecidedPosition after, int limit) {
        return official()
                .map(own -> cancellations.decided(own, after, bounded(limit)))
                .orElseGet(List::of)
                .stream()
                .map(views::of)
                .toList();
    }

    /** Number of what the caller's authority decided, counted up to 1,001. */
    @Clause("15.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public int countDecided() {
        return official().map(cancellations::countDecided).orElse(0);
    }

    /**
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} when there is
     *     none, or none that the caller may know of
     */
    @Clause("15.1")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public CancellationView show(String id) {
        return views.of(readable(id));
    }

    /** History of a cancellation, the latest first; as {@link #show}. */
    @Clause("15.1")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<HistoryEntry> history(String id) {
        Cancellation cancellation = readable(id);
        boolean inside = official().isPresent();
        return history.latestFirst(cancellation).stream()
                .filter(entry -> inside || !INTERNAL_ACTS.contains(entry.act()))
                .toList();
    }

    /**
     * The letter of the decision; as {@link #show}.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} also before the
     *     decision
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Letters.Pdf letter(String id, Locale locale) {
        Letter letter =
                readable(id)
                        .decision()
                        .flatMap(decision -> letters.find(decision.letterId()))
                        .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
        return letters.pdf(letter, locale);
    }

    /** The letters of a cancellation, the oldest first; as {@link #show}. */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<Letter> letters(String id) {
        return letters.of(readable(id));
    }

    /**
     * One of these letters.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} also for a letter
     *     of another case
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
    }

    /**
     * A document of the application; as {@link #show}.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} also when the
     *     application does not name it
     */
    @Clause("15.2")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Attachment document(String id, String attachmentId) {
        return readable(id).documents().stream()
                .filter(document -> document.id().equals(attachmentId))
                .findFirst()
                .flatMap(document -> attachments.content(document.id()))
                .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
    }

    private Cancellation readable(String id) {
        return hidden.unlessHidden(cancellations.find(id), this::mayRead)
                .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
    }

    private boolean mayRead(Cancellation cancellation) {
        Caller caller = callers.current();
        boolean applicant =
                (caller.has(SPONSOR) || caller.has(PROVIDER))
                        && (cancellation.unitId().equals(caller.unitId())
                                || cancellations.isOfHolder(cancellation, caller.unitId()));
        return applicant
                || caller.has(MINISTRY)
                || official().filter(cancellation.authority()::equals).isPresent();
    }

    private Optional<Authority> official() {
        Caller caller = callers.current();
        boolean official = caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
        return caller.authority().filter(any -> official);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
