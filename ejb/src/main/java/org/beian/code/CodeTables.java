package org.beian.code;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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
        tables = new CachedTable<>(em, clock, this::load);
    }

    /** The row of a code that is valid on a day. */
    public Optional<CodeRow> find(String table, String code, LocalDate on) {
        return rows(table).stream()
                .filter(row -> row.code().equals(code) && row.validOn(on))
                .findFirst();
    }

    /** The row that names a code on a day: the valid one, else the last that was. */
    public Optional<CodeRow> named(String table, String code, LocalDate on) {
        return rows(table).stream()
                .filter(row -> row.code().equals(code) && !row.validFrom().isAfter(on))
                .max(Comparator.comparing(CodeRow::validFrom));
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
        return em.createQuery(
                        """
                        select r from CodeRow r order by r.tableName, r.sortOrder, r.code,
                        r.validFrom""",
                        CodeRow.class)
                .getResultStream()
                .collect(groupingBy(CodeRow::table, TreeMap::new, toList()));
    }
}
