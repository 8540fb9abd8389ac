package org.beian.code;

import com.google.common.base.Suppliers;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beian.rule.Severities;
import org.beian.rule.Severity;
import org.beian.value.Province;

/**
 * How heavy a rule's findings weigh, by province and day (formats.md 3). OFF switches a rule off.
 */
@ApplicationScoped
public class RuleSeverities implements Severities {

    private static final Optional<Severity> REFUSE = Optional.of(Severity.REFUSE);

    @Inject EntityManager em;
    @Inject Clock clock;

    private Cached<Map<String, List<Row>>> severities;

    @PostConstruct
    void prepare() {
        severities = new Cached<>(clock, this::load);
    }

    @Override
    public Optional<Severity> severityOf(String ruleCode, Province province, LocalDate on) {
        return severityOf(ruleCode, province, on, severities.get());
    }

    @Override
    public Function<String, Optional<Severity>> on(Province province, LocalDate on) {
        Supplier<Map<String, List<Row>>> rows = Suppliers.memoize(severities::get);
        return code -> severityOf(code, province, on, rows.get());
    }

    /** A rule without a row refuses: forgetting a row must not open a door. */
    private static Optional<Severity> severityOf(
            String ruleCode, Province province, LocalDate on, Map<String, List<Row>> rows) {
        String region = province == null ? "" : province.regionCode();
        Optional<Severity> found = REFUSE;
        for (Row row : rows.getOrDefault(ruleCode, List.of())) {
            boolean inForce = !on.isBefore(row.from) && (row.to == null || !on.isAfter(row.to));
            if (inForce && (row.province.isEmpty() || row.province.equals(region))) {
                found = row.severity;
            }
        }
        return found;
    }

    public void refresh() {
        severities.drop();
    }

    private Map<String, List<Row>> load() {
        Map<String, List<Row>> loaded = new HashMap<>();
        for (Object[] row :
                CodeTables.Rows.of(
                        em.createNativeQuery(
                                "select rule_code, province, valid_from, valid_to, severity from rule_severity"
                                        + " order by rule_code, province, valid_from"))) {
            loaded.computeIfAbsent((String) row[0], code -> new ArrayList<>())
                    .add(
                            new Row(
                                    (String) row[1],
                                    CodeTables.Rows.date(row[2]),
                                    CodeTables.Rows.date(row[3]),
                                    severity((String) row[4])));
        }
        return loaded;
    }

    private static Optional<Severity> severity(String written) {
        return "OFF".equals(written) ? Optional.empty() : Optional.of(Severity.valueOf(written));
    }

    private record Row(
            String province, LocalDate from, LocalDate to, Optional<Severity> severity) {}
}
