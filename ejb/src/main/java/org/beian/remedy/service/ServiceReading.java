package org.beian.remedy.service;

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
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.remedy.RemedyRefusal;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of the service of letters (B5): an authority that of the letters that it issued, the
 * ministry any by its number, a party that of its own letters.
 */
@Stateless
public class ServiceReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject ServiceRepository services;
    @Inject LetterParties parties;
    @Inject ServiceViews views;
    @Inject Letters letters;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Letters of the caller's authority: of those that are not served the oldest first, of the
     * others the latest.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<ServiceView> list(ServiceFilter filter, Long after, int limit, Locale locale) {
        boolean ascending = filter.state() == ServiceState.UNSERVED;
        long first = ascending ? 0 : Long.MAX_VALUE;
        String order =
                ascending
                        ? " and s.id > :last order by s.id"
                        : " and s.id < :last order by s.id desc";
        return query(filter, "s", order, ServiceRecord.class)
                .setParameter("last", after == null ? first : after)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(service -> views.of(service, locale))
                .toList();
    }

    /** Number of letters that the filter lets through, counted up to 1,001. */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public int count(ServiceFilter filter) {
        return BoundedCount.of(query(filter, "s.id", "", Long.class));
    }

    private <T> TypedQuery<T> query(
            ServiceFilter filter, String selected, String rest, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                                "select "
                                        + selected
                                        + " from ServiceRecord s where s.authority = :authority"
                                        + filter.condition()
                                        + rest,
                                type)
                        .setParameter(
                                "authority",
                                callers.current().authority().map(Authority::code).orElse(""))
                        .setParameter("state", filter.state());
        if (filter.way() != null) {
            query.setParameter("way", filter.way());
        }
        return filter.number().isEmpty()
                ? query
                : query.setParameter("number", LikePattern.prefix(filter.number()));
    }

    /**
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_NOT_FOUND} when there is no such letter,
     *     or another authority issued it
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public ServiceView show(Long letterId, Locale locale) {
        return views.of(readable(letterId), locale);
    }

    /** Whether the addressee agreed to electronic service; as {@link #show}. */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public boolean isAgreed(Long letterId) {
        return parties.agreedAddress(readable(letterId)).isPresent();
    }

    /** Whether the caller's authority issued the letter, and records its service. */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public boolean isOwn(Long letterId) {
        return callers.current().authority().equals(Optional.of(readable(letterId).authority()));
    }

    /** History of a letter's service, the latest first; as {@link #show}. */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<HistoryEntry> history(Long letterId) {
        return history.latestFirst(readable(letterId));
    }

    /**
     * The letter itself, for its authority, the ministry and its parties.
     *
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_NOT_FOUND} for anybody else
     */
    @Clause({"B5", "8.8"})
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Letters.Pdf letter(Long letterId, Locale locale) {
        return letters.pdf(letters.find(readable(letterId).id()).orElseThrow(), locale);
    }

    /**
     * The document that proves the service.
     *
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_NOT_FOUND} also when there is none
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Attachment proof(Long letterId) {
        return Optional.ofNullable(readable(letterId).proof())
                .flatMap(attachments::content)
                .orElseThrow(() -> RemedyRefusal.SERVICE_NOT_FOUND.of(letterId));
    }

    /**
     * How a letter was served, for whoever reads the letter.
     *
     * @return empty when there is no such letter, or the caller is neither its authority nor party
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Optional<ServiceView> ofLetter(String number, Locale locale) {
        return services.ofNumber(number)
                .filter(this::mayRead)
                .map(found -> views.of(found, locale));
    }

    private ServiceRecord readable(Long letterId) {
        return hidden.unlessHidden(services.find(letterId), this::mayRead)
                .orElseThrow(() -> RemedyRefusal.SERVICE_NOT_FOUND.of(letterId));
    }

    private boolean mayRead(ServiceRecord service) {
        Caller caller = callers.current();
        if (caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY)) {
            return caller.has(MINISTRY)
                    || caller.authority().filter(service.authority()::equals).isPresent();
        }
        return parties.isParty(service, caller.unitId());
    }
}
