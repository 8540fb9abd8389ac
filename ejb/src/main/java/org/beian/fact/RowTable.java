package org.beian.fact;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.code.DatedRow;

/** Base class of fact tables whose versions are the rows of one entity. */
abstract class RowTable<R extends DatedRow> implements FactTable {

    @Inject EntityManager em;

    private final FactKind kind;
    private final Class<R> type;

    RowTable(FactKind kind, Class<R> type) {
        this.kind = kind;
        this.type = type;
    }

    abstract FactKey keyOf(R row);

    abstract FactContent contentOf(R row);

    abstract R row(FactKey key, LocalDate from, FactContent content);

    /** Whether the row is kept here at all. */
    boolean isKept(R row) {
        return true;
    }

    @Override
    public FactKind kind() {
        return kind;
    }

    @Override
    public List<FactVersion> all() {
        List<FactVersion> sorted = rows().map(this::version).sorted().toList();
        List<FactVersion> all = new ArrayList<>(sorted);
        for (int i = 0; i + 1 < all.size(); i++) {
            FactVersion next = all.get(i + 1);
            if (next.key().equals(all.get(i).key())) {
                all.set(i, all.get(i).before(next.from()));
            }
        }
        return all;
    }

    private FactVersion version(R row) {
        return new FactVersion(keyOf(row), row.validFrom(), row.validTo(), contentOf(row));
    }

    private Stream<R> rows() {
        return em
                .createQuery("select r from " + type.getSimpleName() + " r", type)
                .getResultList()
                .stream()
                .filter(this::isKept);
    }

    private R find(FactKey key, LocalDate from) {
        return rows().filter(row -> row.validFrom().equals(from) && keyOf(row).equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void add(FactKey key, LocalDate from, FactContent content) {
        em.persist(row(key, from, content));
    }

    @Override
    public void end(FactKey key, LocalDate from, LocalDate last) {
        find(key, from).endOn(last);
    }

    @Override
    public void remove(FactKey key, LocalDate from) {
        em.remove(find(key, from));
    }
}
