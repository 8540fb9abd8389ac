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
import java.util.stream.Collectors;
import org.beian.code.CodeTables;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.rule.FilingFacts.Barred;
import org.beian.filing.rule.FilingFacts.Filed;
import org.beian.filing.rule.FilingFacts.Holder;
import org.beian.value.Province;

/** Queries of the register of filings and of the blacklist for the check of an application. */
@ApplicationScoped
class RegisterQueries {

    private static final String ORGANISATION = "ORGANISATION";

    @Inject EntityManager em;
    @Inject CodeTables codes;

    /** Holders of those of these domains that are filed, by domain. */
    Map<String, Holder> holders(Collection<String> domains) {
        if (domains.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        select d.domain, w.filingNumber, s.name, s.documentType, d.since
                        from IcpDomain d
                        join IcpWebsite w on w.id = d.websiteId
                        join IcpSubject s on s.id = w.subjectId
                        where d.domain in :domains""",
                        Object[].class)
                .setParameter("domains", domains)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], this::holder));
    }

    private Holder holder(Object[] row) {
        return new Holder(
                (String) row[1],
                (String) row[2],
                isOfOrganisations((String) row[3]),
                (Instant) row[4]);
    }

    private boolean isOfOrganisations(String documentType) {
        return codes.rows("document-types").stream()
                .anyMatch(
                        row ->
                                row.code().equals(documentType)
                                        && ORGANISATION.equals(row.detail()));
    }

    /** What is filed under a document now. */
    Optional<Filed> subject(String documentType, String documentNumber) {
        return em.createQuery(
                        """
                        select s.filingNumber, s.filedAt from IcpSubject s
                        where s.activeDocument = :document""",
                        Object[].class)
                .setParameter("document", documentType + ":" + documentNumber)
                .getResultStream()
                .map(row -> new Filed((String) row[0], (Instant) row[1]))
                .findFirst();
    }

    /** Entries of the blacklist in force on a day for any of these, oldest first. */
    List<Barred> barred(Collection<String> entries, LocalDate on) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select b.kind, b.entry, b.province, b.validFrom from BlacklistEntry b
                        where b.entry in :entries and b.validFrom <= :on and b.validTo is null
                        order by b.validFrom, b.id""",
                        Object[].class)
                .setParameter("entries", entries)
                .setParameter("on", on)
                .getResultStream()
                .map(
                        row ->
                                new Barred(
                                        (BlacklistKind) row[0],
                                        (String) row[1],
                                        Province.ofRegion((String) row[2]),
                                        (LocalDate) row[3]))
                .toList();
    }
}
