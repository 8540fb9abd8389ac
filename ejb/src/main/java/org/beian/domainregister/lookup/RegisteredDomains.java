package org.beian.domainregister.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.DomainName;

/** Queries on the register of domains for the automatic check of applications. */
@ApplicationScoped
public class RegisteredDomains {

    @Inject EntityManager em;

    /**
     * Registration of a domain as one unit reports it.
     *
     * @param names of the registrant: the person's and the organisation's
     */
    public record Registration(List<String> names, LocalDate expires) {}

    /** The registrations of these domains by name, one for each unit that reports the domain. */
    @Clause("20.1")
    public Map<String, List<Registration>> registrations(Collection<DomainName> domains) {
        if (domains.isEmpty()) {
            return Map.of();
        }
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select domain, registrant_name, registrant_organisation, expires
                        from domain_record where domain in (?)""",
                        domains.stream().map(DomainName::toString).toList());
        return ResultRecords.of(query, Row.class).stream()
                .collect(
                        Collectors.groupingBy(
                                Row::domain,
                                Collectors.mapping(Row::registration, Collectors.toList())));
    }

    /** Record of a domain in the register, with its registrant. */
    private record Row(String domain, String person, String organisation, LocalDate expires) {

        Registration registration() {
            return new Registration(
                    Stream.of(person, organisation).filter(Objects::nonNull).toList(), expires);
        }
    }

    /**
     * The top levels of these domains under which anything was ever reported: under any other, the
     * absence of a domain from the register proves nothing.
     */
    @SuppressWarnings("unchecked")
    public Set<String> reportedLevels(Collection<DomainName> domains) {
        if (domains.isEmpty()) {
            return Set.of();
        }
        List<String> levels =
                NativeQuery.of(
                                em,
                                "select top_level from domain_level where top_level in (?)",
                                domains.stream()
                                        .map(DomainName::topLevel)
                                        .collect(Collectors.toSet()))
                        .getResultList();
        return Set.copyOf(levels);
    }
}
