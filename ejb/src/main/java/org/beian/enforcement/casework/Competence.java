package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.domainregister.report.DomainSql;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.Clue;
import org.beian.enforcement.proceeding.CaseParty;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.enforcement.transfer.FileDomicile;
import org.beian.enforcement.transfer.Transfer;
import org.beian.enforcement.transfer.TransferRepository;
import org.beian.filing.content.FilingItems;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.reading.FilingDomicile;
import org.beian.ipregister.lookup.AddressPlaces;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Competence of bureaus to open cases. Against a sponsor, and anybody else who has to do with a
 * filed site, it is that of the domicile; without a filing that to which a clue goes (20.3);
 * against an access provider each where the violation was (17.2). Whom the ministry assigned a clue
 * in a dispute is the only one. A case stays with the bureau that opened it, or moves by transfer.
 */
@ApplicationScoped
@Clause({"16.3", "17.2"})
public class Competence {

    private static final int MOST_PLACES = 100;

    @Inject EntityManager em;
    @Inject DomainSql sql;
    @Inject MovedFilings moved;
    @Inject FilingDomicile filings;
    @Inject FileDomicile domiciles;
    @Inject AddressPlaces places;
    @Inject TransferRepository transfers;
    @Inject Units units;

    /**
     * Requires that a bureau may open a case from a clue that it has.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_COMPETENT} with the bureaus that may
     */
    public void require(Authority bureau, Clue clue, CaseParty party) {
        Set<Province> competent = of(clue, party);
        boolean own = bureau.province().filter(competent::contains).isPresent();
        if (!own && !competent.isEmpty()) {
            throw CaseRefusal.CASE_NOT_COMPETENT.of(
                    competent.stream()
                            .map(each -> units.bureauNameOf(each).orElse(each.chineseName()))
                            .collect(Collectors.joining("、")));
        }
    }

    /** Provinces of the competent bureaus; none where nothing leads to one: then who has it. */
    private Set<Province> of(Clue clue, CaseParty party) {
        Optional<Province> assigned = assigned(clue);
        if (assigned.isEmpty() && party.kind() == PartyKind.PROVIDER) {
            return violated(clue.site(), party.unitId());
        }
        Set<Province> one = EnumSet.noneOf(Province.class);
        assigned.or(() -> domiciles.of(clue)).ifPresent(one::add);
        return one;
    }

    private Optional<Province> assigned(Clue clue) {
        List<Transfer> all = transfers.ofClue(clue.id());
        return all.isEmpty()
                ? Optional.empty()
                : all.get(all.size() - 1).assigned().flatMap(Authority::province);
    }

    /**
     * Where a provider gives access to a site, else where it was seen, else the provider's seat.
     */
    private Set<Province> violated(CaseSite site, Long provider) {
        Set<Province> found = ofAccesses(site, provider);
        if (found.isEmpty()) {
            found.addAll(ofAddresses(site, provider));
        }
        if (found.isEmpty()) {
            units.find(provider).flatMap(Unit::province).ifPresent(found::add);
        }
        return found;
    }

    private Set<Province> ofAccesses(CaseSite site, Long provider) {
        Set<Province> found = EnumSet.noneOf(Province.class);
        if (site.subjectId() != null) {
            em.createQuery(
                            """
                            select distinct p from IcpAccess a join a.places p
                            where a.providerId = :provider and a.subjectId in :subjects
                            and (:website = 0 or a.websiteId in :websites)""",
                            String.class)
                    .setParameter("provider", provider)
                    .setParameter("subjects", filings.keys(moved.now(site.subjectId())))
                    .setParameter("website", site.websiteId() == null ? 0L : site.websiteId())
                    .setParameter("websites", websites(site))
                    .setMaxResults(MOST_PLACES)
                    .getResultStream()
                    .map(Province::ofRegion)
                    .forEach(found::add);
        }
        return found;
    }

    /** With the one as which it went on in another province. */
    private Set<Long> websites(CaseSite site) {
        return site.websiteId() == null
                ? Set.of(0L)
                : Stream.of(site.websiteId(), moved.site(site.websiteId()).id())
                        .collect(Collectors.toSet());
    }

    private Set<Province> ofAddresses(CaseSite site, Long provider) {
        List<String> addresses =
                site.address() != null || site.domain() == null
                        ? Optional.ofNullable(site.address()).stream().toList()
                        : sql.texts(
                                MOST_PLACES,
                                """
                                select address from unfiled_site where domain = ?
                                and provider_id = ? and address is not null order by id desc""",
                                site.domain(),
                                provider);
        return addresses.stream()
                .flatMap(text -> FilingItems.read(text, IpRange::parse).stream())
                .flatMap(address -> places.of(address).stream())
                .collect(Collectors.toSet());
    }
}
