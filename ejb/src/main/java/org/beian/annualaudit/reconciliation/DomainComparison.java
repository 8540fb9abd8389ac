package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.annualaudit.DifferenceKind;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.content.NameKey;
import org.beian.law.Clause;
import org.beian.value.DomainName;

/**
 * Comparison of the filed domains of a website with the register of domains, as of a new filing.
 */
@ApplicationScoped
@Clause({"18.2", "20.1"})
class DomainComparison {

    @Inject EntityManager em;
    @Inject RegisteredDomains register;

    List<FoundDifference> of(Long website, String subject, LocalDate today) {
        List<DomainName> domains =
                em.createQuery(
                                """
                                select d.domain from IcpDomain d where d.websiteId = :website
                                order by d.domain""",
                                String.class)
                        .setParameter("website", website)
                        .getResultStream()
                        .map(DomainName::parse)
                        .toList();
        Map<String, List<Registration>> registered = register.registrations(domains);
        Set<String> levels = register.reportedLevels(domains);
        List<FoundDifference> found = new ArrayList<>();
        for (DomainName domain : domains) {
            List<Registration> known = registered.get(domain.toString());
            if (known != null) {
                compare(domain.toString(), subject, known, today, found);
            } else if (levels.contains(domain.topLevel())) {
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
