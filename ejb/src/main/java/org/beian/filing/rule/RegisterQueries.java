package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The subjects that have these as filing numbers, now or before, by number. */
    Map<String, Holder> numbered(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        select new org.beian.filing.rule.FilingFacts.Holder(
                          s.filingNumber, s.name, s.filedAt)
                        from IcpSubject s where s.filingNumber in :numbers""",
                        Holder.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(Holder::filingNumber, Function.identity()));
    }

    /** Entries of the blacklist in force on a day for any of these, oldest first. */
    List<Barred> barred(Collection<String> entries, LocalDate on) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select new org.beian.filing.rule.FilingFacts.Barred(
                          b.kind, b.entry, b.province, b.validFrom)
                        from BlacklistEntry b
                        where b.entry in :entries and b.validFrom <= :on and b.validTo is null
                        order by b.validFrom, b.id""",
                        Barred.class)
                .setParameter("entries", entries)
                .setParameter("on", on)
                .getResultList();
    }
}
