package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Caller;

/** All fact tables, by kind. */
@ApplicationScoped
class FactTables {

    @Inject @Any Instance<FactTable> tables;

    FactTable of(FactKind kind) {
        return tables.stream().filter(table -> table.kind() == kind).findFirst().orElseThrow();
    }

    List<FactVersion> versions(FactKey key) {
        return of(key.kind()).all().stream().filter(one -> one.key().equals(key)).toList();
    }

    boolean isKeptBy(Caller caller, FactKey key) {
        return caller.has(of(key.kind()).keeper(key));
    }
}
