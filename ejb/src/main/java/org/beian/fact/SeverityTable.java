package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.beian.code.RuleSeverity;
import org.beian.rule.RuleTexts;

/** Table of the severities of rules. A rule without a row refuses. */
@ApplicationScoped
class SeverityTable extends RowTable<RuleSeverity> {

    private static final Set<String> SEVERITIES = Set.of("REFUSE", "WARN", "OFF");

    SeverityTable() {
        super(FactKind.SEVERITY, RuleSeverity.class);
    }

    @Override
    FactKey keyOf(RuleSeverity row) {
        return new FactKey(kind(), row.ruleCode(), row.province());
    }

    @Override
    FactContent contentOf(RuleSeverity row) {
        return FactContent.of(row.content());
    }

    @Override
    RuleSeverity row(FactKey key, LocalDate from, FactContent content) {
        return new RuleSeverity(key.name(), key.scope(), from, content.value());
    }

    @Override
    public void check(FactKey key, FactContent content, boolean first) {
        boolean known = !RuleTexts.name(key.name(), Locale.SIMPLIFIED_CHINESE).equals(key.name());
        if (!known || key.isProvincial() && key.province().isEmpty()) {
            throw FactRefusal.FACT_NAME_UNKNOWN.of();
        }
        if (!SEVERITIES.contains(content.value())) {
            throw FactRefusal.FACT_VALUE_INVALID.of();
        }
    }

    @Override
    public boolean mayEnd(FactKey key) {
        return true;
    }
}
