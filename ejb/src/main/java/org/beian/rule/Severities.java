package org.beian.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.beian.value.Province;

/** Dated severities of the rules in each province. */
public interface Severities {

    /**
     * Severity of a rule's findings.
     *
     * @param ruleCode code of the rule
     * @param province whose bureau decides
     * @param on the day of submission, in Shanghai
     * @return empty when the rule is switched off there on that day
     */
    Optional<Severity> severityOf(String ruleCode, Province province, LocalDate on);

    /** All severities of a province and day; to be used during one check only. */
    default Function<String, Optional<Severity>> on(Province province, LocalDate on) {
        return code -> severityOf(code, province, on);
    }

    /** The same severity for every rule, everywhere and always. */
    static Severities always(Severity severity) {
        return (ruleCode, province, on) -> Optional.of(severity);
    }
}
