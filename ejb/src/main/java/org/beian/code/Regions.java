package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.persistence.CachedTable;

/** Cached administrative regions: provinces, cities and counties (GB/T 2260). */
@ApplicationScoped
public class Regions {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<Map<String, Region>> regions;

    @PostConstruct
    void prepare() {
        regions = new CachedTable<>(em, clock, this::load);
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(code).map(regions.get()::get);
    }

    /** All regions in the order of codes. */
    public Collection<Region> all() {
        return Collections.unmodifiableCollection(regions.get().values());
    }

    /** The regions directly below one, in the order of codes; the provinces for null. */
    public List<Region> below(String parent) {
        String wanted = parent == null ? "" : parent;
        return regions.get().values().stream()
                .filter(region -> region.parentOrEmpty().equals(wanted))
                .toList();
    }

    private Map<String, Region> load() {
        Map<String, Region> loaded = new LinkedHashMap<>();
        em.createQuery("select r from Region r order by r.code", Region.class)
                .getResultList()
                .forEach(region -> loaded.put(region.code(), region));
        return loaded;
    }
}
