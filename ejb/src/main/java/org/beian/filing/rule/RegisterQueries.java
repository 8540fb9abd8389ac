package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.rule.FilingFacts.Barred;
import org.beian.filing.rule.FilingFacts.Filed;
import org.beian.filing.rule.FilingFacts.Holder;

/** Queries of the register of filings and of the blacklist for the check of an application. */
@ApplicationScoped
class RegisterQueries {

    @Inject EntityManager em;

    /** Holders of those of these domains that are filed, by domain. */
    Map<String, Holder> holders(Collection<String> domains) {
        if (domains.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        select new org.beian.filing.rule.RegisterQueries.FiledDomain(
                          d.domain, w.filingNumber, s.name, d.since)
                        from IcpDomain d
                        join IcpWebsite w on w.id = d.websiteId
                        join IcpSubject s on s.id = w.subjectId
                        where d.domain in :domains""",
                        FiledDomain.class)
                .setParameter("domains", domains)
                .getResultStream()
                .collect(Collectors.toMap(FiledDomain::domain, FiledDomain::holder));
    }

    /** Domain of the register, with the subject that filed it. */
    public record FiledDomain(
            String domain, String filingNumber, String subjectName, Instant since) {

        private Holder holder() {
            return new Holder(filingNumber, subjectName, since);
        }
    }

    /** What is filed under a document now. */
    Optional<Filed> subject(String documentType, String documentNumber) {
        return em.createQuery(
                        """
                        select new org.beian.filing.rule.FilingFacts.Filed(
                          s.filingNumber, s.filedAt)
                        from IcpSubject s where s.activeDocument = :document""",
                        Filed.class)
                .setParameter("document", documentType + ":" + documentNumber)
                .getResultStream()
                .findFirst();
    }

    /**
     * The subjects that have these licences as filing numbers, now or before, and else those that
     * have websites under them now, by licence.
     *
     * @param own subject whose websites do not count; null for none
     */
    Map<String, Holder> licensed(Collection<String> licences, FiledSubject own) {
        if (licences.isEmpty()) {
            return Map.of();
        }
        Map<String, Holder> holders = new HashMap<>();
        em.createQuery(
                        """
                        select new org.beian.filing.rule.RegisterQueries.Licensed(
                          w.licence, s.filingNumber, s.name, w.filedAt)
                        from IcpWebsite w join IcpSubject s on s.id = w.subjectId
                        where w.licence in :licences and s.id <> :own
                        and w.state <> org.beian.filing.register.RegisterState.CANCELLED""",
                        Licensed.class)
                .setParameter("licences", licences)
                .setParameter("own", own == null ? -1L : own.id())
                .getResultStream()
                .forEach(found -> holders.putIfAbsent(found.licence(), found.holder()));
        em.createQuery(
                        """
                        select new org.beian.filing.rule.FilingFacts.Holder(
                          s.filingNumber, s.name, s.filedAt)
                        from IcpSubject s where s.filingNumber in :licences""",
                        Holder.class)
                .setParameter("licences", licences)
                .getResultStream()
                .forEach(found -> holders.put(found.filingNumber(), found));
        return holders;
    }

    /** Licence of a website of the register, with the subject that filed it. */
    public record Licensed(String licence, String filingNumber, String subjectName, Instant since) {

        private Holder holder() {
            return new Holder(filingNumber, subjectName, since);
        }
    }

    /** Entries of the blacklist in force on a day for any of these, oldest first. */
    List<Barred> barred(Collection<String> entries, LocalDate on) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select new org.beian.filing.rule.FilingFacts.Barred(
                          b.kind, b.entry, b.province, b.validFrom, b.id)
                        from BlacklistEntry b
                        where b.entry in :entries and
                        """
                                + BlacklistRepository.BARS
                                + " order by b.validFrom, b.id",
                        Barred.class)
                .setParameter("entries", entries)
                .setParameter("on", on)
                .getResultList();
    }
}
