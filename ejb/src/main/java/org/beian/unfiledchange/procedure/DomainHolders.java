package org.beian.unfiledchange.procedure;

import com.google.common.hash.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.content.NameKey;
import org.beian.law.Clause;
import org.beian.value.DomainName;

/**
 * Comparison of filed domains with the register of domains: whether it names the subject among the
 * holders, by the same rule as for an application (20.1). A domain that nobody reports, or without
 * holder, proves nothing.
 */
@ApplicationScoped
@Clause({"8.4", "20.1"})
class DomainHolders {

    @Inject RegisteredDomains register;

    /**
     * Difference between filing and register.
     *
     * @param holders the names in the register
     * @param key the same for the same names on both sides
     */
    record Difference(String holders, String key) {}

    /** What the register says of some domains, by domain. */
    Map<String, List<Registration>> of(Collection<String> domains) {
        return register.registrations(domains.stream().map(DomainName::parse).toList());
    }

    /** The difference for one domain; empty where subject and register agree. */
    Optional<Difference> difference(String domain, String subject) {
        return difference(of(List.of(domain)).get(domain), subject);
    }

    /**
     * @param registrations null where nobody reports the domain
     */
    static Optional<Difference> difference(List<Registration> registrations, String subject) {
        List<String> names =
                registrations == null
                        ? List.of()
                        : registrations.stream()
                                .flatMap(each -> each.names().stream())
                                .filter(name -> !name.isBlank())
                                .distinct()
                                .sorted()
                                .toList();
        if (names.isEmpty() || NameKey.isAmong(names, subject)) {
            return Optional.empty();
        }
        String keys =
                names.stream()
                        .map(NameKey::of)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("\n"));
        String key =
                Hashing.sha256()
                        .hashString(NameKey.of(subject) + "\n\n" + keys, StandardCharsets.UTF_8)
                        .toString();
        return Optional.of(new Difference(String.join("; ", names), key));
    }
}
