package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beian.persistence.CachedTable;

/** Cached code tables, whose rows are dated (formats.md, head and 2). */
@ApplicationScoped
public class CodeTables {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<Map<String, List<CodeRow>>> tables;

    @PostConstruct
    void prepare() {
        tables = new CachedTable<>(clock, this::load);
    }

    /** The row of a code that is valid on a day. */
    public Optional<CodeRow> find(String table, String code, LocalDate on) {
        return rows(table).stream()
                .filter(row -> row.code().equals(code) && row.validOn(on))
                .findFirst();
    }

    /** All rows of a table that are valid on a day, in the table's order. */
    public List<CodeRow> validOn(String table, LocalDate on) {
        return rows(table).stream().filter(row -> row.validOn(on)).toList();
    }

    /** All rows of a table with their validity; empty for an unknown table. */
    public List<CodeRow> rows(String table) {
        return tables.get().getOrDefault(table, List.of());
    }

    public List<String> names() {
        return List.copyOf(tables.get().keySet());
    }

    /** Drops the cache, after an edit. */
    public void refresh() {
        tables.drop();
    }

    private Map<String, List<CodeRow>> load() {
        Map<String, List<CodeRow>> loaded = new TreeMap<>();
        for (Object[] row :
                Rows.of(
                        em.createNativeQuery(
                                "select table_name, code, valid_from, valid_to, name_zh, name_en, detail from code_row"
                                        + " order by table_name, sort_order, code, valid_from"))) {
            CodeRow read =
                    new CodeRow(
                            (String) row[0],
                            (String) row[1],
                            Rows.date(row[2]),
                            Rows.date(row[3]),
                            (String) row[4],
                            (String) row[5],
                            (String) row[6]);
            loaded.computeIfAbsent(read.table(), name -> new ArrayList<>()).add(read);
        }
        return loaded;
    }

    /** Reading of native result rows. */
    static final class Rows {

        private Rows() {}

        @SuppressWarnings("unchecked")
        static List<Object[]> of(jakarta.persistence.Query query) {
            return query.getResultList();
        }

        static LocalDate date(Object column) {
            return column == null ? null : ((Date) column).toLocalDate();
        }
    }
}
