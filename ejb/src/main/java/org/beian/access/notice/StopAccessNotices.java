package org.beian.access.notice;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.access.AccessRefusal;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Reading of stop-access and resume-access notices (15.5): a provider its own, an authority those
 * that it issued, a bureau also those of others on filings in its province, the ministry all.
 */
@Stateless
public class StopAccessNotices {

    private static final int MOST = 501;

    @Inject StopAccessRepository notices;
    @Inject AccessDenials hidden;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject Callers callers;
    @Inject History history;

    /**
     * The calling provider's notices of one kind in the order in which they were issued.
     *
     * @param state null for all
     * @param after only ids above this one; 0 for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("7.10")
    @RolesAllowed(PROVIDER)
    public List<StopAccessNotice> own(
            AccessOrder ordered, StopAccessState state, long after, int limit) {
        return notices.ofProvider(
                callers.current().unitId(), ordered, state, after, bounded(limit));
    }

    /** Number of the calling provider's notices, counted up to 1,001. */
    @Clause("7.10")
    @RolesAllowed(PROVIDER)
    public int countOwn(StopAccessState state) {
        return notices.countOfProvider(callers.current().unitId(), state);
    }

    /**
     * The notices that the caller's authority issued, the latest first.
     *
     * @param state null for all
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("15.5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<StopAccessNotice> issued(StopAccessState state, long before, int limit) {
        return authority()
                .map(own -> notices.ofAuthority(own, state, before, bounded(limit)))
                .orElseGet(List::of);
    }

    /** Number of the notices that the caller's authority issued, counted up to 1,001. */
    @Clause("15.5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public int countIssued(StopAccessState state) {
        return authority().map(own -> notices.countOfAuthority(own, state)).orElse(0);
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} when there is none, or it
     *     is another provider's or authority's
     */
    @Clause("15.5")
    @RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
    public StopAccessNotice show(Long id) {
        return hidden.unlessHidden(notices.find(id), this::mayRead)
                .orElseThrow(() -> AccessRefusal.STOP_NOTICE_NOT_FOUND.of(id));
    }

    /** The resume-access notices after a stop-access notice, the oldest first; as {@link #show}. */
    @Clause("15.5")
    @RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<StopAccessNotice> resumptions(Long id) {
        return notices.causedBy(show(id));
    }

    /** The notices by which the same was ordered again after this one; as {@link #show}. */
    @Clause("16.4")
    @RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<StopAccessNotice> following(Long id) {
        return notices.following(show(id));
    }

    /** The history of a notice; as {@link #show}. */
    @Clause("15.5")
    @RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<HistoryEntry> history(Long id) {
        return history.of(show(id));
    }

    /** The letters of a notice, the oldest first; as {@link #show}. */
    @Clause("B5")
    @RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<Letter> letters(Long id) {
        return letters.of(show(id));
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} also for a letter of
     *     another case
     */
    @Clause("B5")
    @RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Letters.Pdf pdf(Long id, Long letterId, Locale locale) {
        return letters.pdf(letters.of(show(id)), letterId, locale)
                .orElseThrow(() -> AccessRefusal.STOP_NOTICE_NOT_FOUND.of(id));
    }

    /**
     * A document of the report.
     *
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} also when the report does
     *     not name it
     */
    @Clause("15.5")
    @RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Attachment document(Long id, String attachmentId) {
        return Optional.ofNullable(attachmentId)
                .filter(show(id).execution().attachments()::contains)
                .flatMap(attachments::content)
                .orElseThrow(() -> AccessRefusal.STOP_NOTICE_NOT_FOUND.of(id));
    }

    private boolean mayRead(StopAccessNotice notice) {
        Caller caller = callers.current();
        return caller.has(PROVIDER) && notice.providerId().equals(caller.unitId())
                || caller.has(MINISTRY)
                || authority().filter(notice.authority()::equals).isPresent()
                || isFiledHere(notice);
    }

    /** Whether it is about a filing in the province of the caller's bureau. */
    private boolean isFiledHere(StopAccessNotice notice) {
        Optional<Province> own = authority().flatMap(Authority::province);
        return own.isPresent() && own.equals(notice.filedIn());
    }

    private Optional<Authority> authority() {
        Caller caller = callers.current();
        boolean official = caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
        return caller.authority().filter(any -> official);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
