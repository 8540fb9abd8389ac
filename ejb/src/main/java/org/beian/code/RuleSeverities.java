package org.beian.code;

import com.google.common.base.Suppliers;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beian.persistence.CachedTable;
import org.beian.rule.Severities;
import org.beian.rule.Severity;
import org.beian.value.Province;

/** Cached severities of the rules, by province and day (formats.md 3). OFF switches a rule off. */
@ApplicationScoped
public class RuleSeverities implements Severities {

    /** Severity of a rule without a row: a forgotten row must not weaken a check. */
    private static final Optional<Severity> REFUSE = Optional.of(Severity.REFUSE);

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<Table> severities;

    @PostConstruct
    void prepare() {
        severities = new CachedTable<>(em, clock, this::load);
    }

    @Override
    public Optional<Severity> severityOf(String ruleCode, Province province, LocalDate on) {
        return on(province, on).apply(ruleCode);
    }

    @Override
    public Function<String, Optional<Severity>> on(Province province, LocalDate on) {
        Supplier<Map<String, Optional<Severity>>> inForce =
                Suppliers.memoize(() -> severities.get().on(province, on));
        return code -> inForce.get().getOrDefault(code, REFUSE);
    }

    public void refresh() {
        severities.drop();
    }

    private Table load() {
        return new Table(
                em.createQuery(
                                """
                                select s from RuleSeverity s
                                order by s.ruleCode, s.province, s.validFrom""",
                                RuleSeverity.class)
                        .getResultList());
    }

    /** Rows of all rules, with the severities in force for each province and day asked for. */
    private static final class Table {

        private final List<RuleSeverity> rows;
        private final Map<Asked, Map<String, Optional<Severity>>> inForce =
                new ConcurrentHashMap<>();

        private Table(List<RuleSeverity> rows) {
            this.rows = rows;
        }

        private Map<String, Optional<Severity>> on(Province province, LocalDate on) {
            return inForce.computeIfAbsent(new Asked(province, on), this::inForce);
        }

        private Map<String, Optional<Severity>> inForce(Asked asked) {
            Map<String, Optional<Severity>> all = new HashMap<>();
            rows.stream()
                    .filter(row -> row.isInForce(asked.province, asked.on))
                    .forEach(row -> all.put(row.ruleCode(), row.severity()));
            return all;
        }
    }

    private record Asked(Province province, LocalDate on) {}
}
