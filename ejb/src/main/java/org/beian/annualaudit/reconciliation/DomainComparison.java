package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.annualaudit.DifferenceKind;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.content.NameKey;
import org.beian.filing.register.IcpDomain;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;

/** Comparison of the filed domains of websites with the register of domains, as of a new filing. */
@ApplicationScoped
@Clause({"18.2", "20.1"})
class DomainComparison {

    @Inject EntityManager em;
    @Inject RegisteredDomains register;

    /**
     * Facts on the domains of some websites.
     *
     * @param filed domains by website
     * @param registered what units report, by domain
     * @param levels top levels under which anything was ever reported
     */
    record DomainFacts(
            Map<Long, List<String>> filed,
            Map<String, List<Registration>> registered,
            Set<String> levels) {}

    /** Reads what is filed and registered; a name that is none is looked up nowhere. */
    DomainFacts read(Collection<Long> websites) {
        if (websites.isEmpty()) {
            return new DomainFacts(Map.of(), Map.of(), Set.of());
        }
        List<IcpDomain> filed =
                em.createQuery(
                                """
                                select d from IcpDomain d where d.websiteId in :websites
                                order by d.domain""",
                                IcpDomain.class)
                        .setParameter("websites", websites)
                        .getResultList();
        List<DomainName> names =
                filed.stream().map(IcpDomain::domain).flatMap(DomainComparison::name).toList();
        return new DomainFacts(
                filed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        IcpDomain::websiteId,
                                        Collectors.mapping(
                                                IcpDomain::domain, Collectors.toList()))),
                register.registrations(names),
                register.reportedLevels(names));
    }

    private static Stream<DomainName> name(String stored) {
        try {
            return Stream.of(DomainName.parse(stored));
        } catch (InvalidValue none) {
            return Stream.empty();
        }
    }

    /**
     * Compares the domains of a website.
     *
     * @throws InvalidValue when one of them is no name
     */
    static List<FoundDifference> compare(
            DomainFacts facts, Long website, String subject, LocalDate today) {
        List<FoundDifference> found = new ArrayList<>();
        for (String stored : facts.filed.getOrDefault(website, List.of())) {
            DomainName domain = DomainName.parse(stored);
            List<Registration> known = facts.registered.get(domain.toString());
            if (known != null) {
                compare(domain.toString(), subject, known, today, found);
            } else if (facts.levels.contains(domain.topLevel())) {
                found.add(
                        new FoundDifference(
                                DifferenceKind.DOMAIN_UNKNOWN,
                                domain.toString(),
                                domain.unicode(),
                                null));
            }
        }
        return found;
    }

    /** Any unit may report the subject; another may still report the former holder. */
    private static void compare(
            String domain,
            String subject,
            List<Registration> known,
            LocalDate today,
            List<FoundDifference> found) {
        LocalDate last =
                known.stream().map(Registration::expires).max(LocalDate::compareTo).orElseThrow();
        if (last.isBefore(today)) {
            found.add(
                    new FoundDifference(
                            DifferenceKind.DOMAIN_EXPIRED, domain, null, last.toString()));
        }
        List<String> holders =
                known.stream()
                        .flatMap(each -> each.names().stream())
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
        if (!holders.isEmpty() && !NameKey.isAmong(holders, subject)) {
            found.add(
                    new FoundDifference(
                            DifferenceKind.DOMAIN_HOLDER,
                            domain,
                            subject,
                            String.join("、", holders)));
        }
    }
}
