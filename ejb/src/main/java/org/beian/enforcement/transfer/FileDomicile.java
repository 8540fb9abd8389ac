package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.beian.domainregister.report.DomainSql;
import org.beian.enforcement.Clue;
import org.beian.filing.content.FilingItems;
import org.beian.filing.register.IcpSubject;
import org.beian.ipregister.lookup.AddressPlaces;
import org.beian.law.Clause;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Domicile of who holds the site of a clue (16.2, 16.3): of the filing; without one the
 * registrant's province, else the place of the access.
 */
@ApplicationScoped
public class FileDomicile {

    @Inject EntityManager em;
    @Inject DomainSql sql;
    @Inject AddressPlaces places;

    /** Province whose bureau handles the clue; empty when nothing leads to one. */
    @Clause({"16.2", "16.3"})
    public Optional<Province> of(Clue clue) {
        if (clue.site().subjectId() != null) {
            return Optional.of(em.find(IcpSubject.class, clue.site().subjectId()).province());
        }
        return ofRegistrant(clue.site().domain()).or(() -> ofAccess(clue));
    }

    private Optional<Province> ofRegistrant(String domain) {
        if (domain == null) {
            return Optional.empty();
        }
        return sql
                .texts(
                        10,
                        """
                        select registrant_province from domain_record
                        where domain = ? and registrant_province is not null
                        order by valid_from desc""",
                        domain)
                .stream()
                // provinces of other countries are written as they are called there
                .flatMap(code -> Province.findRegion(code).stream())
                .findFirst();
    }

    private Optional<Province> ofAccess(Clue clue) {
        Optional<String> address = Optional.ofNullable(clue.site().address());
        if (address.isEmpty() && clue.site().domain() != null) {
            address =
                    sql
                            .texts(
                                    1,
                                    """
                                    select address from unfiled_site
                                    where domain = ? and address is not null order by id desc""",
                                    clue.site().domain())
                            .stream()
                            .findFirst();
        }
        return address.flatMap(text -> FilingItems.read(text, IpRange::parse)).flatMap(places::of);
    }
}
