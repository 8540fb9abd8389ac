package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.beian.domainregister.report.DomainSql;
import org.beian.ipregister.lookup.AddressPlaces;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.DomainName;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Router of a clue to the bureau concerned: by the place of use of the address at which the domain
 * was seen, else by the provider's seat, else by the registrant's province.
 */
@ApplicationScoped
public class ClueRouter {

    @Inject DomainSql sql;
    @Inject AddressPlaces places;
    @Inject Units units;

    /** Province to whose bureau a clue on a domain goes; empty when nothing leads to one. */
    @Clause("20.3")
    public Optional<Province> provinceOf(DomainName domain) {
        return of(domain, null).map(ClueRoute::province);
    }

    /**
     * The route of a clue; empty when nothing leads to a province.
     *
     * @param named province chosen by the ministry, which takes precedence; or null
     */
    @Clause("20.3")
    Optional<ClueRoute> of(DomainName domain, Province named) {
        Optional<Seen> seen =
                sql
                        .records(
                                1,
                                Seen.class,
                                """
                                select s.provider_id, s.address from unfiled_site s
                                where s.domain = ? and s.open_key is not null
                                order by s.id desc""",
                                domain.toString())
                        .stream()
                        .findFirst();
        Long provider = seen.map(Seen::provider).orElse(null);
        String address = seen.map(Seen::address).orElse(null);
        if (named != null) {
            return Optional.of(new ClueRoute(named, ClueBasis.MINISTRY, provider, address));
        }
        return ofAddress(address)
                .map(at -> new ClueRoute(at, ClueBasis.ADDRESS, provider, address))
                .or(
                        () ->
                                ofProvider(provider)
                                        .map(
                                                at ->
                                                        new ClueRoute(
                                                                at,
                                                                ClueBasis.PROVIDER,
                                                                provider,
                                                                address)))
                .or(
                        () ->
                                ofRegistrant(domain)
                                        .map(
                                                at ->
                                                        new ClueRoute(
                                                                at,
                                                                ClueBasis.REGISTRANT,
                                                                provider,
                                                                address)));
    }

    private Optional<Province> ofAddress(String address) {
        return Optional.ofNullable(address).map(IpRange::parse).flatMap(places::of);
    }

    private Optional<Province> ofProvider(Long provider) {
        return Optional.ofNullable(provider).flatMap(units::find).flatMap(Unit::province);
    }

    private Optional<Province> ofRegistrant(DomainName domain) {
        List<String> found =
                sql.texts(
                        10,
                        """
                        select registrant_province from domain_record
                        where domain = ? and registrant_province is not null
                        order by valid_from desc""",
                        domain.toString());
        // provinces of other countries are written as they are called there
        return found.stream().flatMap(code -> Province.findRegion(code).stream()).findFirst();
    }

    /** Address at which a provider saw a domain. */
    private record Seen(Long provider, String address) {}
}
