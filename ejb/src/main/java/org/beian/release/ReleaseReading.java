package org.beian.release;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of releases of domains: an applicant its own, a former holder those from its filings, an
 * authority those that it decides (B11).
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
public class ReleaseReading {

    private static final int MOST = 501;

    /** Acts by which the applicant would be recognised. */
    private static final Set<String> OF_APPLICANT = Set.of("APPLY_RELEASE", "WITHDRAW");

    @Inject EntityManager em;
    @Inject ReleaseRepository releases;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Releases by the authority's last day: of open ones the first comes first, of others the last.
     *
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("B11")
    public List<DomainRelease> list(ReleaseState state, QueuePosition after, int limit) {
        boolean open = state == ReleaseState.UNDER_REVIEW;
        String order = QueuePosition.order("r.deadline", "r.id", open);
        return QueuePosition.page(
                        query("r", " and r.state = :state" + order, DomainRelease.class)
                                .setParameter("state", state),
                        after,
                        open,
                        Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of releases in a state, counted up to 1,001. */
    @Clause("B11")
    public int count(ReleaseState state) {
        return BoundedCount.of(
                query("r.id", " and r.state = :state", Long.class).setParameter("state", state));
    }

    /**
     * Releases in the order of their ids.
     *
     * @param state null for all
     * @param after id of the last one seen
     */
    @Clause("B11")
    public List<DomainRelease> after(ReleaseState state, long after, int limit) {
        String some = state == null ? "" : " and r.state = :state";
        TypedQuery<DomainRelease> query =
                query("r", some + " and r.id > :last order by r.id", DomainRelease.class)
                        .setParameter("last", after)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)));
        return (state == null ? query : query.setParameter("state", state)).getResultList();
    }

    private <T> TypedQuery<T> query(String selected, String rest, Class<T> type) {
        Caller caller = callers.current();
        String whose =
                caller.has(SPONSOR)
                        ? "(r.applicantId = :owner or r.subjectId in (select s.id from"
                                + " IcpSubject s where s.holderId = :owner))"
                        : caller.has(PROVIDER) ? "r.applicantId = :owner" : "r.authority = :owner";
        boolean unit = caller.has(SPONSOR) || caller.has(PROVIDER);
        return em.createQuery(
                        "select " + selected + " from DomainRelease r where " + whose + rest, type)
                .setParameter(
                        "owner",
                        unit
                                ? caller.unitId()
                                : caller.authority().map(Authority::code).orElse(""));
    }

    /**
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_NOT_FOUND} when there is none, or none
     *     that the caller may know of
     */
    @Clause("B11")
    public DomainRelease show(Long id) {
        return hidden.unlessHidden(releases.find(id), this::mayRead)
                .orElseThrow(() -> ReleaseRefusal.RELEASE_NOT_FOUND.of(id));
    }

    /** Whether the caller is the former holder of a release that it may read. */
    @Clause("B11")
    public boolean isFormerHolders(Long id) {
        return isFormerHolder(show(id));
    }

    /**
     * History of a release, the latest first; as {@link #show}. Who applied is not told to the
     * former holder.
     */
    @Clause("B11")
    public List<HistoryEntry> history(Long id) {
        DomainRelease release = show(id);
        boolean former = isFormerHolder(release);
        return history.latestFirst(release).stream()
                .filter(entry -> !former || !OF_APPLICANT.contains(entry.act()))
                .toList();
    }

    /**
     * The letters of a release that are addressed to the caller, all of them for an authority, the
     * oldest first; as {@link #show}.
     */
    @Clause("B5")
    public List<Letter> letters(Long id) {
        DomainRelease release = show(id);
        boolean official = !callers.current().has(SPONSOR) && !callers.current().has(PROVIDER);
        boolean former = isFormerHolder(release);
        return letters.of(release).stream()
                .filter(
                        letter ->
                                official
                                        || former
                                                != DomainRelease.LETTER_TO_APPLICANT.equals(
                                                        letter.kind()))
                .toList();
    }

    /**
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_NOT_FOUND} also for a letter of another
     *     case, or to the other side
     */
    @Clause("B5")
    public Letters.Pdf pdf(Long id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> ReleaseRefusal.RELEASE_NOT_FOUND.of(id));
    }

    /**
     * A document of a release: the mandate is for the applicant, the answer's for the former
     * holder, both for the authority.
     *
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_NOT_FOUND} for any other
     */
    @Clause("B11")
    public Attachment document(Long id, String attachment) {
        DomainRelease release = show(id);
        Caller caller = callers.current();
        boolean official = !caller.has(SPONSOR) && !caller.has(PROVIDER);
        return Stream.of(
                        official || !isFormerHolder(release) ? release.mandate() : null,
                        official || isFormerHolder(release) ? release.answerDocument() : null)
                .filter(document -> document != null && document.equals(attachment))
                .findFirst()
                .flatMap(attachments::content)
                .orElseThrow(() -> ReleaseRefusal.RELEASE_NOT_FOUND.of(id));
    }

    private boolean isFormerHolder(DomainRelease release) {
        Caller caller = callers.current();
        return caller.has(SPONSOR)
                && caller.unitId()
                        .equals(em.find(IcpSubject.class, release.subjectId()).holderId());
    }

    private boolean mayRead(DomainRelease release) {
        Caller caller = callers.current();
        if (caller.has(SPONSOR) || caller.has(PROVIDER)) {
            return caller.unitId().equals(release.applicantId()) || isFormerHolder(release);
        }
        return caller.has(MINISTRY)
                || caller.authority().filter(release.authority()::equals).isPresent();
    }
}
