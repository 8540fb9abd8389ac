package org.beian.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.value.DomainName;

/** What the check of an application asks of the register, in one question. */
@ApplicationScoped
public class RegisteredDomains {

    @Inject EntityManager em;

    /**
     * What is known of a domain.
     *
     * @param reported whether anything under its top level was ever reported: where nothing was,
     *     the register knows nothing, and that it lacks the domain means nothing
     * @param registrations one for each unit that reports it
     */
    public record Known(boolean reported, List<Registration> registrations) {}

    /**
     * @param names of the registrant: the person's and the organisation's
     */
    public record Registration(List<String> names, LocalDate expires) {}

    /** What is known of each of these. */
    @Clause("20.1")
    public Map<DomainName, Known> of(Collection<DomainName> domains) {
        Map<DomainName, Known> known = new HashMap<>();
        if (domains.isEmpty()) {
            return known;
        }
        List<Object[]> rows = ask(domains);
        for (DomainName domain : domains) {
            boolean reported = rows.stream().anyMatch(row -> domain.topLevel().equals(row[0]));
            List<Registration> registrations =
                    rows.stream()
                            .filter(row -> domain.toString().equals(row[0]))
                            .map(RegisteredDomains::registration)
                            .toList();
            known.put(domain, new Known(reported, registrations));
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> ask(Collection<DomainName> domains) {
        String marks = String.join(", ", Collections.nCopies(domains.size(), "?"));
        Query query =
                em.createNativeQuery(
                                "select domain, registrant_name, registrant_organisation, expires"
                                        + " from domain_record where domain in ("
                                        + marks
                                        + ") union all select top_level, cast(null as varchar(255)),"
                                        + " cast(null as varchar(255)), cast(null as date)"
                                        + " from domain_level where top_level in ("
                                        + marks
                                        + ")")
                        .setFlushMode(FlushModeType.COMMIT);
        int parameter = 1;
        for (DomainName domain : domains) {
            query.setParameter(parameter, domain.toString());
            query.setParameter(parameter++ + domains.size(), domain.topLevel());
        }
        return query.getResultList();
    }

    private static Registration registration(Object[] row) {
        List<String> names = new ArrayList<>();
        Collections.addAll(names, (String) row[1], (String) row[2]);
        names.removeIf(java.util.Objects::isNull);
        return new Registration(List.copyOf(names), ((Date) row[3]).toLocalDate());
    }
}
