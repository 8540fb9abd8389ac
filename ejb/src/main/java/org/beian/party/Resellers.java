package org.beian.party;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;
import org.beian.value.InvalidValue;
import org.beian.value.UnifiedSocialCreditCode;
import org.beian.value.VisibleText;

/**
 * Chains of resellers through which a provider's access is sold on; the provider is responsible for
 * all of them (7.6).
 */
@Stateless
public class Resellers {

    /** Most links of one chain; a longer one is not looked up. */
    private static final int LONGEST = 20;

    private static final int NAME_LENGTH = 255;

    @Inject AccessDenials hidden;
    @Inject EntityManager em;
    @Inject Units units;
    @Inject ProviderAccessPolicy readers;
    @Inject CurrentActor actor;
    @Inject History history;
    @Inject Clock clock;

    /**
     * All resellers of a provider by name.
     *
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when the caller may not read this
     *     provider's records
     */
    @RolesAllowed({"PROVIDER", "CLERK", "REVIEWER", "MINISTRY", "SYSTEM"})
    public List<Reseller> list(Long providerId) {
        if (!readers.mayRead(providerId, today())) {
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
        return em.createQuery(
                        """
                        select r from Reseller r where r.providerId = :provider
                        order by r.name, r.id\
                        """,
                        Reseller.class)
                .setParameter("provider", providerId)
                .getResultList();
    }

    /**
     * Adds a reseller from today on.
     *
     * @param name 1 to 255 characters
     * @param creditCode unified social credit code, or null
     * @param upperId the reseller above, or null directly below the provider
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when the caller is not the provider
     * @throws RequestRejected {@link PartyRefusal#RESELLER_UNKNOWN} when the one above is not the
     *     provider's, or ended
     * @throws RequestRejected {@link PartyRefusal#RESELLER_DOUBLE} when the name stands there
     *     already
     * @throws RequestRejected {@link PartyRefusal#RESELLER_INCOMPLETE} when the name is missing or
     *     too long, or the code is invalid
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.6")
    public Reseller add(Long providerId, String name, String creditCode, Long upperId) {
        Unit provider = units.find(providerId).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
        if (!provider.is(Capacity.ACCESS_PROVIDER) || !isOwn(providerId)) {
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
        if (upperId != null) {
            upper(providerId, upperId);
        }
        Reseller added =
                new Reseller(providerId, upperId, nameOf(name), codeOf(creditCode), today());
        // one provider, one change: two clicks at once would not see each other
        em.lock(provider, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (list(providerId).stream().anyMatch(added::standsFor)) {
            throw PartyRefusal.RESELLER_DOUBLE.of(added.name());
        }
        em.persist(added);
        history.write(added, Act.note("ADD_RESELLER", null, "7.6"));
        return added;
    }

    /**
     * Moves a reseller, with everything below it, under another one.
     *
     * @param upperId null: directly below the provider
     * @throws RequestRejected {@link PartyRefusal#RESELLER_UNKNOWN} when either is not the caller's
     *     own, or ended
     * @throws RequestRejected {@link PartyRefusal#RESELLER_CYCLE} when the new place lies below the
     *     reseller itself
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.6")
    public void moveBelow(Long resellerId, Long upperId) {
        Reseller moved = own(resellerId);
        // two moves at once could close a ring that neither of them sees: one provider, one move
        Unit provider = units.find(moved.providerId()).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
        em.lock(provider, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        Long above = upperId;
        while (above != null) {
            Reseller link = upper(moved.providerId(), above);
            if (link.id().equals(moved.id())) {
                throw PartyRefusal.RESELLER_CYCLE.of(moved.name());
            }
            above = link.upperId().orElse(null);
        }
        moved.below(upperId);
        history.write(moved, Act.note("MOVE_RESELLER", null, "7.6"));
    }

    /**
     * Ends a reseller with today; from tomorrow on, chains through it are no longer known.
     *
     * @throws RequestRejected {@link PartyRefusal#RESELLER_UNKNOWN} when it is not the caller's own
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.6")
    public void end(Long resellerId) {
        Reseller ended = own(resellerId);
        ended.endOn(today());
        history.write(ended, Act.note("END_RESELLER", null, "7.6"));
    }

    /**
     * Whether a chain is on record today.
     *
     * @param chain names from the one directly below the provider down to the one who sells to the
     *     sponsor; empty means direct access and is always known
     */
    @PermitAll
    @Clause("7.6")
    public boolean known(Long providerId, List<String> chain) {
        if (chain.size() > LONGEST) {
            return false;
        }
        Set<Long> above = new HashSet<>();
        above.add(null);
        for (String name : chain) {
            Set<Long> found = new HashSet<>();
            for (Reseller candidate : named(providerId, name)) {
                if (above.contains(candidate.upperId().orElse(null))) {
                    found.add(candidate.id());
                }
            }
            if (found.isEmpty()) {
                return false;
            }
            above = found;
        }
        return true;
    }

    private List<Reseller> named(Long providerId, String name) {
        return em.createQuery(
                        """
                        select r from Reseller r where r.providerId = :provider
                        and r.name = :name\
                        """,
                        Reseller.class)
                .setParameter("provider", providerId)
                .setParameter("name", name == null ? "" : name.strip())
                .getResultStream()
                .filter(reseller -> reseller.validOn(today()))
                .toList();
    }

    private Reseller own(Long resellerId) {
        return hidden.unlessHidden(
                        Optional.ofNullable(em.find(Reseller.class, resellerId)),
                        found -> isOwn(found.providerId()))
                .orElseThrow(PartyRefusal.RESELLER_UNKNOWN::of);
    }

    private Reseller upper(Long providerId, Long upperId) {
        Reseller upper = em.find(Reseller.class, upperId);
        if (upper == null || !upper.providerId().equals(providerId) || !upper.validOn(today())) {
            throw PartyRefusal.RESELLER_UNKNOWN.of();
        }
        return upper;
    }

    private boolean isOwn(Long providerId) {
        return readers.isSystem() || Objects.equals(actor.actorUnitId(), providerId);
    }

    private static String nameOf(String entered) {
        String name = entered == null ? "" : entered.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH || !VisibleText.isLine(name)) {
            throw PartyRefusal.RESELLER_INCOMPLETE.of("name");
        }
        return name;
    }

    private static String codeOf(String entered) {
        if (entered == null || entered.isBlank()) {
            return null;
        }
        try {
            return UnifiedSocialCreditCode.parse(entered).toString();
        } catch (InvalidValue wrong) {
            throw PartyRefusal.RESELLER_INCOMPLETE.of("creditCode");
        }
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
