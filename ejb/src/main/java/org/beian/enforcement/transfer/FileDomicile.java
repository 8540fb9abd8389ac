package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import org.beian.domainregister.unfiled.ClueRouter;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.SourceKind;
import org.beian.filing.content.FilingItems;
import org.beian.filing.reading.FilingDomicile;
import org.beian.ipregister.lookup.AddressPlaces;
import org.beian.law.Clause;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Domicile of who holds the site of a clue (16.2, 16.3): of the filing, also after it moved;
 * without one the province to which the ministry sent it, else that to which it would be sent
 * (20.3).
 */
@ApplicationScoped
public class FileDomicile {

    @Inject EntityManager em;
    @Inject FilingDomicile filings;
    @Inject ClueSourceRepository sources;
    @Inject ClueRouter routes;
    @Inject AddressPlaces places;

    /** Province whose bureau handles the clue; empty when nothing leads to one. */
    @Clause({"16.2", "16.3"})
    public Optional<Province> of(Clue clue) {
        if (clue.site().subjectId() != null) {
            return Optional.of(filings.of(clue.site().subjectId()));
        }
        return ofMinistry(clue).or(() -> ofAddress(clue)).or(() -> ofDomain(clue));
    }

    private Optional<Province> ofMinistry(Clue clue) {
        return sources.of(clue).stream()
                .filter(source -> source.kind() == SourceKind.UNFILED_CLUE)
                .map(ClueSource::causeId)
                .filter(Objects::nonNull)
                .map(id -> em.find(UnfiledClue.class, id))
                .filter(Objects::nonNull)
                .map(UnfiledClue::province)
                .findFirst();
    }

    private Optional<Province> ofAddress(Clue clue) {
        return Optional.ofNullable(clue.site().address())
                .flatMap(text -> FilingItems.read(text, IpRange::parse))
                .flatMap(places::of);
    }

    private Optional<Province> ofDomain(Clue clue) {
        return Optional.ofNullable(clue.site().domain())
                .flatMap(FilingItems::domain)
                .flatMap(routes::provinceOf);
    }
}
