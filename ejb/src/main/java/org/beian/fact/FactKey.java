package org.beian.fact;

import java.util.Comparator;
import java.util.Optional;
import org.beian.value.Province;

/**
 * Name of a fact, which stays the same over its versions.
 *
 * @param name name of the setting, code of the rule, code of the table's row, or prefix of the
 *     block
 * @param scope the code table, or the region code of a province for its own setting or severity;
 *     empty for none
 */
public record FactKey(FactKind kind, String name, String scope) implements Comparable<FactKey> {

    private static final Comparator<FactKey> ORDER =
            Comparator.comparing(FactKey::kind)
                    .thenComparing(FactKey::first)
                    .thenComparing(FactKey::second);

    public FactKey {
        name = name == null ? "" : name.strip();
        scope = scope == null ? "" : scope.strip();
    }

    /** The same fact of the whole country. */
    FactKey ofCountry() {
        return new FactKey(kind, name, "");
    }

    /** Whether it is a province's own, beside the one of the whole country. */
    public boolean isProvincial() {
        return kind != FactKind.CODE && !scope.isEmpty();
    }

    /** The province whose own it is; empty for the country's, and for a scope that is none. */
    public Optional<Province> province() {
        return kind == FactKind.CODE
                ? Optional.empty()
                : Province.findRegion(scope).filter(one -> one.regionCode().equals(scope));
    }

    private String first() {
        return kind == FactKind.CODE ? scope : name;
    }

    private String second() {
        return kind == FactKind.CODE ? name : scope;
    }

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }
}
