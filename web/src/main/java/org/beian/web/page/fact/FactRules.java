package org.beian.web.page.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.beian.domainregister.rule.DomainRules;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.SettingRange;
import org.beian.filing.rule.FilingRules;
import org.beian.ipregister.rule.IpRules;
import org.beian.rule.RuleEntry;

/** Names from which a new fact is chosen: all rules, and the settings that provinces may have. */
@ApplicationScoped
class FactRules {

    @Inject FilingRules filings;
    @Inject IpRules addresses;
    @Inject DomainRules domains;

    List<String> names(FactKind kind) {
        return switch (kind) {
            case SEVERITY ->
                    Stream.of(filings.list(), addresses.list(), domains.list())
                            .flatMap(List::stream)
                            .map(RuleEntry::code)
                            .distinct()
                            .toList();
            case SETTING -> SettingRange.provincialNames();
            default -> List.of();
        };
    }

    /** Whether a fact can get its first version: names of codes and blocks are free. */
    boolean mayBegin(FactKey key) {
        List<String> names = names(key.kind());
        return names.isEmpty() || names.contains(key.name());
    }
}
