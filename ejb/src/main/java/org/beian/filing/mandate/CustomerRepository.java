package org.beian.filing.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.reading.SearchText;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.value.FilingNumber;

/** Repository of a provider's customers, the subjects to which it gives access; paged by key. */
@ApplicationScoped
class CustomerRepository {

    @Inject EntityManager em;

    /**
     * Ids of the next customers of a provider.
     *
     * @param search see {@link Customers#list}
     */
    List<Long> ids(Long provider, String search, long after, int limit) {
        Search kind = Search.of(SearchText.of(search));
        Query query =
                em.createNativeQuery(
                                """
                                select distinct a.subject_id from icp_access a
                                where a.provider_id = ?1 and a.subject_id > ?2%s
                                order by a.subject_id fetch first %d rows only"""
                                        .formatted(kind.condition, limit))
                        .setParameter(1, provider)
                        .setParameter(2, after);
        kind.bind(query);
        return ((List<?>) query.getResultList())
                .stream().map(id -> ((Number) id).longValue()).toList();
    }

    boolean has(Long provider, Long subject) {
        return !em.createQuery(
                        """
                        select a.id from IcpAccess a where a.providerId = :provider
                        and a.subjectId = :subject""")
                .setParameter("provider", provider)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<IcpSubject> subject(Long id) {
        return Optional.ofNullable(em.find(IcpSubject.class, id));
    }

    /** The accesses that a provider gives a subject, oldest first. */
    List<IcpAccess> accesses(Long provider, Long subject) {
        return em.createQuery(
                        """
                        select a from IcpAccess a where a.providerId = :provider
                        and a.subjectId = :subject order by a.id""",
                        IcpAccess.class)
                .setParameter("provider", provider)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** The events of an access, the oldest first. */
    List<AccessEvent> facts(Long access) {
        return em.createQuery(
                        "select f from AccessEvent f where f.accessId = :access order by f.id",
                        AccessEvent.class)
                .setParameter("access", access)
                .getResultList();
    }

    /** A subject's websites with access at a provider, in their order. */
    List<IcpWebsite> websites(Long provider, Long subject) {
        return em.createQuery(
                        """
                        select w from IcpWebsite w where w.subjectId = :subject
                        and exists (select a from IcpAccess a
                          where a.websiteId = w.id and a.providerId = :provider)
                        order by w.ordinal""",
                        IcpWebsite.class)
                .setParameter("subject", subject)
                .setParameter("provider", provider)
                .getResultList();
    }

    /** Domains of websites in alphabetical order, at most {@code limit}. */
    List<String> domains(List<Long> websites, int limit) {
        if (websites.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select d.domain from IcpDomain d where d.websiteId in :websites
                        order by d.domain""",
                        String.class)
                .setParameter("websites", websites)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A unit's own applications that led to a number, oldest first, at most a hundred. */
    List<FilingApplication> applications(Long unit, String filingNumber) {
        return em.createQuery(
                        """
                        select a from FilingApplication a where a.unitId = :unit
                        and a.filingNumber = :number order by a.id""",
                        FilingApplication.class)
                .setParameter("unit", unit)
                .setParameter("number", filingNumber)
                .setMaxResults(100)
                .getResultList();
    }

    /** Search condition in SQL, with its parameters. */
    private record Search(String condition, List<String> values) {

        private static final String SUBJECT =
                " and exists (select 1 from icp_subject s where s.id = a.subject_id and s.";

        static Search of(SearchText wanted) {
            if (wanted.isBlank()) {
                return new Search("", List.of());
            }
            Optional<FilingNumber> number = wanted.number();
            if (number.isPresent()) {
                return new Search(
                        SUBJECT + "filing_number = ?3)",
                        List.of(number.get().subject().canonical()));
            }
            return new Search(
                    """
                     and (exists (select 1 from icp_subject s where s.id = a.subject_id
                      and s.name like ?3 escape '!')
                    or exists (select 1 from icp_domain d where d.website_id = a.website_id
                      and d.domain like ?4 escape '!'))""",
                    List.of(wanted.namePrefix(), wanted.domainPrefix()));
        }

        void bind(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 3, values.get(i));
            }
        }
    }
}
