package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.annualaudit.DifferenceKind;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.RegisterState;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.ipregister.lookup.AddressPlaces;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Comparison of the accesses of websites with the IP register and with the remits of providers, as
 * of a new filing.
 */
@ApplicationScoped
@Clause({"18.2", "11.2"})
class AccessComparison {

    private static final String OTHERS =
            """
            select distinct u.name from (%s) x join unit u on u.id = x.unit_id
            where x.kind = 'SOURCE' and x.unit_id <> ? order by u.name""";
    private static final String SOURCES = "select s.unit_id, s.kind from ip_record s";

    @Inject EntityManager em;
    @Inject ProviderAddresses addresses;
    @Inject AddressPlaces places;
    @Inject Units units;

    /**
     * Facts on the accesses of some websites.
     *
     * @param accesses by website
     * @param remits provinces of their providers, as they become known
     */
    record AccessFacts(Map<Long, List<IcpAccess>> accesses, Map<Long, Set<Province>> remits) {}

    /** Reads the accesses in force. */
    AccessFacts read(Collection<Long> websites) {
        Map<Long, List<IcpAccess>> accesses =
                websites.isEmpty()
                        ? Map.of()
                        : em.createQuery(
                                        """
                                        select a from IcpAccess a where a.websiteId in :websites
                                        and a.state = :active order by a.id""",
                                        IcpAccess.class)
                                .setParameter("websites", websites)
                                .setParameter("active", RegisterState.ACTIVE)
                                .getResultStream()
                                .collect(Collectors.groupingBy(IcpAccess::websiteId));
        return new AccessFacts(accesses, new HashMap<>());
    }

    /**
     * Compares the accesses of a website.
     *
     * @throws InvalidValue when an address of them is none
     */
    List<FoundDifference> compare(AccessFacts facts, Long website, LocalDate today) {
        List<FoundDifference> found = new ArrayList<>();
        facts.accesses
                .getOrDefault(website, List.of())
                .forEach(access -> compare(access, facts.remits, today, found));
        return found;
    }

    private void compare(
            IcpAccess access,
            Map<Long, Set<Province>> remits,
            LocalDate today,
            List<FoundDifference> found) {
        Unit provider = units.find(access.providerId()).orElseThrow();
        Set<Province> named =
                access.places().stream()
                        .flatMap(place -> Province.findRegion(place).stream())
                        .collect(Collectors.toSet());
        Set<Province> remit =
                remits.computeIfAbsent(provider.id(), id -> units.provincesOf(id, today));
        compareRemit(provider, named, remit, today, found);
        for (IpRange range : access.ranges()) {
            if (!addresses.cover(provider.id(), range, today)) {
                String others = String.join("、", others(range, provider.id()));
                found.add(
                        new FoundDifference(
                                others.isEmpty()
                                        ? DifferenceKind.ADDRESS_NOT_FILED
                                        : DifferenceKind.ADDRESS_OF_OTHER_PROVIDER,
                                range.toString(),
                                provider.name(),
                                others.isEmpty() ? null : others));
            }
            places.of(range)
                    .filter(place -> !named.isEmpty() && !named.contains(place))
                    .ifPresent(
                            place ->
                                    found.add(
                                            new FoundDifference(
                                                    DifferenceKind.ADDRESS_OUTSIDE_PLACE,
                                                    range.toString(),
                                                    names(named.stream()),
                                                    place.chineseName())));
        }
    }

    private static void compareRemit(
            Unit provider,
            Set<Province> named,
            Set<Province> remit,
            LocalDate today,
            List<FoundDifference> found) {
        String outside = names(named.stream().filter(place -> !remit.contains(place)));
        if (!provider.validOn(today) || !outside.isEmpty()) {
            found.add(
                    new FoundDifference(
                            DifferenceKind.PROVIDER_OUT_OF_REMIT,
                            provider.code(),
                            provider.name(),
                            provider.validOn(today) ? outside : null));
        }
    }

    /** Names of the units that filed addresses of a range as their own. */
    @SuppressWarnings("unchecked")
    private List<String> others(IpRange range, Long provider) {
        return RangeOverlapQuery.ask(em, OTHERS, SOURCES, "s", range, provider).getResultList();
    }

    private static String names(Stream<Province> provinces) {
        return provinces.sorted().map(Province::chineseName).collect(Collectors.joining("、"));
    }
}
