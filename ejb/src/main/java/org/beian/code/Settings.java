package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.persistence.CachedTable;
import org.beian.value.Province;

/** Dated settings, for the whole country or one province; the province's row wins. */
@ApplicationScoped
public class Settings {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<Map<String, List<Setting>>> settings;

    @PostConstruct
    void prepare() {
        settings = new CachedTable<>(em, clock, this::load);
    }

    /**
     * The value in force on a day: the latest row of the province, else of the country.
     *
     * @param province may be null
     * @throws IllegalStateException when no row is in force: the code tables were not loaded
     */
    public String text(String name, Province province, LocalDate on) {
        String region = province == null ? "" : province.regionCode();
        String found = null;
        for (Setting row : settings.get().getOrDefault(name, List.of())) {
            if (row.isInForce(on, region)) {
                found = row.content();
            }
        }
        if (found == null) {
            throw new IllegalStateException("No setting " + name + " on " + on);
        }
        return found;
    }

    public int number(String name, Province province, LocalDate on) {
        return Integer.parseInt(text(name, province, on));
    }

    public long largeNumber(String name, Province province, LocalDate on) {
        return Long.parseLong(text(name, province, on));
    }

    public void refresh() {
        settings.drop();
    }

    private Map<String, List<Setting>> load() {
        return em.createQuery(
                        "select s from Setting s order by s.name, s.province, s.validFrom",
                        Setting.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Setting::name));
    }
}
