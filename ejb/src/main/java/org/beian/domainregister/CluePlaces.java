package org.beian.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.DomainName;
import org.beian.value.Province;

/** Finds the bureau concerned with an unfiled domain: by its provider, else by its registrant. */
@ApplicationScoped
class CluePlaces {

    @Inject DomainSql sql;
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
        Unit provider =
                seen.stream()
                        .map(row -> ((Number) row[0]).longValue())
                        .findFirst()
                        .flatMap(units::find)
                        .orElse(null);
        String address = seen.isEmpty() ? null : (String) seen.get(0)[1];
        Long providerId = provider == null ? null : provider.id();
        if (named != null) {
            return Optional.of(new CluePlace(named, ClueBasis.MINISTRY, providerId, address));
        }
        Optional<Province> ofProvider = provider == null ? Optional.empty() : provider.province();
        return ofProvider
                .map(at -> new CluePlace(at, ClueBasis.PROVIDER, providerId, address))
                .or(
                        () ->
                                ofRegistrant(domain)
                                        .map(
                                                at ->
                                                        new CluePlace(
                                                                at,
                                                                ClueBasis.REGISTRANT,
                                                                providerId,
                                                                address)));
    }

    private Optional<Province> ofRegistrant(DomainName domain) {
        List<?> found =
                sql.rows(
                        10,
                        "select registrant_province from domain_record where domain = ?"
                                + " and registrant_province is not null order by valid_from desc",
                        domain.toString());
        for (Object text : found) {
            for (Province province : Province.values()) {
                if (province.regionCode().equals(text)) {
                    return Optional.of(province);
                }
            }
        }
        return Optional.empty();
    }
}
