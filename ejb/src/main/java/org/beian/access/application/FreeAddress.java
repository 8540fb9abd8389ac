package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beian.ipregister.check.RangeBlockKey;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.law.Clause;
import org.beian.value.IpRange;

/**
 * Finder of the lowest IPv4 address of a provider that it neither filed as given out nor
 * pre-assigned nor opened for anybody (11.2); first and last addresses of a /24 are left out, as
 * networks use them themselves.
 */
@ApplicationScoped
class FreeAddress {

    private static final int SOURCES = 50;

    @Inject ProviderAddresses addresses;
    @Inject AccessRepository accesses;

    /**
     * The address; empty when the first ranges of the provider are all given out.
     *
     * @param besides not these either
     */
    @Clause("11.2")
    Optional<String> next(Long provider, Collection<IpRange> besides, LocalDate today) {
        return addresses.sources(provider, today, SOURCES).stream()
                .flatMap(source -> within(source, provider, besides, today).stream())
                .findFirst();
    }

    private Optional<String> within(
            IpRange source, Long provider, Collection<IpRange> besides, LocalDate today) {
        List<IpRange> taken = new ArrayList<>(besides);
        taken.removeIf(range -> range.family() != source.family());
        taken.addAll(known(accesses.held(provider, source, today), source));
        taken.addAll(
                known(addresses.given(provider, source, today, AccessRepository.HELD), source));
        taken.sort(Comparator.comparing(IpRange::startHex));
        String at = usable(source.startHex());
        for (IpRange range : taken) {
            if (range.startHex().compareTo(at) > 0) {
                break;
            }
            if (range.endHex().compareTo(at) >= 0) {
                at = usable(RangeBlockKey.after(range.endHex()));
            }
        }
        return at.compareTo(source.endHex()) <= 0
                ? Optional.of(IpRange.ofHex(source.family(), at, at).start())
                : Optional.empty();
    }

    /** The ranges; where more may follow that were not read, all behind them counts as taken. */
    private static List<IpRange> known(List<IpRange> read, IpRange source) {
        if (read.size() < AccessRepository.HELD) {
            return read;
        }
        List<IpRange> known = new ArrayList<>(read);
        String last = read.get(read.size() - 1).startHex();
        known.add(IpRange.ofHex(source.family(), last, source.endHex()));
        return known;
    }

    private static String usable(String hex) {
        String at = hex;
        while (at.endsWith("00") || at.endsWith("ff")) {
            at = RangeBlockKey.after(at);
        }
        return at;
    }
}
