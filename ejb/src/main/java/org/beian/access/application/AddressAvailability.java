package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.access.AccessRefusal;
import org.beian.code.Settings;
import org.beian.filing.content.TextNormalizer;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.value.IpRange;

/**
 * Check that addresses are neither pre-assigned nor opened for another customer of the provider
 * (11.2). Access methods that the setting {@code access.sharedMethods} names, such as VIRTUAL_HOST,
 * may share addresses with each other.
 */
@ApplicationScoped
class AddressAvailability {

    @Inject AccessRepository accesses;
    @Inject Settings settings;

    /**
     * @throws RequestRejected {@link AccessRefusal#ADDRESS_TAKEN} with every range that is not free
     */
    @Clause("11.2")
    void require(AccessApplication application, List<IpRange> ranges, LocalDate today) {
        Set<String> shared = Set.of(settings.text("access.sharedMethods", null, today).split(" "));
        FaultCollector taken = new FaultCollector("11.2");
        for (int i = 0; i < ranges.size(); i++) {
            int place = i;
            accesses.taken(application, ranges.get(i), today).stream()
                    .filter(other -> !same(application, other))
                    .filter(other -> !share(application, other, shared))
                    .findFirst()
                    .ifPresent(
                            other ->
                                    taken.add(
                                            "/ips/" + place,
                                            "ADDRESS_TAKEN",
                                            ranges.get(place),
                                            other.applicationId(),
                                            other.customer()));
        }
        if (!taken.found().isEmpty()) {
            throw new FaultsFound(
                    AccessRefusal.ADDRESS_TAKEN,
                    taken.found(),
                    taken.found().stream()
                            .map(finding -> finding.args().get(0))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
    }

    /** One sponsor may put several of its websites on its addresses. */
    private static boolean same(AccessApplication one, AccessRepository.Taken other) {
        return one.sponsorId() == null && other.sponsorId() == null
                ? TextNormalizer.folded(one.customer().name())
                        .equals(TextNormalizer.folded(other.customer()))
                : one.sponsorId() != null && one.sponsorId().equals(other.sponsorId());
    }

    private static boolean share(
            AccessApplication one, AccessRepository.Taken other, Set<String> shared) {
        return shared.containsAll(one.methods())
                && shared.containsAll(List.of(other.methods().split(",")));
    }
}
