package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FilingFacts.Pending;
import org.beian.filing.rule.FilingFacts.PendingPart;

/** Queries of what other applications reserved, and of attachments, for a check. */
@ApplicationScoped
class ReservationQueries {

    /** Other applications read at most; more would tell the rule nothing new. */
    private static final int MOST = 200;

    @Inject EntityManager em;

    /**
     * Other applications that wait for their decision and ask for any of these, oldest first.
     *
     * @param except an application that is not held against itself; may be null
     */
    List<Pending> pending(Collection<ReservationKey> keys, Long except) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select new org.beian.filing.rule.FilingFacts.Pending(
                          c.kind, c.claim, a.id, a.unitId)
                        from PendingReservation c
                        join FilingApplication a on a.id = c.applicationId
                        where c.claim in :claims and c.kind <> :phone and a.id <> :except
                        order by a.id""",
                        Pending.class)
                .setParameter(
                        "claims",
                        keys.stream().map(ReservationKey::claim).collect(Collectors.toSet()))
                .setParameter("phone", ClaimKind.PHONE)
                .setParameter("except", idOf(except))
                .setMaxResults(MOST)
                .getResultStream()
                .filter(pending -> keys.contains(pending.key()))
                .toList();
    }

    /** Parts of a filing that other applications under review touch, oldest first. */
    List<PendingPart> parts(String number, Long except) {
        return em.createQuery(
                        """
                        select new org.beian.filing.rule.FilingFacts.PendingPart(
                          c.claim, a.id, a.unitId)
                        from PendingReservation c
                        join FilingApplication a on a.id = c.applicationId
                        where c.kind = :part and a.id <> :except and a.id in
                          (select f.applicationId from PendingReservation f
                          where f.kind = :filing and f.claim = :number)
                        order by a.id""",
                        PendingPart.class)
                .setParameter("part", ClaimKind.PART)
                .setParameter("except", idOf(except))
                .setParameter("filing", ClaimKind.FILING)
                .setParameter("number", number)
                .getResultList();
    }

    /** Phones of an application that another subject filed, or waits with. */
    Set<String> usedPhones(FilingCheck filing) {
        Set<String> phones = filing.parts().phones().keySet();
        if (phones.isEmpty()) {
            return Set.of();
        }
        String own =
                FilingItems.subjectDocument(filing.content()).flatMap(DocumentKey::of).orElse("");
        FiledSubject touched = filing.touched();
        Long subject = touched == null ? null : touched.id();
        String number = touched == null ? "" : touched.number();
        Set<String> used = new HashSet<>(filedByOthers(phones, own, subject));
        used.addAll(awaitedByOthers(phones, own, number, filing.applicationId()));
        return used;
    }

    private List<String> filedByOthers(Collection<String> phones, String own, Long subject) {
        return em.createQuery(
                        """
                        select distinct p.phone from IcpPhone p
                        join IcpSubject s on s.id = p.subjectId
                        where p.phone in :phones and s.activeDocument <> :own
                        and s.id <> :subject""",
                        String.class)
                .setParameter("phones", phones)
                .setParameter("own", own)
                .setParameter("subject", idOf(subject))
                .getResultList();
    }

    private List<String> awaitedByOthers(
            Collection<String> phones, String own, String number, Long except) {
        return em.createQuery(
                        """
                        select distinct c.claim from PendingReservation c
                        where c.kind = :phone and c.claim in :phones and c.applicationId <> :except
                        and not exists (select d from PendingReservation d
                          where d.applicationId = c.applicationId
                          and (d.kind = :document and d.claim = :own
                            or d.kind = :filing and d.claim = :number))""",
                        String.class)
                .setParameter("phone", ClaimKind.PHONE)
                .setParameter("phones", phones)
                .setParameter("except", idOf(except))
                .setParameter("document", ClaimKind.DOCUMENT)
                .setParameter("own", own)
                .setParameter("filing", ClaimKind.FILING)
                .setParameter("number", number)
                .getResultList();
    }

    /** Those of the attachments that one of the units handed in. */
    Set<String> attachments(Collection<Long> unitIds, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return em.createQuery(
                        """
                        select t.id from Attachment t where t.unitId in :units
                        and t.id in :ids and t.deletedAt is null""",
                        String.class)
                .setParameter("units", unitIds)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private static Long idOf(Long known) {
        return known == null ? -1L : known;
    }
}
