package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.domainregister.report.DomainSql;
import org.beian.enforcement.Clue;
import org.beian.enforcement.HolderKind;
import org.beian.enforcement.clue.view.SiteHolder;
import org.beian.filing.content.FilingItems;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.ipregister.lookup.AddressUsers;
import org.beian.ipregister.lookup.FilingsOnAddress;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/** Query of who holds the site of a clue now, by all registers (16.1). */
@ApplicationScoped
@Clause("16.1")
class SiteHolders {

    /** Most ranges of which the users are asked. */
    private static final int MOST_RANGES = 5;

    @Inject EntityManager em;
    @Inject MovedFilings moved;
    @Inject RegisteredDomains registered;
    @Inject AddressUsers users;
    @Inject FilingsOnAddress filings;
    @Inject DomainSql sql;
    @Inject Units units;

    /** Provider that saw a site that is not filed, and the address at which it did. */
    private record Seen(Long provider, String address) {}

    List<SiteHolder> of(Clue clue) {
        Set<SiteHolder> holders = new LinkedHashSet<>();
        Set<IpRange> ranges = new LinkedHashSet<>();
        if (clue.site().address() != null) {
            FilingItems.read(clue.site().address(), IpRange::parse).ifPresent(ranges::add);
        }
        if (clue.site().subjectId() != null) {
            filed(clue, holders, ranges);
        } else if (clue.site().domain() != null) {
            seen(clue.site().domain(), holders, ranges);
        } else {
            ranges.forEach(range -> filedOn(range, holders));
        }
        ranges.stream()
                .limit(MOST_RANGES)
                .flatMap(range -> users.of(range).stream().map(use -> user(use, range)))
                .forEach(holders::add);
        registrants(clue).forEach(holders::add);
        return List.copyOf(holders);
    }

    private void filed(Clue clue, Collection<SiteHolder> holders, Collection<IpRange> ranges) {
        IcpSubject subject = moved.now(clue.site().subjectId());
        Optional<IcpWebsite> website =
                Optional.ofNullable(clue.site().websiteId()).map(moved::site);
        holders.add(
                new SiteHolder(
                        HolderKind.FILING,
                        website.map(IcpWebsite::filingNumber).orElse(subject.filingNumber()),
                        clue.site().websiteName()));
        holders.add(new SiteHolder(HolderKind.SPONSOR, subject.name(), subject.filingNumber()));
        holders.add(
                new SiteHolder(
                        HolderKind.DOMICILE,
                        subject.province().chineseName(),
                        units.bureauNameOf(subject.province()).orElse(null)));
        for (IcpAccess access : accesses(subject, website)) {
            String provider = name(access.providerId());
            holders.add(
                    new SiteHolder(
                            HolderKind.PROVIDER,
                            provider,
                            access.ranges().stream()
                                    .map(IpRange::toString)
                                    .collect(Collectors.joining(", "))));
            access.resellers()
                    .forEach(
                            reseller ->
                                    holders.add(
                                            new SiteHolder(
                                                    HolderKind.RESELLER, reseller, provider)));
            ranges.addAll(access.ranges());
        }
    }

    private List<IcpAccess> accesses(IcpSubject subject, Optional<IcpWebsite> website) {
        return em.createQuery(
                        """
                        select a from IcpAccess a where a.subjectId = :subject
                        and (:website = 0 or a.websiteId = :website)
                        and a.state = :active order by a.id""",
                        IcpAccess.class)
                .setParameter("subject", subject.id())
                .setParameter("website", website.map(IcpWebsite::id).orElse(0L))
                .setParameter("active", RegisterState.ACTIVE)
                .setMaxResults(20)
                .getResultList();
    }

    private void seen(String domain, Collection<SiteHolder> holders, Collection<IpRange> ranges) {
        for (Seen each :
                sql.records(
                        20,
                        Seen.class,
                        """
                        select s.provider_id, s.address from unfiled_site s
                        where s.domain = ? and s.open_key is not null order by s.id desc""",
                        domain)) {
            holders.add(new SiteHolder(HolderKind.PROVIDER, name(each.provider), each.address));
            Optional.ofNullable(each.address)
                    .flatMap(text -> FilingItems.read(text, IpRange::parse))
                    .ifPresent(ranges::add);
        }
    }

    /** Filed websites on an address, which may be several. */
    private void filedOn(IpRange address, Collection<SiteHolder> holders) {
        for (FilingsOnAddress.Filed each : filings.on(address, 20)) {
            holders.add(new SiteHolder(HolderKind.FILING, each.filingNumber(), each.website()));
            holders.add(
                    new SiteHolder(HolderKind.PROVIDER, each.provider(), each.range().toString()));
        }
    }

    private SiteHolder user(AddressUsers.Use use, IpRange range) {
        String name = use.name();
        if (name == null && use.receiver() != null) {
            name = units.byCode(use.receiver()).map(Unit::name).orElse(use.receiver());
        }
        return new SiteHolder(
                HolderKind.ADDRESS_USER,
                name == null ? name(use.filedBy()) : name,
                range.toString());
    }

    private List<SiteHolder> registrants(Clue clue) {
        List<DomainName> domains =
                Stream.concat(clue.domains().stream(), Stream.ofNullable(clue.site().domain()))
                        .distinct()
                        .limit(20)
                        .flatMap(text -> FilingItems.domain(text).stream())
                        .toList();
        List<SiteHolder> holders = new ArrayList<>();
        registered
                .registrations(domains)
                .forEach(
                        (domain, all) ->
                                all.forEach(
                                        one ->
                                                one.names()
                                                        .forEach(
                                                                name ->
                                                                        holders.add(
                                                                                new SiteHolder(
                                                                                        HolderKind
                                                                                                .REGISTRANT,
                                                                                        name,
                                                                                        domain)))));
        return holders;
    }

    private String name(Long unit) {
        return units.find(unit).map(Unit::name).orElse("");
    }
}
