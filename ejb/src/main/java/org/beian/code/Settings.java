package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.persistence.CachedTable;
import org.beian.value.Province;

/** Dated settings, for the whole country or one province; the province's row wins. */
@ApplicationScoped
public class Settings {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<Map<String, List<Row>>> settings;

    @PostConstruct
    void prepare() {
        settings = new CachedTable<>(clock, this::load);
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
        for (Row row : settings.get().getOrDefault(name, List.of())) {
            if (!row.from.isAfter(on) && (row.province.isEmpty() || row.province.equals(region))) {
                found = row.content;
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

    private Map<String, List<Row>> load() {
        Map<String, List<Row>> loaded = new HashMap<>();
        for (Object[] row :
                CodeTables.Rows.of(
                        em.createNativeQuery(
                                "select name, province, valid_from, content from setting order by name, province, valid_from"))) {
            loaded.computeIfAbsent((String) row[0], name -> new ArrayList<>())
                    .add(new Row((String) row[1], CodeTables.Rows.date(row[2]), (String) row[3]));
        }
        return loaded;
    }

    private record Row(String province, LocalDate from, String content) {}
}
