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
 * Finds the bureau concerned with an unfiled domain: where the address is used at which it was
 * seen, else its provider's, else its registrant's.
 */
@ApplicationScoped
class CluePlaces {

    @Inject DomainSql sql;
    @Inject AddressPlaces places;
    @Inject Units units;

    /**
     * @param named by the ministry, or null: it decides where nothing else does, and before all
     *     else
     */
    @Clause("20.3")
    Optional<CluePlace> of(DomainName domain, Province named) {
        List<Object[]> seen =
                sql.rows(
                        1,
                        "select s.provider_id, s.address from unfiled_site s where s.domain = ?"
                                + " and s.open_key is not null order by s.id desc",
                        domain.toString());
        Long provider = seen.isEmpty() ? null : ((Number) seen.get(0)[0]).longValue();
        String address = seen.isEmpty() ? null : (String) seen.get(0)[1];
        if (named != null) {
            return Optional.of(new CluePlace(named, ClueBasis.MINISTRY, provider, address));
        }
        return ofAddress(address)
                .map(at -> new CluePlace(at, ClueBasis.ADDRESS, provider, address))
                .or(
                        () ->
                                ofProvider(provider)
                                        .map(
                                                at ->
                                                        new CluePlace(
                                                                at,
                                                                ClueBasis.PROVIDER,
                                                                provider,
                                                                address)))
                .or(
                        () ->
                                ofRegistrant(domain)
                                        .map(
                                                at ->
                                                        new CluePlace(
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
        List<?> found =
                sql.rows(
                        10,
                        "select registrant_province from domain_record where domain = ?"
                                + " and registrant_province is not null order by valid_from desc",
                        domain.toString());
        // provinces of other countries are written as they are called there
        return found.stream()
                .flatMap(code -> Province.findRegion((String) code).stream())
                .findFirst();
    }
}
