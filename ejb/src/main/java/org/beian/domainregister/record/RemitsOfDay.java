package org.beian.domainregister.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.domainregister.record.DomainRemits.Remit;
import org.beian.value.DomainName;

/** Remits in force on one day, by top level. */
public final class RemitsOfDay {

    private static final String HAN = "*HAN";
    private static final String OTHERS = "*";

    private final Map<String, Remit> remits;
    private final Map<String, Optional<Remit>> known = new ConcurrentHashMap<>();

    RemitsOfDay(List<Remit> remits) {
        // the latest row of a top-level name wins
        this.remits =
                remits.stream()
                        .collect(
                                Collectors.toMap(
                                        Remit::topLevel, Function.identity(), (old, late) -> late));
    }

    /** The remit of a name, by its top level; empty when nobody reports it. */
    public Optional<Remit> of(DomainName name) {
        return known.computeIfAbsent(name.topLevel(), topLevel -> find(name));
    }

    /** Whether the names under this one's top level are in a unit's remit. */
    public boolean has(Reporter unit, DomainName name) {
        return of(name).filter(remit -> isOf(unit, remit)).isPresent();
    }

    /** The top levels of a unit's remit as the table of remits writes them, sorted. */
    public List<String> topLevelsOf(Reporter unit) {
        return remits.values().stream()
                .filter(remit -> isOf(unit, remit))
                .map(Remit::topLevel)
                .sorted()
                .toList();
    }

    private static boolean isOf(Reporter unit, Remit remit) {
        return remit.unitCode() == null ? unit.registrar() : remit.unitCode().equals(unit.code());
    }

    private Optional<Remit> find(DomainName name) {
        String unicode = name.unicode();
        String topLevel = unicode.substring(unicode.lastIndexOf('.') + 1);
        Remit found = remits.get(topLevel);
        if (found == null && isHan(topLevel)) {
            found = remits.get(HAN);
        }
        return Optional.ofNullable(found == null ? remits.get(OTHERS) : found);
    }

    static boolean isHan(String label) {
        return label.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
