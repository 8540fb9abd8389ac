package org.beian.remedy.procedure;

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
import org.beian.access.notice.StopAccessNotice;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.Letters;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.remedy.Remedy;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.service.LetterParties;
import org.beian.remedy.service.ServiceRecord;
import org.beian.remedy.service.ServiceRepository;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of remedies (B5): an authority those against its own decisions, the ministry any by its
 * number, a party those against decisions that concern it, a provider also those against decisions
 * from which an order to it followed.
 */
@Stateless
public class RemedyReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject RemedyRepository remedies;
    @Inject ServiceRepository services;
    @Inject LetterParties parties;
    @Inject WhatFollowed followed;
    @Inject Letters letters;
    @Inject Attachments attachments;
    @Inject Units units;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Remedies at the caller's authority, of a sponsor or provider those that concern it, the
     * latest first.
     *
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<RemedyView> list(RemedyFilter filter, long before, int limit, Locale locale) {
        return query(filter, "r", " and r.id < :before order by r.id desc", Remedy.class)
                .setParameter("before", before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(remedy -> view(remedy, List.of(), locale))
                .toList();
    }

    /** Number of remedies that the filter lets through, counted up to 1,001. */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public int count(RemedyFilter filter) {
        return BoundedCount.of(query(filter, "r.id", "", Long.class));
    }

    private <T> TypedQuery<T> query(
            RemedyFilter filter, String selected, String rest, Class<T> type) {
        Caller caller = callers.current();
        boolean official = isOfficial();
        String whose =
                official
                        ? " from Remedy r where r.authority = :authority"
                        : " from Remedy r, ServiceRecord s where s.id = r.attackedId and "
                                + LetterParties.CONCERNED;
        TypedQuery<T> query =
                em.createQuery("select " + selected + whose + filter.condition() + rest, type)
                        .setParameter("state", filter.state());
        if (official) {
            query.setParameter("authority", caller.authority().map(Authority::code).orElse(""));
        } else {
            query.setParameter("unit", caller.unitId());
        }
        return filter.kind() == null ? query : query.setParameter("kind", filter.kind());
    }

    /**
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_NOT_FOUND} when there is none, or none
     *     that the caller may know of
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public RemedyView show(Long id, Locale locale) {
        Remedy remedy = readable(id);
        List<StopAccessNotice> orders = orders(remedy);
        return view(remedy, isOfficial() ? orders : own(orders), locale);
    }

    /**
     * The remedies against the decision of a letter, the oldest first, as far as the caller may.
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<RemedyView> against(String letterNumber, Locale locale) {
        return services.ofNumber(letterNumber).stream()
                .flatMap(letter -> remedies.against(letter.id()).stream())
                .filter(this::mayRead)
                .map(remedy -> view(remedy, List.of(), locale))
                .toList();
    }

    /**
     * The remedies against an order to stop access and against the decision behind it, as far as
     * the caller may know them.
     *
     * @param notice id of the order
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public List<RemedyView> ofOrder(Long notice, Locale locale) {
        return em.createQuery(
                        """
                        select r from Remedy r, ServiceRecord s, StopAccessNotice n
                        where n.id = :notice and s.id = r.attackedId
                        and (s.aboutType = :type and s.aboutId = n.id
                        or s.aboutType = n.causeType and s.aboutId = n.causeId) order by r.id""",
                        Remedy.class)
                .setParameter("notice", notice)
                .setParameter("type", StopAccessNotice.CASE_TYPE)
                .getResultStream()
                .filter(this::mayRead)
                .map(remedy -> view(remedy, List.of(), locale))
                .toList();
    }

    /** History of a remedy, the latest first; as {@link #show}, for authorities. */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<HistoryEntry> history(Long id) {
        return history.latestFirst(readable(id));
    }

    /** Whether the decision was the caller's authority's, which records what becomes of it. */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public boolean isOwn(Long id) {
        return callers.current().authority().equals(Optional.of(readable(id).authority()));
    }

    /**
     * The letter on the outcome.
     *
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_NOT_FOUND} also before, and for a
     *     provider to whom it is not addressed
     */
    @Clause("B5")
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public Letters.Pdf letter(Long id, Locale locale) {
        Remedy remedy = readable(id);
        return Optional.ofNullable(remedy.letterId())
                .filter(any -> isOfficial() || isParty(remedy))
                .flatMap(letters::find)
                .map(letter -> letters.pdf(letter, locale))
                .orElseThrow(() -> RemedyRefusal.REMEDY_NOT_FOUND.of(id));
    }

    /**
     * The paper of the outcome.
     *
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_NOT_FOUND} also before
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Attachment paper(Long id) {
        return Optional.ofNullable(readable(id).paper())
                .flatMap(attachments::content)
                .orElseThrow(() -> RemedyRefusal.REMEDY_NOT_FOUND.of(id));
    }

    private Remedy readable(Long id) {
        return hidden.unlessHidden(remedies.find(id), this::mayRead)
                .orElseThrow(() -> RemedyRefusal.REMEDY_NOT_FOUND.of(id));
    }

    private boolean mayRead(Remedy remedy) {
        Caller caller = callers.current();
        if (isOfficial()) {
            return caller.has(MINISTRY)
                    || caller.authority().filter(remedy.authority()::equals).isPresent();
        }
        return isParty(remedy) || !own(orders(remedy)).isEmpty();
    }

    private boolean isOfficial() {
        Caller caller = callers.current();
        return caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
    }

    private boolean isParty(Remedy remedy) {
        return parties.isParty(attackedBy(remedy), callers.current().unitId());
    }

    private List<StopAccessNotice> orders(Remedy remedy) {
        return followed.orders(attackedBy(remedy));
    }

    private List<StopAccessNotice> own(List<StopAccessNotice> orders) {
        Long unit = callers.current().unitId();
        return orders.stream().filter(order -> order.providerId().equals(unit)).toList();
    }

    private ServiceRecord attackedBy(Remedy remedy) {
        return services.find(remedy.attackedId()).orElseThrow();
    }

    private RemedyView view(Remedy remedy, List<StopAccessNotice> orders, Locale locale) {
        LetterText attacked = letters.text(letters.find(remedy.attackedId()).orElseThrow(), locale);
        return new RemedyView(
                remedy.id(),
                remedy.kind(),
                remedy.state(),
                remedy.attackedId(),
                remedy.attackedNumber(),
                attacked.title(),
                attacked.addressee(),
                units.nameOf(remedy.authority()).orElse(""),
                remedy.filedOn(),
                remedy.body(),
                remedy.late(),
                remedy.recordedAt(),
                remedy.stayFrom(),
                remedy.stayUntil(),
                remedy.outcomeDay(),
                remedy.outcome(),
                Optional.ofNullable(remedy.letterId())
                        .flatMap(letters::find)
                        .map(Letter::number)
                        .orElse(null),
                orders,
                remedy.version());
    }
}
